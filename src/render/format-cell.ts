import type { Cell, CellType, Unit } from '../domain/answer.ts';
import { countryName } from '../domain/country-names.ts';
import { assertNever } from '../domain/errors.ts';
import type { Locale } from '../domain/locale.ts';
import { formatNumber } from './format-number.ts';
import { formatDay, formatInstant } from './format-time.ts';
import { plainText } from './plain-text.ts';

/** For whom figures are written: language, business time zone, currency of money. */
export type Reader = {
  locale: Locale;
  /** Their own. */
  timeZone: string;
  currency?: string | undefined;
  /** Whether others read it too, so that a time without its zone could be anybody's. */
  namesTimeZone?: boolean | undefined;
};

/** What stands where there is no value; Slack refuses an empty cell. */
export const NO_VALUE = '–';

/** A value as a person reads it; never empty. */
export function formatCell(value: Cell, { type, unit }: { type: CellType; unit?: Unit }, reader: Reader): string {
  if (value === null || value === '') return NO_VALUE;
  if (typeof value === 'number') return formatNumber(value, { unit, ...reader });
  if (typeof value === 'boolean') return formatBoolean(value, reader.locale);
  return plainText(formatText(value, type, reader)) || NO_VALUE;
}

function formatText(value: string, type: CellType, { locale, timeZone }: Reader): string {
  switch (type) {
    case 'day':
      return formatDay(value, locale);
    case 'instant':
      return formatInstant(value, locale, timeZone);
    case 'country':
      return countryName(value, locale);
    case 'text':
    case 'number':
    case 'boolean':
      return value;
    default:
      return assertNever(type);
  }
}

function formatBoolean(value: boolean, locale: Locale): string {
  if (locale === 'zh') return value ? '是' : '否';
  return value ? 'Yes' : 'No';
}
