import { eventKindOf } from '../catalogue/event-kinds.ts';
import type { Period } from '../period.ts';
import { type EventSqlContext, eventFilterSql } from './event-filter-sql.ts';
import { windowMsOf } from './match-events.ts';
import type { Occurrence, SequenceCondition } from './schema.ts';

/** "A then B within N days" of a customer; never null. */
export function sequenceSql(
  { first, next, withinDays, followed, period }: SequenceCondition,
  context: EventSqlContext & { customerKey: string },
): string {
  const { bind, now, customerKey } = context;
  const end = `a.at + ${bind(windowMsOf(withinDays), 'float8')} * interval '1 millisecond'`;
  const follows = `exists (select 1 from (${occurrencesSql({ ...next }, context)}) b
        where b.customer_id = a.customer_id and b.at > a.at and b.at <= ${end})`;
  const wanted = followed === false ? `${end} < ${bind(now, 'timestamptz')} and not ${follows}` : follows;
  return `exists (select 1 from (select a.customer_id from (${occurrencesSql({ ...first, period }, context)}) a
      where ${wanted}) k where k.customer_id = ${customerKey})`;
}

function occurrencesSql(occurrence: Occurrence & { period?: Period | undefined }, context: EventSqlContext): string {
  const { from, alias, at } = eventKindOf(occurrence.events);
  const filters = eventFilterSql(occurrence, context, 'records').join(' and ');
  return `select ${alias}.customer_id, ${at} as at from ${from} where ${filters}`;
}
