import { usesAlias } from '../../db/sql.ts';
import { eventKindOf } from '../../domain/catalogue/event-kinds.ts';
import { type MeasureKey, measureOf, type RecordKind } from '../../domain/catalogue/measures.ts';
import { type NowSql, nowSql } from '../../domain/rule/bind.ts';
import { eventFilterSql } from '../../domain/rule/event-filter-sql.ts';
import type { Occurrence } from '../../domain/rule/schema.ts';
import { populationSql } from '../population/population.ts';
import { columns, customerConditions, eventContext, groupedBy, groupsSql, type Statement } from './statement-sql.ts';

/** Figures of records `e` of one kind: those of the period that pass the filter, of the customers of the rule. */
export function recordsSql(kind: RecordKind, measures: readonly MeasureKey[], statement: Statement): string {
  const { population, binder, request } = statement;
  const { from, at: happenedAt } = eventKindOf(kind);
  const at = nowSql(binder.bind, population.viewpoint.now);
  const groups = groupsSql(statement, happenedAt).map(overRecords);
  const values = measures.map((key) => valueSql(key, at));
  const products = usesAlias(groups.join(' '), 'p') ? ' left join products p on p.id = e.product_id' : '';
  const records = { ...filterOf(kind, statement), period: request.period };
  const source = populationSql(
    population,
    {
      from: `${from}${products}`,
      customerKey: 'e.customer_id',
      conditions: [
        ...eventFilterSql(records, eventContext(statement), 'records'),
        ...customerConditions(statement, 'e.customer_id'),
      ],
      expressions: groups,
    },
    binder,
  );
  return `select ${columns(groups, values)} ${source}${groupedBy(groups)}`;
}

/** The filter of the records, and the product that the question names where records are about one. */
function filterOf(kind: RecordKind, { resolved: { records, where: orders } }: Statement): Occurrence {
  const where = { ...records?.where, ...(orders?.product && { product: orders.product }) };
  return { events: kind, where } as Occurrence;
}

/** A product's grouping speaks of an order's line; a record names its product itself. */
function overRecords(sql: string): string {
  return sql === 'l.product_id' ? 'e.product_id' : sql;
}

function valueSql(key: MeasureKey, at: NowSql): string {
  const { from } = measureOf(key);
  if (!('sql' in from) || typeof from.sql === 'string') throw new Error(`${key} is no figure of records`);
  return from.sql(at);
}
