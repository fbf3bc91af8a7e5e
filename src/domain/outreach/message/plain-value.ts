/** Line breaks, characters that nobody sees, and marks that turn the writing direction of what follows. */
const UNSEEN = /(?!\u200D)[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFC\u2028\u2029\u3164\u115F\u1160]+/gu;

/** A value as it may stand in a message: of one line, without what nobody sees; '' where nothing is left. */
export function plainValue(value: string): string {
  return value
    .replace(/[\t\n\r]+/g, ' ')
    .replace(UNSEEN, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
