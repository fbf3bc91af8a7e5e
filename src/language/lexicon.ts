import { FIELDS, type FieldKey, fieldOf } from '../domain/catalogue/fields.ts';
import { GROUPINGS, type Grouping, type GroupingKey } from '../domain/catalogue/groupings.ts';
import { MEASURE_KEYS, measureOf } from '../domain/catalogue/measures.ts';
import { namesOf } from '../domain/catalogue/names-of.ts';
import { OCCASIONS } from '../domain/catalogue/occasions.ts';
import { COUNTRY_CODES, countryNames, isoCountryOf } from '../domain/country-names.ts';
import type { Bilingual } from '../domain/locale.ts';
import { otherPlaceName } from '../domain/place-names.ts';
import type { Counted, Cue, Sense } from './sense.ts';
import { normalise, type Token, tokenise } from './text/tokens.ts';
import { COMING_WORDS } from './words/coming-words.ts';
import { CUE_WORDS } from './words/cue-words.ts';
import { DEMONYMS } from './words/demonyms.ts';
import { FILLER_WORDS } from './words/filler-words.ts';
import { MISSING_WORDS } from './words/missing-words.ts';
import { COMPARISON_WORDS, COUNTER_WORDS, CURRENCY_WORDS } from './words/number-words.ts';
import { RECORD_NOUNS, RECORD_TEXTS } from './words/record-texts.ts';
import { consentPhrases, OPTED_OUT, RECORD_VERBS, SURVEY_PEOPLE } from './words/record-words.ts';
import { phrasesOf, type Words } from './words/words.ts';

/** A tree of phrases by the stems of their tokens; a phrase may carry several readings. */
export type Lexicon = { branches: Map<string, Lexicon>; senses: Sense[] };

/** A longest phrase of the lexicon at a token: its readings and the token behind it. */
export type LexiconHit = { senses: Sense[]; to: number };

/** Values of one open field as the asker's customers hold them. */
export type FieldValues = { field: FieldKey; values: readonly string[] };

/** Texts of one field of the company's own that people are expected to say. */
const MOST_CUSTOM_TEXTS = 200;

/** A ranking by how often, not the behaviour type of the same name. */
const MOST_FREQUENT: Words = {
  en: 'most frequent | most frequent buyer | most frequent customer | most frequent shopper | most frequently | busiest',
  zh: '最忙 | 最繁忙',
};

/** Questions that ask for a field without its name. */
const FIELD_QUESTIONS: readonly { field: FieldKey; words: Words }[] = [
  {
    field: 'owner',
    words: {
      en: 'who owns | who looks after | who is looking after | who manages | who is responsible for | who is in charge of | who takes care of',
      zh: '谁负责 | 谁在负责 | 归谁管 | 谁管 | 谁在管 | 归谁负责 | 谁在跟',
    },
  },
  { field: 'country', words: { en: 'where is | where does' } },
];

/** A whole order of rank, best first. */
const WHOLE_RANKING: Words = {
  en: 'ranking | leaderboard | league table',
  zh: '排名 | 排行 | 排行榜 | 排名情况 | 排名表',
};

/** Forms that ask for a breakdown by themselves: monthly, each week, 每月, 按天, 星期几. */
const IMPLIES_BREAKDOWN = /(?:ly|al)$|^(?:each|every) |by |^[每按各逐]|几$/;

/** Nouns that ask for a number by themselves: customer count, 客户数, 客户总数. */
const COUNTS = /(?:数|数量|总数| count)$/;

/** The words that never change: cues, and the labels and synonyms of the catalogue in both languages. */
export const STATIC_LEXICON = staticLexicon();

/** The words of a company's own data: values of open fields, categories and channels. */
export function valueLexicon(fields: readonly FieldValues[], categories: readonly string[]): Lexicon {
  const lexicon: Lexicon = { branches: new Map(), senses: [] };
  for (const { field, values } of fields) {
    for (const value of values) {
      const names = [value, ...otherNames(field, value)];
      for (const name of names) add(lexicon, name, { kind: 'value', field, values: [value] });
    }
  }
  for (const category of categories) add(lexicon, category, { kind: 'product', match: { category } });
  return lexicon;
}

