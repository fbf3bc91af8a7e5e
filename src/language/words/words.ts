/** Phrases of a meaning by language, English in the singular; `|` stands between them. */
export type Words = { en?: string; zh?: string };

/** The single phrases. */
export function phrasesOf({ en = '', zh = '' }: Words): string[] {
  return [en, zh].flatMap((words) => words.split('|').map((phrase) => phrase.trim())).filter(Boolean);
}
