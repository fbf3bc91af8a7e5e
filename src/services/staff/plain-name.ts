/** A name or address of staff as it is compared: full-width forms, case and spaces around it do not matter. */
export function plainName(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
