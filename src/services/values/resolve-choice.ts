import type { Choice } from '../../domain/catalogue/field.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { resolveText } from './resolve-text.ts';
import { unknownValue } from './unknown-value.ts';

/**
 * The value of a closed set that a spoken one means, by its key, label or synonym in either language.
 * @throws {DomainError} 'unknown_value'
 */
export function resolveChoice(label: Bilingual, choices: readonly Choice[], spoken: string): string {
  const found = choices.find(
    ({ value, label: names, synonyms }) =>
      resolveText(spoken, [value, names.en, names.zh, ...(synonyms?.en ?? []), ...(synonyms?.zh ?? [])]).length > 0,
  );
  if (found) return found.value;
  throw unknownValue(
    label,
    spoken,
    choices.map((choice) => choice.label),
  );
}
