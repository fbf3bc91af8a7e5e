import { CalendarDay } from '../../../calendar-day.ts';
import { countryName, isoCountryOf } from '../../../country-names.ts';
import { DomainError } from '../../../errors.ts';
import type { Locale } from '../../../locale.ts';
import type { RelativeDay } from '../../../relative-day.ts';
import { quoted, takeQuoted } from '../quoted.ts';
import { attempt, expectHere, type Reader, takePattern, takePhrase } from '../reader.ts';
import type { ReadContext, RuleTextContext, Said, Slot, SlotTable } from '../said.ts';
import { subjectOf } from '../subject.ts';
import { SIGNS, takeWord, WORDS } from '../words.ts';
import { numberText, takeAmount, takeNumber } from './amounts.ts';
import { choiceLabel, takeChoice, takeCountryName } from './choices.ts';
import { dayText, takeDay, takeRelativeDay } from './days.ts';

type Scalar = string | number | boolean;

/** A number or an identifier, without quotes. */
const CODE = /(?=[a-z_-]*\d)[a-z0-9_-]+/y;
const SHORTENED = /and \d+ more|另有\s*\d+\s*项/y;

const text: Slot<string> = {
  write: (value, _said, { locale }) => quoted(value, locale),
  read: takeQuoted,
};

const literal: Slot<Scalar> = {
  write: (value, _said, { locale }) => literalText(value, locale),
  read: (reader, _said, context) => takeLiteral(reader, context, false),
};

const value: Slot<Scalar | RelativeDay> = {
  write: (each, said, context) => valueText(each, said, context),
  read: (reader, said, context) => takeValue(reader, said, context, false),
};

const values: Slot<readonly Scalar[]> = {
  write: (list, said, context) => listText(list, (each) => valueText(each, said, context), context),
  read: (reader, said, context) =>
    takeList(reader, () => {
      const each = takeValue(reader, said, context, true);
      return typeof each === 'object' ? undefined : each;
    }),
};

const ago: Slot<Scalar | RelativeDay> = {
  write: (day, _said, { locale }) => dayText(day as RelativeDay, locale),
  read: (reader) =>
    attempt(reader, () => {
      const day = takeRelativeDay(reader);
      return day !== undefined && day.ago > 0 ? day : undefined;
    }) ?? expectHere(reader, { en: 'a time such as "90 days ago"', zh: '时间，如 90 天前' }),
};

/** The slots of values: what a subject is compared with. */
export const VALUE_SLOTS = { text, literal, value, values, ago } satisfies SlotTable;

/** A list with commas; of a long one the first values, and how many more. */
export function listText<Value>(
  list: readonly Value[],
  textOf: (value: Value) => string,
  { locale, mostValues = list.length }: RuleTextContext,
): string {
  const rest = list.length - mostValues;
  const shown = list.slice(0, mostValues).map(textOf);
  return [...shown, ...(rest > 0 ? [SIGNS[locale].more(rest)] : [])].join(SIGNS[locale].comma);
}

/**
 * Takes a list of one value or more.
 * @throws {DomainError} 'not_understood' for a list that was shortened for display
 */
export function takeList<Value>(reader: Reader, take: () => Value | undefined): Value[] | undefined {
  const list: Value[] = [];
  do {
    if (takePattern(reader, SHORTENED)) {
      throw new DomainError('not_understood', {
        en: 'This list was shortened for display; a rule needs all of its values.',
        zh: '该列表在显示时被截短；规则需要全部的值。',
      });
    }
    const each = take();
    if (each === undefined) return undefined;
    list.push(each);
  } while (takePhrase(reader, ','));
  return list;
}

function valueText(each: Scalar | RelativeDay, said: Said, { locale, currency }: RuleTextContext): string {
  if (typeof each === 'object') return dayText(each, locale);
  const { type, unit, choices = [] } = subjectOf(said)!;
  if (type === 'custom') return literalText(each, locale);
  if (type === 'boolean' && typeof each === 'boolean') return literalText(each, locale);
  if (type === 'money' && typeof each === 'number') return `${each} ${currency}`;
  if (type === 'number' && typeof each === 'number') return numberText(each, unit, locale);
  if (type === 'day' && CalendarDay.safeParse(each).success) return String(each);
  if (type === 'choice') return quoted(choiceLabel(choices, String(each), locale), locale);
  return quoted(type === 'country' ? countryName(String(each), locale) : String(each), locale);
}

function takeValue(
  reader: Reader,
  said: Said,
  context: ReadContext,
  isInList: boolean,
): Scalar | RelativeDay | undefined {
  const subject = subjectOf(said);
  switch (subject?.type) {
    case undefined:
      return undefined;
    case 'custom':
      return takeLiteral(reader, context, isInList);
    case 'boolean':
      return takeTruth(reader) ?? takeQuoted(reader);
    case 'money':
      return takeAmount(reader, context.currency, isInList) ?? takeQuoted(reader);
    case 'number':
      return takeNumber(reader, subject.unit, isInList) ?? takeQuoted(reader);
    case 'day':
      return takeDay(reader) ?? takeQuoted(reader);
    case 'choice':
      return takeChoice(reader, subject.choices ?? []);
    case 'country': {
      const bare = takeCountryName(reader);
      if (bare !== undefined) return bare;
      const name = takeQuoted(reader);
      return name === undefined ? undefined : (isoCountryOf(name) ?? name);
    }
    default:
      return takeCode(reader) ?? takeQuoted(reader);
  }
}

function literalText(each: Scalar, locale: Locale): string {
  if (typeof each === 'boolean') return WORDS[each ? 'yes' : 'no'][locale][0];
  return typeof each === 'number' ? String(each) : quoted(each, locale);
}

function takeLiteral(reader: Reader, _context: ReadContext, isInList: boolean): Scalar | undefined {
  return takeTruth(reader) ?? takeNumber(reader, undefined, isInList) ?? takeQuoted(reader);
}

function takeTruth(reader: Reader): boolean | undefined {
  if (takeWord(reader, 'yes', 'either')) return true;
  if (takeWord(reader, 'no', 'either')) return false;
  return expectHere(reader, { en: '"yes" or "no"', zh: '“是”或“否”' });
}

/** As it is written: the case of a customer's number counts. */
function takeCode(reader: Reader): string | undefined {
  const match = takePattern(reader, CODE);
  return match && reader.text.slice(reader.at - match[0].length, reader.at);
}
