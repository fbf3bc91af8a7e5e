import type { Receipt } from '../domain/answer.ts';
import type { Reader } from './format-cell.ts';
import { formatNumber } from './format-number.ts';
import { formatInstant } from './format-time.ts';
import { plainText } from './plain-text.ts';

/** Enough of a hash to tell receipts apart by eye. */
const HASH_CHARACTERS = 8;

/** The proof of an answer in few words: as of when, for whose eyes, by which rule, over how many records, hash. */
export function describeReceipt({ asOf, scope, rule, rows, hash }: Receipt, reader: Reader): string {
  const { locale, timeZone } = reader;
  const at = formatInstant(asOf, locale, timeZone);
  const count = formatNumber(rows, { locale });
  const parts =
    locale === 'zh'
      ? [`截至 ${at}`, scope, rule, `${count} 条记录`]
      : [`As of ${at}`, scope, rule, `${count} ${rows === 1 ? 'record' : 'records'}`];
  return [...parts, `#${hash.slice(0, HASH_CHARACTERS)}`]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => plainText(part as string))
    .join(' · ');
}
