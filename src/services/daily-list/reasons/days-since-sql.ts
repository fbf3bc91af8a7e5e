import type { Binder } from '../../../db/sql.ts';
import type { FactsClock } from '../../../domain/customer-facts.ts';

/** Whole local days from an SQL instant to today. */
export function daysSinceSql(at: string, { today, timeZone }: FactsClock, { bind }: Binder): string {
  return `(${bind(today, 'date')} - (${at} at time zone ${bind(timeZone, 'text')})::date)`;
}
