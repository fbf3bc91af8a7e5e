import { type Binder, createBinder, usesAlias } from '../../db/sql.ts';
import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import { resolvePeriod } from '../../domain/period.ts';
import { eventFilterSql } from '../../domain/rule/event-filter-sql.ts';
import { populationSql } from '../population/population.ts';
import type { BaseSource } from './base-measures.ts';
import { groupingOf, isGroupingKey } from './measure-request.ts';
import { recordsSql } from './records-sql.ts';
import { standingSql } from './standing-sql.ts';
import { columns, customerConditions, eventContext, groupedBy, groupsSql, type Statement } from './statement-sql.ts';

/** One statement: columns `g1`, `g2` of the groups, `v1`… of the measures in their order, and `n`, the records behind them. */
export type FiguresSql = { text: string; values: Binder['values'] };

/** The statement that computes the measures of one source. */
export function figuresSql(
  source: BaseSource,
  measures: readonly MeasureKey[],
  { population, resolved, request }: Omit<Statement, 'binder'>,
): FiguresSql {
  const binder = createBinder();
  const statement = { population, resolved, request, binder };
  const text = textOf(source, measures, statement);
  return { text, values: binder.values };
}

function textOf(source: BaseSource, measures: readonly MeasureKey[], statement: Statement): string {
  switch (source) {
    case 'people':
      return peopleSql(measures, statement);
    case 'first_orders':
      return firstOrdersSql(measures, statement);
    case 'buyers':
      return isOfAllTime(statement) ? storedBuyersSql(measures, statement) : buyersSql(measures, statement);
    case 'orders':
    case 'returns':
      return ordersSql(source, measures, statement);
    case 'standing':
    case 'awaited':
      return standingSql(source, measures, statement);
    default:
      return recordsSql(source, measures, statement);
  }
}

function peopleSql(measures: readonly MeasureKey[], statement: Statement): string {
  const groups = groupsSql(statement);
  const values = measures.map((key) => sqlOf(key, false));
  const conditions = customerConditions(statement, 'c.id');
  const from = populationSql(
    statement.population,
    { conditions, expressions: [...groups, ...values] },
    statement.binder,
  );
  return `select ${columns(groups, values)} ${from}${groupedBy(groups)}`;
}

/** Buyers of all time are those whose metrics hold an order. */
function storedBuyersSql(measures: readonly MeasureKey[], statement: Statement): string {
  const groups = groupsSql(statement);
  const values = measures.map((key) => sqlOf(key, false).replaceAll('b.orders', 'm.orders'));
  const conditions = ['m.orders > 0', ...customerConditions(statement, 'c.id')];
  const from = populationSql(
    statement.population,
    { conditions, expressions: [...groups, ...values] },
    statement.binder,
  );
  return `select ${columns(groups, values)} ${from}${groupedBy(groups)}`;
}

function firstOrdersSql(measures: readonly MeasureKey[], statement: Statement): string {
  const { population, request, binder } = statement;
  const { now, settings } = population.viewpoint;
  const range = request.period && resolvePeriod(request.period, now, settings.timeZone);
  const groups = groupsSql(statement, 'm.first_order_at');
  const values = measures.map((key) => sqlOf(key, false));
  const conditions = [
    'm.orders > 0',
    ...(range === undefined ? [] : [`m.first_order_at < ${binder.bind(range.toAt, 'timestamptz')}`]),
    ...(range?.fromAt ? [`m.first_order_at >= ${binder.bind(range.fromAt, 'timestamptz')}`] : []),
    ...customerConditions(statement, 'c.id'),
  ];
  const from = populationSql(population, { conditions, expressions: [...groups, ...values] }, binder);
  return `select ${columns(groups, values)} ${from}${groupedBy(groups)}`;
}

function ordersSql(source: 'orders' | 'returns', measures: readonly MeasureKey[], statement: Statement): string {
  const isOfLines = needsLines(statement);
  const groups = groupsSql(statement, 'o.placed_at');
  const values = measures.map((key) => sqlOf(key, isOfLines));
  return `select ${columns(groups, values)} ${eventsFrom(source, groups, statement)}${groupedBy(groups)}`;
}

function buyersSql(measures: readonly MeasureKey[], statement: Statement): string {
  const groups = groupsSql(statement, 'o.placed_at');
  const names = groups.map((_, index) => `g${index + 1}`);
  const values = measures.map((key) => sqlOf(key, false));
  const orders = needsLines(statement) ? 'count(distinct l.order_id)' : 'count(*)';
  const inner = [
    'o.customer_id',
    ...groups.map((sql, index) => `${sql} as g${index + 1}`),
    ...(usesAlias(values.join(' '), 'b') ? [`${orders} as orders`] : []),
  ];
  const outer = names.map((name) => `b.${name}`);
  return `select ${columns(outer, values)} from (
    select ${inner.join(', ')} ${eventsFrom('orders', groups, statement)} group by ${['o.customer_id', ...names].join(', ')}
  ) b${groupedBy(outer)}`;
}

/** FROM and WHERE over the orders or returns of the period, filter, rule and scope. */
function eventsFrom(source: 'orders' | 'returns', groups: readonly string[], statement: Statement): string {
  const { population, resolved, request, binder } = statement;
  const isOfLines = needsLines(statement);
  const products = usesAlias(groups.join(' '), 'p') ? ' join products p on p.id = l.product_id' : '';
  const filter = { events: source, period: request.period, where: resolved.where };
  return populationSql(
    population,
    {
      from: isOfLines ? `order_lines l join orders o on o.id = l.order_id${products}` : 'orders o',
      customerKey: 'o.customer_id',
      conditions: [
        ...eventFilterSql(filter, eventContext(statement), isOfLines ? 'lines' : 'records'),
        ...customerConditions(statement, 'o.customer_id'),
      ],
      expressions: groups,
    },
    binder,
  );
}

/** Without a period, a filter or a grouping of orders, metrics already hold what is asked. */
function isOfAllTime({ request, resolved }: Statement): boolean {
  return request.period === undefined && resolved.where === undefined && !(request.groupBy ?? []).some(isGroupingKey);
}

function needsLines({ request, resolved }: Statement): boolean {
  return resolved.where?.product !== undefined || (request.groupBy ?? []).some((key) => groupingOf(key)?.of === 'line');
}

function sqlOf(key: MeasureKey, isOfLines: boolean): string {
  const { from } = measureOf(key);
  if (!('sql' in from)) throw new Error(`${key} has no SQL of its own`);
  if (typeof from.sql === 'function') throw new Error(`${key} is no figure of orders`);
  return isOfLines && 'lineSql' in from ? from.lineSql : from.sql;
}