/** The words of a company's own fields: names of those that are numbers, names and texts of the others. */
export function customLexicon(
  fields: ReadonlyMap<string, { types: readonly string[]; texts: readonly string[] }>,
): Lexicon {
  const lexicon: Lexicon = { branches: new Map(), senses: [] };
  for (const [key, { types, texts }] of fields) {
    const name = key.replaceAll('_', ' ');
    if (types.includes('number')) add(lexicon, name, { kind: 'custom', key, isNumber: true });
    if (types.includes('boolean'))
      add(lexicon, name, { kind: 'condition', rule: { custom: key, is: 'eq', value: true } });
    for (const value of texts.slice(0, MOST_CUSTOM_TEXTS)) {
      const sense: Sense = { kind: 'condition', rule: { custom: key, is: 'eq', value } };
      for (const phrase of [`${name} ${value}`, `${value} ${name}`, `${name} is ${value}`, `${name}为${value}`])
        add(lexicon, phrase, sense);
    }
  }
  return lexicon;
}

/**
 * The names of saved segments as conditions. A name that everybody's words have already (VIP, 新客户) means the segment only beside
 * the word segment.
 */
export function segmentLexicon(segments: readonly { key: string; name: Bilingual }[]): Lexicon {
  const lexicon: Lexicon = { branches: new Map(), senses: [] };
  for (const { key, name } of segments) {
    const sense: Sense = { kind: 'condition', rule: { segment: key } };
    for (const each of new Set([name.en, name.zh])) {
      for (const phrase of [`segment ${each}`, `${each} segment`, `${each}分群`, `分群${each}`, `${each}客群`]) {
        add(lexicon, phrase, sense);
        add(lexicon, phrase.replace(each, `"${each}"`), sense);
      }
      if (!isKnown(each)) add(lexicon, each, sense);
    }
  }
  return lexicon;
}

function isKnown(phrase: string): boolean {
  const tokens = tokenise(normalise(phrase));
  // 大客户 counts people behind a number only.
  return lookUp([STATIC_LEXICON], tokens, 0).some(
    ({ to, senses }) => to === tokens.length && senses.some(({ kind }) => kind !== 'counter'),
  );
}

/** The longest phrases at a token, in all lexicons; empty when nothing is known there. */
export function lookUp(lexicons: readonly Lexicon[], tokens: readonly Token[], at: number): LexiconHit[] {
  const hits = new Map<number, Sense[]>();
  for (const lexicon of lexicons) {
    let node: Lexicon | undefined = lexicon;
    for (let to = at; to < tokens.length; to += 1) {
      node = node.branches.get(tokens[to]!.stem);
      if (node === undefined) break;
      if (node.senses.length > 0) hits.set(to + 1, [...(hits.get(to + 1) ?? []), ...node.senses]);
    }
  }
  return [...hits].sort(([a], [b]) => b - a).map(([to, senses]) => ({ senses, to }));
}

