import { InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { readTerminalLocale } from '../config.ts';
import type { Bilingual, Locale } from '../domain/locale.ts';

const Instant = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** An instant in ISO 8601; a day alone is its midnight in UTC. */
export function parseInstant(text: string): Date {
  if (!Instant.safeParse(text).success)
    throw unsuitable({
      en: 'an instant in ISO 8601 is needed, such as 2011-12-10T00:00:00Z',
      zh: '应为 ISO 8601 时间，如 2011-12-10T00:00:00Z',
    });
  return new Date(text);
}

export function parseLocale(text: string): Locale {
  if (text !== 'en' && text !== 'zh') throw unsuitable({ en: 'en or zh is needed', zh: '应为 en 或 zh' });
  return text;
}

/** A number that something was given, from 1. */
export function parsePositiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw unsuitable({ en: 'a whole number above 0 is needed', zh: '应为大于 0 的整数' });
  return value;
}

/** As many as a question may ask for by itself. */
const MOST_ROWS = 100_000;

/** Rows kept in a table. */
export function parseRowCount(text: string): number {
  const rows = parsePositiveInteger(text);
  if (rows > MOST_ROWS) throw unsuitable({ en: `at most ${MOST_ROWS} rows are kept`, zh: `最多保留 ${MOST_ROWS} 行` });
  return rows;
}

/** Why a value does not suit its option or argument, for Commander to tell. */
export function unsuitable(why: Bilingual): InvalidArgumentError {
  return new InvalidArgumentError(why[readTerminalLocale()]);
}
