import type { Choice } from '../../../catalogue/field.ts';
import { COUNTRY_CODES, countryNames } from '../../../country-names.ts';
import type { Bilingual, Locale } from '../../../locale.ts';
import { createLexicon, type Lexicon, meaningOf, takeLongest } from '../lexicon.ts';
import { takeQuoted } from '../quoted.ts';
import { expectHere, type Reader, skipSpaces } from '../reader.ts';

const LEXICONS = new WeakMap<readonly Choice[], Lexicon<string>>();

/** The value of a choice by its value, a label or a synonym; what is none of them stays as it is. */
export function chosen(choices: readonly Choice[], text: string): string {
  return meaningOf(lexiconOf(choices), text) ?? text;
}

/** The label of a value; what is none stays as it is. */
export function choiceLabel(choices: readonly Choice[], value: string, locale: Locale): string {
  return choices.find((choice) => choice.value === value)?.label[locale] ?? value;
}

/** Takes a choice, in quotes or bare. */
export function takeChoice(reader: Reader, choices: readonly Choice[]): string | undefined {
  const bare = takeLongest(reader, lexiconOf(choices));
  if (bare !== undefined) return bare;
  const text = takeQuoted(reader);
  return text === undefined ? expectOne(reader, choices) : chosen(choices, text);
}

/** Takes a choice that must be one of them. */
export function takeKnownChoice(reader: Reader, choices: readonly Choice[]): string | undefined {
  const from = reader.at;
  const value = takeChoice(reader, choices);
  if (choices.some((choice) => choice.value === value)) return value;
  reader.at = from;
  return expectOne(reader, choices);
}

/** Built when first needed: most sentences name no country without quotes. */
let countries: Lexicon<string> | undefined;

/** Takes the name of a country without quotes. */
export function takeCountryName(reader: Reader): string | undefined {
  countries ??= createLexicon(COUNTRY_CODES.flatMap((code) => countryNames(code).map((name) => [name, code] as const)));
  return takeLongest(reader, countries);
}

function lexiconOf(choices: readonly Choice[]): Lexicon<string> {
  const known = LEXICONS.get(choices);
  if (known) return known;
  const lexicon = createLexicon(
    choices.flatMap(({ value, label }) => [[label.en, value] as const, [label.zh, value] as const]),
    choices.flatMap(({ value, synonyms }) =>
      [value, ...(synonyms?.en ?? []), ...(synonyms?.zh ?? [])].map((word) => [word, value] as const),
    ),
  );
  LEXICONS.set(choices, lexicon);
  return lexicon;
}

const MOST_NAMED = 6;

const EXPECTATIONS = new WeakMap<readonly Choice[], Bilingual>();

function expectOne(reader: Reader, choices: readonly Choice[]): undefined {
  skipSpaces(reader);
  const known = EXPECTATIONS.get(choices) ?? {
    en: `one of ${named(choices, 'en')}`,
    zh: `${named(choices, 'zh')}之一`,
  };
  EXPECTATIONS.set(choices, known);
  return expectHere(reader, known, { names: choices.map(({ label }) => label) });
}

function named(choices: readonly Choice[], locale: Locale): string {
  return choices
    .slice(0, MOST_NAMED)
    .map(({ label }) => (locale === 'zh' ? `“${label.zh}”` : `"${label.en}"`))
    .join(locale === 'zh' ? '、' : ', ');
}
