import type { Bilingual } from '../../../domain/locale.ts';
import { type Entries, entryOf } from './entries.ts';

/** What is wrong, by field. */
export type Faults = Map<string, Bilingual>;

/** Takes values out of the fields of one part of a form; what does not fit becomes a fault of its field, and something of the type stands in. */
export type EntryReader = {
  /** Words on one line; undefined where none are. */
  line(id: string): string | undefined;
  /** Words of several lines. */
  lines(id: string): string | undefined;
  /** What must not be empty. */
  needed(id: string): string;
  /** The choice of a menu; without one the first. */
  choice<Value extends string>(id: string, values: readonly [Value, ...Value[]]): Value;
  number(id: string, range?: NumberRange): number;
  many(id: string): readonly string[];
  refuse(id: string, text: Bilingual): void;
};

type NumberRange = { least: number; most: number };

/** As the field for numbers takes them. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Reads the fields below a prefix. */
export function createEntryReader(entries: Entries, prefix: string, faults: Faults): EntryReader {
  const refuse = (id: string, text: Bilingual) => void faults.set(`${prefix}.${id}`, text);
  const line = (id: string) => entryOf(entries, id)?.replace(/\s+/g, ' ').trim() || undefined;
  return {
    line,
    refuse,
    lines: (id) => entryOf(entries, id)?.replace(/\r\n?/g, '\n').trim() || undefined,
    needed(id) {
      const words = line(id);
      if (words === undefined) refuse(id, EMPTY);
      return words ?? '';
    },
    choice(id, values) {
      const chosen = entryOf(entries, id);
      return values.find((each) => each === chosen) ?? values[0];
    },
    number(id, range) {
      const words = line(id)?.replace(/^(-?\d{1,3})(?:,\d{3})+(?=\.|$)/, (all) => all.replaceAll(',', ''));
      if (words !== undefined && NUMBER.test(words) && isWithin(Number(words), range)) return Number(words);
      refuse(id, range === undefined ? NO_NUMBER : outside(range));
      return Number.NaN;
    },
    many(id) {
      const entry = entries[id] ?? [];
      return typeof entry === 'string' ? [entry] : entry;
    },
  };
}

function isWithin(value: number, range: NumberRange | undefined): boolean {
  return range === undefined || (Number.isInteger(value) && value >= range.least && value <= range.most);
}

const EMPTY: Bilingual = { en: 'Something is needed here.', zh: '此项必填。' };
const NO_NUMBER: Bilingual = { en: 'A number is needed, such as 90 or 12.5.', zh: '请填写数字，例如 90 或 12.5。' };

function outside({ least, most }: NumberRange): Bilingual {
  const [from, to] = [least, most].map((each) => each.toLocaleString('en'));
  return { en: `A whole number from ${from} to ${to} is needed.`, zh: `请填写 ${from} 到 ${to} 之间的整数。` };
}
