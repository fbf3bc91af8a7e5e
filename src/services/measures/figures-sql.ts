import { type Binder, createBinder, usesAlias } from '../../db/sql.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import { GROUPINGS } from '../../domain/catalogue/groupings.ts';
import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import { resolvePeriod } from '../../domain/period.ts';
import { type EventSqlContext, eventFilterSql } from '../../domain/rule/event-filter-sql.ts';
import { type RuleSqlContext, ruleSql } from '../../domain/rule/to-sql.ts';
import { fieldSqlContext, type Population, populationSql } from '../population/population.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';
import type { BaseSource } from './base-measures.ts';
import { type FiguresRequest, groupingOf, isGroupingKey } from './measure-request.ts';

/** One statement: columns `g1`, `g2` of the groups, `v1`… of the measures in their order, and `n`, the records behind them. */
export type FiguresSql = { text: string; values: Binder['values'] };

type Statement = {
  population: Population;
  resolved: ResolvedConditions;
  request: Pick<FiguresRequest, 'period' | 'groupBy'>;
  binder: Binder;
};

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

/** Who counts: the rule, and buyers where a group is a field that only they have. */
function customerConditions({ population, resolved, request, binder }: Statement, customerKey: string): string[] {
  const field = fieldSqlContext(population, binder);
  const groups = (request.groupBy ?? []).filter((key) => !isGroupingKey(key)).map(fieldOf);
  return [
    ...(resolved.rule === undefined
      ? []
      : [ruleSql(resolved.rule, { ...eventContext({ population, resolved, binder }), field, customerKey })]),
    ...groups.filter(({ ofBuyers }) => ofBuyers).map(({ sql }) => `${sql(field)} is not null`),
  ];
}

/** What conditions on events and segments are bound with. */
export function eventContext({
  population,
  resolved,
  binder,
}: Omit<Statement, 'request'>): EventSqlContext & Pick<RuleSqlContext, 'segmentRule'> {
  const { now, settings } = population.viewpoint;
  const { timeZone, currency } = settings;
  const { productIds, segmentRule } = resolved;
  return { bind: binder.bind, now, timeZone, currency, productIds, segmentRule };
}

/** The SQL of each group; calendar groupings speak of `t`, the local time of the event `at`. */
function groupsSql({ population, request, binder }: Statement, at?: string): string[] {
  const context = fieldSqlContext(population, binder);
  return (request.groupBy ?? []).map((key) => {
    if (!isGroupingKey(key)) return fieldOf(key).sql(context);
    const { of, sql } = GROUPINGS[key];
    if (of !== 'calendar') return sql;
    const zone = binder.bind(population.viewpoint.settings.timeZone, 'text');
    return sql.replace(/\bt\b/g, () => `(${at} at time zone ${zone})`);
  });
}

function sqlOf(key: MeasureKey, isOfLines: boolean): string {
  const { from } = measureOf(key);
  if (!('sql' in from)) throw new Error(`${key} has no SQL of its own`);
  return isOfLines && 'lineSql' in from ? from.lineSql : from.sql;
}

function columns(groups: readonly string[], values: readonly string[]): string {
  return [
    ...groups.map((sql, index) => `${sql} as g${index + 1}`),
    ...values.map((sql, index) => `${sql} as v${index + 1}`),
    'count(*) as n',
  ].join(', ');
}

function groupedBy(groups: readonly string[]): string {
  return groups.length === 0 ? '' : ` group by ${groups.map((_, index) => index + 1).join(', ')}`;
}
