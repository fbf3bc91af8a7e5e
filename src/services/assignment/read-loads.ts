import { allOf, createBinder } from '../../db/sql.ts';
import { minorPerMajor } from '../../domain/money.ts';
import { followUpConditions } from '../follow-ups/follow-ups-in-sight.ts';
import { findPopulation, populationConditions, populationSql } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

/** What one member of staff has to look after; `staffId` null: nobody has it, or its owner left. */
export type Load = {
  staffId: number | null;
  name: string | null;
  customers: number;
  /** Of their customers, ever, in major units. */
  revenue: number;
  open: number;
  overdue: number;
  dueThisWeek: number;
  lastActivityAt: Date | null;
};

type Row = Omit<Load, 'revenue'> & { revenueMinor: number };

/** The load of each active rep in sight, and of whoever else has customers or follow-ups; the most customers first. */
export async function readLoads(viewpoint: Viewpoint): Promise<Load[]> {
  const { database, asker, now, settings } = viewpoint;
  const binder = createBinder();
  const population = await findPopulation(viewpoint);
  const owned = populationSql(population, { conditions: [], expressions: ['c.owner_id', 'm.revenue_minor'] }, binder);
  const [at, zone] = [binder.bind(now, 'timestamptz'), binder.bind(settings.timeZone, 'text')];
  const today = `(${at} at time zone coalesce(f.time_zone, ${zone}))::date`;
  const inSight = allOf(populationConditions(viewpoint, binder));
  const team =
    asker.role === 'rep'
      ? `p.id = ${binder.bind(asker.staffId, 'int')}`
      : teamSql(viewpoint, (value) => binder.bind(value, 'text'));
  const rows = await database.query<Row>(
    `with owned as (
       select c.owner_id, count(*)::int as customers, coalesce(sum(m.revenue_minor), 0)::bigint as revenue ${owned} group by c.owner_id
     ), due as (
       select f.owner_id, count(*)::int as open,
         count(*) filter (where ${at} > least(f.due_at, f.sla_due_at, (f.due_on + 1)::timestamp at time zone f.time_zone))::int as overdue,
         count(*) filter (where f.due_on between ${today} and ${today} + 6)::int as this_week
       from follow_ups f join customers c on c.id = f.customer_id
       where f.state = 'open' and f.created_at <= ${at} and ${followUpConditions(viewpoint, binder)} group by f.owner_id
     ), everything as (
       select p.id, coalesce(o.customers, 0) as customers, coalesce(o.revenue, 0) as revenue, coalesce(d.open, 0) as open,
         coalesce(d.overdue, 0) as overdue, coalesce(d.this_week, 0) as this_week
       from (select id from staff p where active and role = 'rep' and ${team} union select owner_id from owned union select owner_id from due) p
       left join owned o on o.owner_id is not distinct from p.id left join due d on d.owner_id is not distinct from p.id
     )
     select s.id as "staffId", s.name, sum(e.customers)::int as customers, sum(e.revenue)::bigint as "revenueMinor", sum(e.open)::int as open,
       sum(e.overdue)::int as overdue, sum(e.this_week)::int as "dueThisWeek",
       (select max(i.at) from interactions i join customers c on c.id = i.customer_id where i.staff_id = s.id and i.at <= ${at} and ${inSight}
       ) as "lastActivityAt"
     from everything e left join staff s on s.id = e.id and s.active
     group by s.id, s.name, s.email order by s.id is null, customers desc, s.name`,
    binder.values,
  );
  return rows.map(({ revenueMinor, ...row }) => ({ ...row, revenue: revenueMinor / minorPerMajor(settings.currency) }));
}

function teamSql({ asker }: Viewpoint, bind: (value: string | null) => string): string {
  return asker.role === 'admin' ? 'true' : `p.team = ${bind(asker.team)}`;
}
