import { type Binder, createBinder } from '../../db/sql.ts';
import { populationSql } from '../population/population.ts';
import type { DiscoveryScene } from './discovery-scene.ts';
import { memberSql } from './member-sql.ts';

/** Upper ends of the bands of purchase intervals, days; the last band is open. */
export const INTERVAL_BANDS = [7, 14, 30, 60, 90, 180] as const;

/** When the next order is due by a customer's own interval, the most urgent first. */
export const DUE_STATES = ['long_overdue', 'overdue', 'this_week', 'this_month', 'later'] as const;
export type DueState = (typeof DUE_STATES)[number];
export const URGENT_STATES = ['long_overdue', 'overdue', 'this_week'] as const satisfies readonly DueState[];

const SOON_DAYS = 7;
const MONTH_DAYS = 30;

export type GroupRhythm = {
  buyers: number;
  /** Those who have an interval. */
  withInterval: number;
  /** Quartiles of the intervals, days. */
  quartiles: readonly number[] | null;
  /** Buyers by band of their interval, in the order of INTERVAL_BANDS and the open band. */
  bands: readonly number[];
  due: readonly { customers: number; revenueMinor: number }[];
};

export type DueCustomer = {
  customerId: string;
  name: string | null;
  lastOrderOn: string;
  intervalDays: number;
  expectedOn: string;
  state: DueState;
  revenueMinor: number;
};

const EXPECTED_SQL = '(m.last_order_on + round(m.median_gap_days)::int)';

/** The rhythm of the scene's buyers, each by its own interval. */
export async function readGroupRhythm(scene: DiscoveryScene): Promise<GroupRhythm> {
  const binder = createBinder();
  const bands = [0, ...INTERVAL_BANDS].map((from, at) => {
    const below = INTERVAL_BANDS[at] === undefined ? '' : ` and m.median_gap_days <= ${INTERVAL_BANDS[at]}`;
    return `count(*) filter (where m.median_gap_days > ${from}${below}) as b${at}`;
  });
  const state = dueStateSql(scene, binder);
  const due = DUE_STATES.flatMap((each, at) => [
    `count(*) filter (where ${state} = '${each}') as n${at}`,
    `coalesce(sum(m.revenue_minor) filter (where ${state} = '${each}'), 0) as r${at}`,
  ]);
  const columns = [
    'count(*) as buyers',
    'count(m.median_gap_days) as "withInterval"',
    'percentile_cont(array[0.25, 0.5, 0.75]) within group (order by m.median_gap_days) as quartiles',
    ...bands,
    ...due,
  ];
  const [row] = await scene.population.viewpoint.database.query<
    Pick<GroupRhythm, 'buyers' | 'withInterval' | 'quartiles'> & Record<string, number>
  >(`select ${columns.join(', ')} ${buyersFrom(scene, columns, binder)}`, binder.values);
  const { buyers, withInterval, quartiles } = row!;
  return {
    buyers,
    withInterval,
    quartiles: withInterval === 0 ? null : quartiles,
    bands: bands.map((_, at) => row![`b${at}`]!),
    due: DUE_STATES.map((_, at) => ({ customers: row![`n${at}`]!, revenueMinor: row![`r${at}`]! })),
  };
}

/** The buyers of the scene who are overdue or due this week, the largest first. */
export async function listUrgentCustomers(scene: DiscoveryScene, limit: number): Promise<DueCustomer[]> {
  const binder = createBinder();
  const state = dueStateSql(scene, binder);
  const columns = [
    'c.external_id as "customerId"',
    'c.name',
    'm.last_order_on as "lastOrderOn"',
    'm.median_gap_days as "intervalDays"',
    `${EXPECTED_SQL} as "expectedOn"`,
    `${state} as state`,
    'm.revenue_minor as "revenueMinor"',
  ];
  const isUrgent = `${state} = any(${binder.bind(URGENT_STATES, 'text[]')})`;
  return scene.population.viewpoint.database.query<DueCustomer>(
    `select ${columns.join(', ')} ${buyersFrom(scene, columns, binder, isUrgent)}
      order by m.revenue_minor desc, c.external_id collate "C" limit ${binder.bind(limit, 'int')}`,
    binder.values,
  );
}

function buyersFrom(scene: DiscoveryScene, columns: readonly string[], binder: Binder, condition = 'true'): string {
  const conditions = ['m.orders > 0', memberSql(scene.resolved.rule, scene, binder), condition];
  return populationSql(scene.population, { conditions, expressions: columns }, binder);
}

/** Null without an interval. Long overdue is by more than the interval itself. */
function dueStateSql({ population }: DiscoveryScene, { bind }: Binder): string {
  const days = `(${EXPECTED_SQL} - ${bind(population.clock.today, 'date')})`;
  return `case when ${days} < -m.median_gap_days then 'long_overdue' when ${days} < 0 then 'overdue'
    when ${days} <= ${SOON_DAYS} then 'this_week' when ${days} <= ${MONTH_DAYS} then 'this_month'
    when ${days} is not null then 'later' end`;
}
