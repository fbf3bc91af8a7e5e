import { InvalidArgumentError } from 'commander';
import { z } from 'zod';
import type { Locale } from '../domain/locale.ts';

const Instant = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** An instant in ISO 8601; a day alone is its midnight in UTC. */
export function parseInstant(text: string): Date {
  if (!Instant.safeParse(text).success)
    throw new InvalidArgumentError('an instant in ISO 8601 is needed, such as 2011-12-10T00:00:00Z.');
  return new Date(text);
}

export function parseLocale(text: string): Locale {
  if (text !== 'en' && text !== 'zh') throw new InvalidArgumentError('en or zh is needed.');
  return text;
}

function parsePositiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('a whole number above 0 is needed.');
  return value;
}

/** As many as a question may ask for by itself. */
const MOST_ROWS = 100_000;

/** Rows kept in a table. */
export function parseRowCount(text: string): number {
  const rows = parsePositiveInteger(text);
  if (rows > MOST_ROWS) throw new InvalidArgumentError(`at most ${MOST_ROWS} rows are kept.`);
  return rows;
}
