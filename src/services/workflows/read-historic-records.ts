import type { Queryable } from '../../db/database.ts';
import { createBinder } from '../../db/sql.ts';
import { eventKindOf } from '../../domain/catalogue/event-kinds.ts';
import type { EventFacts } from '../../domain/customer-facts.ts';
import type { EventKind } from '../../domain/event-kind.ts';
import type { HistoricRecord } from '../../domain/workflows/customer-history.ts';
import { recordDetailsSql } from '../customers/read-record-facts.ts';

type Row = EventFacts & {
  customer: number;
  /** Of kinds whose records are settled. */
  settledAt?: Date | null;
  textsBefore?: EventFacts['texts'];
  figureBefore?: number | null;
};

/** Records of one kind before an instant of each of the customers, the earliest first, each also as it was until it was settled. */
export async function readHistoricRecords(
  database: Queryable,
  kind: EventKind,
  customers: readonly number[],
  { to, isDetailed }: { to: Date; isDetailed: boolean },
): Promise<Map<number, HistoricRecord[]>> {
  const { bind, values } = createBinder();
  const entry = eventKindOf(kind);
  const { alias, at, from, only = 'true', settledAt, products } = entry;
  const before =
    settledAt === undefined ? '' : `, ${settledAt} as "settledAt", ${saidSql(kind, '-infinity', 'Before')}`;
  const details = isDetailed ? recordDetailsSql(kind, entry) : products === 'lines' ? ', o.units' : '';
  const rows = await database.query<Row>(
    `select ${alias}.customer_id as customer, ${at} as at,
        ${saidSql(kind, 'infinity', '')}${before}${details}
      from ${from} where ${only} and ${at} < ${bind(to, 'timestamptz')} and ${alias}.customer_id = any(${bind(customers, 'int[]')})
      order by ${at}, ${alias}.id`,
    values,
  );
  const records = new Map<number, HistoricRecord[]>();
  for (const { customer, settledAt: until, textsBefore, figureBefore, ...record } of rows) {
    const unsettled = until ? { at: until, texts: textsBefore!, figure: figureBefore! } : null;
    const own = records.get(customer);
    if (own) own.push({ ...record, unsettled });
    else records.set(customer, [{ ...record, unsettled }]);
  }
  return records;
}

/** Texts and figure of a record as they are at the end of time, or were before all of it. */
function saidSql(kind: EventKind, moment: 'infinity' | '-infinity', suffix: string): string {
  const { texts, figure } = eventKindOf(kind);
  const at = { now: `'${moment}'::timestamptz` };
  const written = Object.entries(texts).map(([key, { sql }]) => `'${key}', ${sql(at)}`);
  return `json_build_object(${written.join(', ')}) as "texts${suffix}", (${figure?.sql(at) ?? 'null'})::float8 as "figure${suffix}"`;
}