function staticLexicon(): Lexicon {
  const lexicon: Lexicon = { branches: new Map(), senses: [] };
  const addAll = (words: Words, sense: Sense) => {
    for (const phrase of phrasesOf(words)) add(lexicon, phrase, sense);
  };
  for (const [cue, words] of Object.entries(CUE_WORDS)) addAll(words, { kind: 'cue', cue: cue as Cue });
  for (const { is, after, words } of COMPARISON_WORDS) addAll(words, { kind: 'comparison', is, after });
  for (const [of, words] of Object.entries(COUNTER_WORDS)) addAll(words, { kind: 'counter', of: of as Counted });
  for (const [code, words] of Object.entries(CURRENCY_WORDS)) addAll(words, { kind: 'currency', code });
  for (const { words, ...coming } of COMING_WORDS) addAll(words, { kind: 'coming', ...coming });
  addAll(FILLER_WORDS, { kind: 'filler' });
  for (const { field, words } of FIELD_QUESTIONS) addAll(words, { kind: 'field', field });
  addAll(WHOLE_RANKING, { kind: 'rank', direction: 'desc', best: true, whole: true });
  addAll(MOST_FREQUENT, { kind: 'rank', direction: 'desc', measure: 'orders' });
  for (const { draft, words } of RECORD_VERBS) {
    addAll(words, { kind: 'event', draft: { ...draft, aggregate: 'count', bounds: [], negated: false } });
  }
  for (const { words, ...text } of RECORD_TEXTS) addAll(words, { kind: 'record_text', ...text });
  for (const { words, measure, texts } of RECORD_NOUNS)
    addAll(words, { kind: 'measure', measure, counts: false, texts });
  for (const { value, label, synonyms } of OCCASIONS) {
    for (const name of namesOf({ label, ...(synonyms && { synonyms }) }))
      add(lexicon, name, { kind: 'occasion', occasion: value });
  }
  for (const { rule, words } of [...SURVEY_PEOPLE, ...MISSING_WORDS, ...OPTED_OUT])
    addAll(words, { kind: 'condition', rule });
  for (const { phrase, rule } of consentPhrases()) add(lexicon, phrase, { kind: 'condition', rule });
  add(lexicon, 'single order', { kind: 'quantity', of: 'orders', bounds: [{ is: 'eq', value: 1 }], bare: true });
  for (const [phrase, value] of [
    ['once', 1],
    ['twice', 2],
    ['thrice', 3],
  ] as const) {
    add(lexicon, phrase, { kind: 'quantity', of: 'times', bounds: [{ is: 'eq', value }], bare: true });
  }
  for (const key of Object.keys(FIELDS) as FieldKey[]) addField(lexicon, key);
  for (const key of MEASURE_KEYS) {
    for (const name of namesOf(measureOf(key)))
      add(lexicon, name, { kind: 'measure', measure: key, counts: COUNTS.test(name) });
  }
  for (const [key, grouping] of Object.entries<Grouping>(GROUPINGS)) {
    for (const name of namesOf(grouping))
      add(lexicon, name, {
        kind: 'grouping',
        grouping: key as GroupingKey,
        implied: IMPLIES_BREAKDOWN.test(name),
      });
  }
  for (const code of COUNTRY_CODES) {
    for (const name of namesOfCountry(code))
      add(lexicon, name, { kind: 'value', field: 'country', values: [countryNames(code)[0]!] });
  }
  return lexicon;
}

/** Tiers as members' cards are called. */
const TIERS: Readonly<Record<string, readonly string[]>> = {
  silver: ['银卡', '银卡会员'],
  gold: ['金卡', '金卡会员'],
  platinum: ['白金卡', '铂金卡', '白金会员'],
};

/** What else people call a value: a country by its names in both languages, a Chinese city by its pinyin. */
function otherNames(field: FieldKey, value: string): readonly string[] {
  if (field === 'country') return namesOfCountry(isoCountryOf(value));
  if (field === 'membership_tier') return TIERS[value.toLowerCase()] ?? [];
  const other = field === 'city' || field === 'region' ? otherPlaceName(value) : undefined;
  return other === undefined ? [] : [other];
}

function namesOfCountry(code: string | undefined): string[] {
  return code === undefined ? [] : [...countryNames(code), ...phrasesOf({ en: DEMONYMS[code] ?? '' })];
}

/** "Other" alone is everybody else. */
function besideField(choices: readonly string[], fields: readonly string[]): string[] {
  return choices.flatMap((choice) =>
    /^(?:other|其他)$/iu.test(choice)
      ? fields.flatMap((field) => [`${field} ${choice}`, `${choice} ${field}`])
      : [choice],
  );
}

function addField(lexicon: Lexicon, key: FieldKey): void {
  const field = fieldOf(key);
  for (const name of namesOf(field)) {
    add(lexicon, name, { kind: 'field', field: key });
    if (field.type === 'boolean') add(lexicon, name, { kind: 'value', field: key, values: [true] });
  }
  for (const choice of field.choices ?? []) {
    const names = choice.value === 'other' ? besideField(namesOf(choice), namesOf(field)) : namesOf(choice);
    for (const name of names) add(lexicon, name, { kind: 'value', field: key, values: [choice.value] });
  }
}

function add(lexicon: Lexicon, phrase: string, sense: Sense): void {
  let node = lexicon;
  for (const { stem } of tokenise(normalise(phrase))) {
    const next = node.branches.get(stem) ?? { branches: new Map(), senses: [] };
    node.branches.set(stem, next);
    node = next;
  }
  const isKnown = node.senses.some((known) => JSON.stringify(known) === JSON.stringify(sense));
  if (!isKnown) node.senses.push(sense);
}
