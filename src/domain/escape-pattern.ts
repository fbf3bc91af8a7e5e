/** A text as the source of a pattern that finds it as it stands; `RegExp.escape` is not there before Node 24. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
