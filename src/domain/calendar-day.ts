const DAY_MS = 86_400_000;

/** Whole days from one `YYYY-MM-DD` to another; negative when the second is earlier. */
export function daysBetween(fromOn: string, toOn: string): number {
  return Math.round((Date.parse(toOn) - Date.parse(fromOn)) / DAY_MS);
}
