import { countryNames, isoCountryOf } from '../../../domain/country-names.ts';
import { lookUp, STATIC_LEXICON } from '../../../language/lexicon.ts';
import { stemsOf, type Token } from '../../../language/text/tokens.ts';
import { DEMONYMS } from '../../../language/words/demonyms.ts';
import type { Slot } from '../slots.ts';

/** A cell of a result: its table, row and column. */
export type Place = { table: string; row: string; column: string };

/** Where the names of rows stand, and by which words a text speaks of them. */
export type RowLabels = {
  /** Every row that is called like this slot's cell; in its own table only its own. */
  placesOf(slot: Slot): readonly Place[];
  /** Whether a figure has a name at all; that of a whole company has none, and may stand beside any. */
  isNamed(place: Place): boolean;
  /** The longest name at a token, and the token behind it. A country or month that no row has is a row of its own. */
  at(tokens: readonly Token[], at: number): { places: readonly Place[]; to: number } | undefined;
};

const CELL = /^(?<table>.+)\.r(?<row>\d+)\.(?<column>[a-z0-9_]+)$/;
const MONTH = /^\d{4}-(\d{2})$/;
const MONTHS_EN = 'January February March April May June July August September October November December'.split(' ');
const MONTHS_ZH = '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月'.split(' ');
const MONTH_NAMES = MONTHS_EN.map((english, at) => [
  ...[english, english.slice(0, 3)].map(markMonths),
  ...[MONTHS_ZH[at]!, `${at + 1}月`],
]);
const MONTH_STEMS = MONTH_NAMES.flat().map(stemsOf);

/** The single figures of a question's calls, as rows of one table: `{t2.value}` is that of the second. */
const FIGURES = 'figures';
const SINGLE_FIGURE = /^t(?<row>\d+)\.value$/;

/** What the slot is called that names a country which a call is about. */
export function nameOfCountry(call: number, country: number): string {
  return `${FIGURES}.r${call}.country${country}`;
}

/** The cell that a slot is; undefined where it is none of a table. */
export function placeOf(name: string): Place | undefined {
  const row = SINGLE_FIGURE.exec(name)?.groups?.row;
  if (row !== undefined) return { table: FIGURES, row, column: 'value' };
  return CELL.exec(name)?.groups as Place | undefined;
}

/** The names of the rows of all results. */
export function readRowLabels(labels: readonly Slot[]): RowLabels {
  const byKey = new Map<string, Place[]>();
  const tables = { countries: new Set<string>(), months: new Set<string>() };
  const phrases = new Map<string, { stems: string[]; key: string }[]>();
  const named = new Set<string>();
  for (const { name, display } of labels) {
    const place = placeOf(name);
    if (place === undefined) continue;
    const key = keyOf(display);
    if (place.table === FIGURES) named.add(place.row);
    const isNew = !byKey.has(key);
    if (isoCountryOf(display) !== undefined) tables.countries.add(place.table);
    if (MONTH.test(display)) tables.months.add(place.table);
    byKey.set(key, [...(byKey.get(key) ?? []), place]);
    for (const phrase of isNew ? spokenNames(display) : []) {
      const stems = stemsOf(phrase);
      const [first] = stems;
      if (first !== undefined) phrases.set(first, [...(phrases.get(first) ?? []), { stems, key }]);
    }
  }
  return {
    placesOf({ name, display }) {
      const own = placeOf(name);
      const places = byKey.get(keyOf(display)) ?? [];
      return places.filter(({ table, row }) => table !== own?.table || row === own.row);
    },
    isNamed: ({ table, row }) => table !== FIGURES || named.has(row),
    at(tokens, at) {
      const fitting = (phrases.get(tokens[at]!.stem) ?? []).filter(({ stems }) =>
        stems.every((stem, place) => tokens[at + place]?.stem === stem),
      );
      const longest = fitting.toSorted((a, b) => b.stems.length - a.stems.length)[0];
      if (longest !== undefined) return { places: byKey.get(longest.key)!, to: at + longest.stems.length };
      const month = monthAt(tokens, at);
      if (month !== undefined) return { places: nowhere(tables.months), to: month };
      const country = countryAt(tokens, at);
      return country === undefined ? undefined : { places: nowhere(tables.countries), to: country };
    },
  };
}

/** Where a name stands that no row of these tables has. */
function nowhere(tables: ReadonlySet<string>): Place[] {
  return [...tables].map((table) => ({ table, row: 'none', column: '' }));
}

function monthAt(tokens: readonly Token[], at: number): number | undefined {
  const fits = (stems: readonly string[]) => stems.every((stem, place) => tokens[at + place]?.stem === stem);
  const month = MONTH_STEMS.filter(fits).toSorted((a, b) => b.length - a.length)[0];
  return month && at + month.length;
}

function countryAt(tokens: readonly Token[], at: number): number | undefined {
  return lookUp([STATIC_LEXICON], tokens, at).find(({ senses }) =>
    senses.some((sense) => sense.kind === 'value' && sense.field === 'country'),
  )?.to;
}

/** Two cells of one key name the same, in whatever language and spelling. */
function keyOf(display: string): string {
  return isoCountryOf(display) ?? stemsOf(display).join(' ');
}

/** The months that are words in small letters are told apart from these: "it may". */
export function markMonths(text: string): string {
  return text.replace(/\b(May|March|Mar)\b/g, 'month$1');
}

function spokenNames(display: string): string[] {
  const code = isoCountryOf(display);
  if (code !== undefined) return [display, ...countryNames(code), ...(DEMONYMS[code]?.split(' | ') ?? [])];
  return [display, ...(MONTH_NAMES[Number(MONTH.exec(display)?.[1]) - 1] ?? [])];
}
