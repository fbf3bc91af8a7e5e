import type { Binder } from '../../db/sql.ts';
import { eventKindOf } from '../../domain/catalogue/event-kinds.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import { GROUPINGS, type Grouping } from '../../domain/catalogue/groupings.ts';
import { nowSql } from '../../domain/rule/bind.ts';
import type { EventSqlContext } from '../../domain/rule/event-filter-sql.ts';
import type { RuleSqlContext } from '../../domain/rule/to-sql.ts';
import { audienceSql } from '../population/audience-sql.ts';
import { fieldSqlContext, type Population } from '../population/population.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';
import { type FiguresRequest, isGroupingKey } from './measure-request.ts';

/** What every statement of figures is made from. */
export type Statement = {
  population: Population;
  resolved: ResolvedConditions;
  request: Pick<FiguresRequest, 'period' | 'groupBy' | 'records'>;
  binder: Binder;
};

/** Who counts: the rule, and buyers where a group is a field that only they have. */
export function customerConditions(
  { population, resolved, request, binder }: Statement,
  customerKey: string,
): string[] {
  const field = fieldSqlContext(population, binder);
  const groups = (request.groupBy ?? []).filter((key) => !isGroupingKey(key)).map(fieldOf);
  return [
    ...(resolved.rule === undefined
      ? []
      : [audienceSql(resolved.rule, { ...eventContext({ population, resolved, binder }), field, customerKey })]),
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
export function groupsSql({ population, request, binder }: Statement, at?: string): string[] {
  const context = fieldSqlContext(population, binder);
  return (request.groupBy ?? []).map((key) => {
    if (!isGroupingKey(key)) return fieldOf(key).sql(context);
    const grouping: Grouping = GROUPINGS[key];
    if (grouping.of === 'record') {
      return eventKindOf(grouping.kinds[0]!).texts[grouping.text]!.sql(nowSql(binder.bind, population.viewpoint.now));
    }
    if (grouping.of !== 'calendar') return grouping.sql;
    const zone = binder.bind(population.viewpoint.settings.timeZone, 'text');
    return grouping.sql.replace(/\bt\b/g, () => `(${at} at time zone ${zone})`);
  });
}

/** The SELECT list: groups `g1` …, measures `v1` …, and `n`, the records. */
export function columns(groups: readonly string[], values: readonly string[]): string {
  return [
    ...groups.map((sql, index) => `${sql} as g${index + 1}`),
    ...values.map((sql, index) => `${sql} as v${index + 1}`),
    'count(*) as n',
  ].join(', ');
}

/** GROUP BY of the groups; nothing without them. */
export function groupedBy(groups: readonly string[]): string {
  return groups.length === 0 ? '' : ` group by ${groups.map((_, index) => index + 1).join(', ')}`;
}
