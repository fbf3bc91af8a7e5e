/** A text with a stretch of it blanked out; of the same length, so that other offsets stay. */
export function blank(text: string, { from, to }: { from: number; to: number }): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}
