const MOST_CHARACTERS = 300;

/** What a server said, on one line and no longer than is worth keeping. */
export function shortened(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, MOST_CHARACTERS);
}
