import { createBinder } from '../../db/sql.ts';
import { addDays } from '../../domain/calendar-day.ts';
import type { ListCandidate } from '../../domain/daily-list/list-candidate.ts';
import { startOfDay } from '../../domain/period.ts';
import { populationSql } from '../population/population.ts';
import { type ListScene, listConditions } from './list-scene.ts';

/** Who was contacted today or within so many local days before is left alone. */
const CONTACTED_DAYS = 3;

type Listed = Omit<ListCandidate, 'findings' | 'channels'>;

/** What a list needs to know of its customers beside the reasons, by id of our own. */
export async function readListedCustomers(scene: ListScene, ids: readonly number[]): Promise<Map<number, Listed>> {
  const { population, owner, viewpoint } = scene;
  const { clock } = population;
  const usualOrderMinor = await readUsualOrder(scene);
  const binder = createBinder();
  const { bind } = binder;
  const now = bind(clock.now, 'timestamptz');
  const zone = bind(clock.timeZone, 'text');
  const since = bind(startOfDay(addDays(clock.today, -CONTACTED_DAYS), clock.timeZone), 'timestamptz');
  const predicted = population.predictions.unavailable === undefined ? 'pr.expected_value_365_minor' : 'null::float8';
  const contacted = `(select to_char((max(x.at) at time zone ${zone})::date, 'YYYY-MM-DD') from (
      select e.at from interactions e where e.customer_id = c.id and e.direction = 'outgoing' and e.at >= ${since} and e.at < ${now}
      union all
      select r.settled_at from outreach_recipients r
        where r.customer_id = c.id and r.state = 'sent' and r.settled_at >= ${since} and r.settled_at < ${now}) x)`;
  const snoozed = `(select max(f.due_on) from follow_ups f
      where f.customer_id = c.id and f.state = 'open' and f.owner_id = ${bind(owner.staffId, 'int')}
        and f.due_on > (${now} at time zone f.time_zone)::date and (f.source = 'reminder'
          or exists (select from follow_up_events v where v.follow_up_id = f.id and v.kind = 'snoozed')))`;
  const expressions = [
    'c.id',
    "json_build_object('id', c.external_id, 'name', c.name) as customer",
    `json_build_object('revenueMinor', m.revenue_minor, 'firstOrderOn', m.first_order_on, 'predictedMinor', ${predicted},
      'usualOrderMinor', ${bind(usualOrderMinor, 'float8')}) as worth`,
    `${contacted} as "contactedOn"`,
    `${snoozed} as "snoozedUntil"`,
  ];
  const conditions = [`c.id = any(${bind(ids, 'int[]')})`];
  const rows = await viewpoint.database.query<Listed>(
    `select ${expressions.join(', ')} ${populationSql(population, { conditions, expressions }, binder)}`,
    binder.values,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Average order of all customers of the list's owner, minor units. */
async function readUsualOrder({ customerId: _, ...scene }: ListScene): Promise<number | null> {
  const binder = createBinder();
  const figure = 'sum(m.revenue_minor)::float8 / nullif(sum(m.orders), 0) as usual';
  const conditions = [`c.owner_id = ${binder.bind(scene.owner.staffId, 'int')}`, ...listConditions(scene, binder)];
  const [row] = await scene.viewpoint.database.query<{ usual: number | null }>(
    `select ${figure} ${populationSql(scene.population, { conditions, expressions: [figure] }, binder)}`,
    binder.values,
  );
  return row!.usual;
}
