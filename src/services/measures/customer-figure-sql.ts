import type { Binder } from '../../db/sql.ts';
import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import type { Period } from '../../domain/period.ts';
import { eventFilterSql } from '../../domain/rule/event-filter-sql.ts';
import { type Population, populationSql } from '../population/population.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';
import { baseMeasuresOf, sourcesOf } from './base-measures.ts';
import { eventContext } from './statement-sql.ts';

type Events = { population: Population; resolved: ResolvedConditions; binder: Binder };

/** How a ranking reads one figure a customer: from metrics, or from a relation `v` of `customer_id` and `value`. */
export type CustomerFigureSql = { value: string; from?: string; conditions: string[] };

/** The figure of each customer who has one: money in minor units. */
export function customerFigureSql(
  { measure, period }: { measure: MeasureKey; period?: Period | undefined },
  events: Events,
): CustomerFigureSql {
  const { customerSql } = measureOf(measure);
  const sources = sourcesOf(measure).filter((source) => source === 'orders' || source === 'returns');
  if (period === undefined && events.resolved.where === undefined && customerSql !== undefined) {
    const has = sources.map((source) => `m.${source} > 0`).join(' or ');
    return { value: customerSql, conditions: [`(${has})`] };
  }
  const relations = sources.map((source) => {
    const measures = baseMeasuresOf([measure]).filter((key) => sourcesOf(key)[0] === source);
    return `(${perCustomerSql(source, measures, period, events)}) ${source}`;
  });
  const joined = relations.join(' full join ') + (relations.length > 1 ? ' using (customer_id)' : '');
  return {
    value: 'v.value',
    from: `(select customer_id, ${expressionOf(measure)} as value from ${joined}) v`,
    conditions: ['v.value is not null'],
  };
}

function perCustomerSql(
  source: 'orders' | 'returns',
  measures: readonly MeasureKey[],
  period: Period | undefined,
  { population, resolved, binder }: Events,
): string {
  const isOfLines = resolved.where?.product !== undefined;
  const columns = measures.map((key) => {
    const { from } = measureOf(key);
    if (!('lineSql' in from)) throw new Error(`${key} is no figure of orders`);
    return `${isOfLines ? from.lineSql : from.sql} as ${key}`;
  });
  const from = populationSql(
    population,
    {
      from: isOfLines ? 'order_lines l join orders o on o.id = l.order_id' : 'orders o',
      customerKey: 'o.customer_id',
      conditions: eventFilterSql(
        { events: source, period, where: resolved.where },
        eventContext({ population, resolved, binder }),
        isOfLines ? 'lines' : 'records',
      ),
      expressions: [],
    },
    binder,
  );
  return `select o.customer_id, ${columns.join(', ')} ${from} group by o.customer_id`;
}

/** A measure over columns named after its bases. */
function expressionOf(key: MeasureKey): string {
  const { from } = measureOf(key);
  if (!('of' in from)) return key;
  const [left, right] = from.of.map((part) => expressionOf(part as MeasureKey));
  return from.source === 'difference'
    ? `(coalesce(${left}, 0) - coalesce(${right}, 0))`
    : `(${left}::numeric / nullif(${right}, 0))`;
}
