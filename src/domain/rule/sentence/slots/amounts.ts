import type { Unit } from '../../../answer.ts';
import { DomainError } from '../../../errors.ts';
import type { Locale } from '../../../locale.ts';
import { expectHere, type Reader, skipSpaces, takePattern } from '../reader.ts';

const NUMBER = /[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?/y;
const GROUPED = /[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])/y;
const DAYS = /days?(?![a-z])|[天日]/y;
const TIMES = /times?(?![a-z])|[次个件笔单条岁]/y;
const CURRENCY = /[a-z]{3}(?![a-z0-9_])/y;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** A number with the unit that its subject has: "90 days", "35%"; the same number reads back. */
export function numberText(value: number, unit: Unit | undefined, locale: Locale): string {
  if (unit === 'days') return locale === 'zh' ? `${value} 天` : `${value} ${value === 1 ? 'day' : 'days'}`;
  const percent = Number((value * 100).toPrecision(15));
  return unit === 'ratio' && percent / 100 === value ? `${percent}%` : String(value);
}

/** Takes a number; thousands may be set apart by commas where no list does. */
export function takeNumber(reader: Reader, unit: Unit | undefined, isInList: boolean): number | undefined {
  const match = (isInList ? undefined : takePattern(reader, GROUPED)) ?? takePattern(reader, NUMBER);
  if (match === undefined) {
    skipSpaces(reader);
    return expectHere(reader, { en: 'a number', zh: '数字' });
  }
  // Adding 0 makes a negative zero a zero.
  const number = Number(match[0].replaceAll(',', '')) + 0;
  if (unit === 'days') takePattern(reader, DAYS);
  if (unit === 'count') takePattern(reader, TIMES);
  return unit === 'ratio' && takePattern(reader, /%/y) ? number / 100 : number;
}

/**
 * Takes an amount, with or without the currency.
 * @throws {DomainError} 'not_understood' for another currency
 */
export function takeAmount(reader: Reader, currency: string, isInList: boolean): number | undefined {
  const isMarked = takeSymbol(reader, currency);
  const number = takeNumber(reader, undefined, isInList);
  if (number === undefined || isMarked || takeSymbol(reader, currency)) return number;
  const from = reader.at;
  const code = takePattern(reader, CURRENCY)?.[0].toUpperCase();
  if (code === undefined || code === currency) return number;
  if (CURRENCIES.has(code)) {
    throw new DomainError('not_understood', {
      en: `Amounts of a rule are in ${currency}, not in ${code}.`,
      zh: `规则中的金额以 ${currency} 计，而不是 ${code}。`,
    });
  }
  reader.at = from;
  return number;
}

function takeSymbol(reader: Reader, currency: string): boolean {
  skipSpaces(reader);
  const symbols = [symbolOf(currency), ...(currency === 'CNY' ? ['元', '￥', '¥'] : [])];
  const found = symbols.find((symbol) => reader.folded.startsWith(symbol, reader.at));
  if (found !== undefined) reader.at += found.length;
  return found !== undefined;
}

const SYMBOLS = new Map<string, string>();

function symbolOf(currency: string): string {
  const known = SYMBOLS.get(currency);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const symbol = parts
    .formatToParts(0)
    .find(({ type }) => type === 'currency')!
    .value.toLowerCase();
  SYMBOLS.set(currency, symbol);
  return symbol;
}
