import { parseDecimal } from './parse-decimal.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { NumberFormat } from './row-reader.ts';

/** Above them a cell is a slip of the keyboard, and sums would leave the range in which numbers are exact. */
const LARGEST_QUANTITY = 10_000_000;
const LARGEST_MONEY = 1e11;

/** A whole quantity; negative ones are the caller's to judge. */
export function parseQuantity(cell: string | null, format: NumberFormat): number | Refusal {
  const value = Number((cell === null ? null : parseDecimal(cell, format)) ?? Number.NaN);
  return Number.isInteger(value) && Math.abs(value) <= LARGEST_QUANTITY ? value : refuse('bad_number', cell ?? '');
}

/** Money in major units with every digit, as PostgreSQL reads it. */
export function parseMoney(cell: string | null, format: NumberFormat): string | Refusal {
  const value = cell === null ? null : parseDecimal(cell, format);
  return value !== null && isPlausibleMoney(Number(value)) ? value : refuse('bad_number', cell ?? '');
}

/** Whether an amount, such as that of a line, is one that can be. */
export function isPlausibleMoney(value: number): boolean {
  return Math.abs(value) <= LARGEST_MONEY;
}
