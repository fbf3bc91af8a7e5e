import type { Receipt } from '../domain/answer.ts';
import type { Locale } from '../domain/locale.ts';
import type { Reader } from './format-cell.ts';
import { formatNumber } from './format-number.ts';
import { formatInstant } from './format-time.ts';
import { plainText } from './plain-text.ts';

/** Enough of a hash to tell receipts apart by eye. */
const HASH_CHARACTERS = 8;

/** The proof of an answer in few words: as of when, for whose eyes, over how many records, by which model if any, hash. */
export function describeReceipt(
  { asOf, scope, rows, hash, model }: Receipt,
  { locale, timeZone, namesTimeZone = false }: Reader,
): string {
  const at = `${formatInstant(asOf, locale, timeZone)}${namesTimeZone ? ` ${timeZone}` : ''}`;
  const count = formatNumber(rows, { locale });
  const parts =
    locale === 'zh'
      ? [`截至 ${at}`, scope, `${count} 条记录`]
      : [`As of ${at}`, scope, `${count} ${rows === 1 ? 'record' : 'records'}`];
  const engine = model === undefined ? [] : [describeEngine(model, locale)];
  return [...parts, ...engine, `#${hash.slice(0, HASH_CHARACTERS)}`].map(plainText).filter(Boolean).join(' · ');
}

function describeEngine(model: string, locale: Locale): string {
  return locale === 'zh' ? `由模型 ${model} 理解` : `read by the model ${model}`;
}

/** The rule that an answer was computed by; undefined where it holds for everybody. */
export function describeRule({ rule }: Receipt, locale: Locale): string | undefined {
  if (rule === undefined || plainText(rule) === '') return undefined;
  return locale === 'zh' ? `条件：${plainText(rule)}` : `Where: ${plainText(rule)}`;
}
