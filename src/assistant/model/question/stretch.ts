/** A part `[from, to)` of a text. */
export type Stretch = { from: number; to: number };

/** Those that lie apart from all before them; the first ones win. */
export function apart(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const each of stretches) {
    if (kept.every(({ from, to }) => each.to <= from || each.from >= to)) kept.push(each);
  }
  return kept.toSorted((a, b) => a.from - b.from);
}
