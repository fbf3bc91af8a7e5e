import type { Bilingual } from '../locale.ts';
import type { Synonyms } from './field.ts';

/** All that people call a field or one of its choices, in both languages. */
export function namesOf({ label, synonyms }: { label: Bilingual; synonyms?: Synonyms }): string[] {
  return [label.en, label.zh, ...(synonyms?.en ?? []), ...(synonyms?.zh ?? [])];
}
