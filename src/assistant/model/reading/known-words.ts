import type { Choice, Synonyms } from '../../../domain/catalogue/field.ts';
import { FIELD_KEYS, fieldOf } from '../../../domain/catalogue/fields.ts';
import { GROUPINGS, type GroupingKey, groupingChoices } from '../../../domain/catalogue/groupings.ts';
import { MEASURE_KEYS, measureOf } from '../../../domain/catalogue/measures.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { findNumberWord } from '../../../domain/written/find-number-word.ts';

type Named = { label: Bilingual; synonyms?: Synonyms };

const CALENDAR_AND_LANGUAGES = `
  January February March April May June July August September October November December
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  English Chinese Mandarin Rapport I`;

/** Every name of the catalogue, small letters: labels and synonyms of fields, choices, measures and groupings. */
export const CATALOGUE_NAMES: readonly string[] = namesOfCatalogue();

/** Words that may stand in a text with a capital, or in Latin letters among Chinese ones. */
export const KNOWN_WORDS: ReadonlySet<string> = new Set(
  [...CATALOGUE_NAMES, CALENDAR_AND_LANGUAGES].flatMap((name) => latinWordsOf(name)),
);

/** A text without the names of the catalogue whose numbers are no figures: "expected value in 365 days". */
export function withoutNumberedNames(text: string): string {
  const said = text.toLowerCase();
  const numbered = CATALOGUE_NAMES.filter((name) => name.length > 3 && said.includes(name) && isNumbered(name));
  return numbered.toSorted((a, b) => b.length - a.length).reduce(withoutName, text);
}

function isNumbered(name: string): boolean {
  return /\d/.test(name) || findNumberWord(name, '') !== undefined;
}

function withoutName(text: string, name: string): string {
  const small = text.toLowerCase();
  const at = small.length === text.length ? small.indexOf(name) : -1;
  const [before, after] = [text[at - 1] ?? '', text[at + name.length] ?? ''];
  const isWhole = at >= 0 && !/[\p{Script=Latin}\p{N}]/u.test(before) && !/[\p{Script=Latin}\p{N}]/u.test(after);
  return isWhole ? `${text.slice(0, at)} ${text.slice(at + name.length)}` : text;
}

/** Words of Latin letters, in small ones. */
export function latinWordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Latin}[\p{Script=Latin}\p{M}]*/gu) ?? [];
}

function namesOfCatalogue(): string[] {
  const choices = (all: readonly Choice[] | undefined): readonly Named[] => all ?? [];
  const named: Named[] = [
    ...FIELD_KEYS.flatMap((key) => [fieldOf(key), ...choices(fieldOf(key).choices)]),
    ...MEASURE_KEYS.map(measureOf),
    ...(Object.keys(GROUPINGS) as GroupingKey[]).flatMap((key) => [GROUPINGS[key], ...choices(groupingChoices(key))]),
  ];
  const names = named.flatMap(({ label, synonyms }) => [
    label.en,
    label.zh,
    ...(synonyms?.en ?? []),
    ...(synonyms?.zh ?? []),
  ]);
  return [...new Set(names.map((name) => name.normalize('NFKC').toLowerCase()))];
}
