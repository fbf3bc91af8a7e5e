/** Whether a line of a text proves the one above it: it stands back where the front can show that. */
export function isProof(line: string): boolean {
  return line.startsWith('↳');
}
