// Control characters move a terminal's cursor, bidirectional ones reorder what stands beside them.
const UNSAFE = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** Text of unknown origin on one line, without characters that act instead of being read. */
export function plainText(text: string): string {
  return text.replace(UNSAFE, ' ').trim();
}
