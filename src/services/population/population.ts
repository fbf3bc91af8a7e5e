import { allOf, type Binder, usesAlias } from '../../db/sql.ts';
import type { FieldSqlContext } from '../../domain/catalogue/field.ts';
import type { FactsClock } from '../../domain/customer-facts.ts';
import { localDay } from '../../domain/period.ts';
import { type CustomerSpan, findCustomerSpan } from './customer-span.ts';
import { findMetricsBasis, type MetricsBasis } from './metrics-basis.ts';
import { metricsRelationSql } from './metrics-relation-sql.ts';
import { findPredictionsBasis, type PredictionsBasis } from './predictions-basis.ts';
import { refuseUnpredicted } from './refuse-unpredicted.ts';
import { scopeConditions, scopeKey } from './scope-sql.ts';
import type { Viewpoint } from './viewpoint.ts';

/** The customers that exist for a question, and what their metrics are read from. */
export type Population = {
  viewpoint: Viewpoint;
  clock: FactsClock;
  metrics: MetricsBasis['source'];
  predictions: PredictionsBasis;
  /** Every row of customers belongs to it: a sum over orders needs no customer. */
  isEverybody: boolean;
  /** A sample: only these customers exist (sampled-population.ts). */
  only?: readonly number[];
};

/** The population of a viewpoint: the ONE place where an asker's scope and a question's now decide what is seen. */
export async function findPopulation(viewpoint: Viewpoint): Promise<Population> {
  const [basis, span, predictions] = await Promise.all([
    findMetricsBasis(viewpoint),
    findCustomerSpan(viewpoint),
    findPredictionsBasis(viewpoint),
  ]);
  const { timeZone } = viewpoint.settings;
  return {
    viewpoint,
    clock: { now: viewpoint.now, timeZone, today: localDay(viewpoint.now, timeZone), ...basis.bounds },
    metrics: basis.source,
    predictions,
    isEverybody: viewpoint.asker.role === 'admin' && holdsEverybody(span, viewpoint.now),
  };
}

/** Who exists for a question, over customers `c`: the asker's scope, from each customer's first record on. */
export function populationConditions({ asker, now }: Pick<Viewpoint, 'asker' | 'now'>, binder: Binder): string[] {
  const at = binder.bind(now, 'timestamptz');
  return [...scopeConditions(asker, binder), `(c.created_at is null or c.created_at < ${at})`];
}

/** Equal for viewpoints that see the same customers and orders of one data version; keys caches. */
export async function populationKey(viewpoint: Viewpoint): Promise<string> {
  const span = await findCustomerSpan(viewpoint);
  const hidesSome = [span.latestCreatedAt, span.latestOrderAt].some((at) => at !== null && at >= viewpoint.now);
  // The latest records in sight and not now itself: while records lie ahead, a clock would never find its key again.
  return hidesSome ? `${scopeKey(viewpoint.asker)} ${await findLatestInSight(viewpoint)}` : scopeKey(viewpoint.asker);
}

async function findLatestInSight({ database, now }: Viewpoint): Promise<string> {
  const latest = await database.query(
    `select max(created_at) as customer, (select max(placed_at) from orders where placed_at < $1::timestamptz) as "order"
      from customers where created_at < $1::timestamptz`,
    [now],
  );
  return JSON.stringify(latest);
}

/**
 * FROM and WHERE of a statement about the population's customers: joins `c`, `m`, `s` and `pr` to the rows of `from` where the
 * expressions or the scope need them. `customerKey` is the customer's id in `from`; without `from`, customers themselves.
 */
export function populationSql(
  population: Population,
  {
    from,
    customerKey,
    conditions,
    expressions,
  }: { from?: string; customerKey?: string; conditions: readonly string[]; expressions: readonly string[] },
  binder: Binder,
): string {
  const used = [...conditions, ...expressions].join(' ');
  refuseUnpredicted(used, population.predictions);
  const scope = population.isEverybody ? [] : populationConditions(population.viewpoint, binder);
  if (population.only) scope.push(`c.id = any(${binder.bind(population.only, 'int[]')})`);
  const [needsMetrics, needsOwner, needsPredictions] = [
    usesAlias(used, 'm'),
    usesAlias(used, 's'),
    usesAlias(used, 'pr'),
  ];
  const needsCustomers = scope.length > 0 || needsOwner || usesAlias(used, 'c');
  const where = `where ${allOf([...scope, ...conditions])}`;
  const metrics = needsMetrics ? `${metricsRelationSql(population, binder)} m` : '';
  // Everybody has a row of metrics: with all in sight they need no customer beside them.
  if (from === undefined && needsMetrics && !needsCustomers && !needsPredictions) return `from ${metrics} ${where}`;
  const key = customerKey ?? 'c.id';
  const joins = [
    from ?? 'customers c',
    ...(from !== undefined && needsCustomers ? [`join customers c on c.id = ${key}`] : []),
    ...(needsMetrics ? [`join ${metrics} on m.customer_id = ${key}`] : []),
    ...(needsOwner ? ['left join staff s on s.id = c.owner_id'] : []),
    ...(needsPredictions ? [`left join customer_predictions pr on pr.customer_id = ${key}`] : []),
  ];
  return `from ${joins.join(' ')} ${where}`;
}

/** What catalogue SQL may refer to; each value is bound when it is first spoken of. */
export function fieldSqlContext({ clock }: Population, { bind }: Binder): FieldSqlContext {
  return {
    get now() {
      return bind(clock.now, 'timestamptz');
    },
    get timeZone() {
      return bind(clock.timeZone, 'text');
    },
    get today() {
      return bind(clock.today, 'date');
    },
    get dormantAfterDays() {
      return bind(clock.dormantAfterDays, 'int');
    },
    get lostAfterDays() {
      return bind(clock.lostAfterDays, 'int');
    },
  };
}

function holdsEverybody({ anyMerged, latestCreatedAt }: CustomerSpan, now: Date): boolean {
  return !anyMerged && (latestCreatedAt === null || latestCreatedAt < now);
}
