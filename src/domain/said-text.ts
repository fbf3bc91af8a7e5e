import type { Bilingual } from './locale.ts';

/** A text as a person gives it: in one language or both. */
export type SaidText = { [Language in keyof Bilingual]?: string | undefined };

/** The text in both languages; what was said in one stands in the other too. */
export function inBothLanguages({ en, zh }: SaidText): Bilingual {
  return { en: en || zh || '', zh: zh || en || '' };
}
