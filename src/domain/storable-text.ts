/** A text as PostgreSQL takes it, in a column or in JSON: no NUL, no half of a character. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '');
}
