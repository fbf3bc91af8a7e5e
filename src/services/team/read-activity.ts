import { createBinder } from '../../db/sql.ts';
import { minorPerMajor } from '../../domain/money.ts';
import { followUpConditions, isCustomerInSight } from '../follow-ups/follow-ups-in-sight.ts';
import { findPopulation, populationSql } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

/** What one colleague did in a time, with customers in the asker's sight; one's own contacts and follow-ups count whoever has the customer now. */
export type Activity = {
  staffId: number;
  /** Calls, messages and visits of theirs to customers. */
  contacts: number;
  /** The customers of these. */
  contacted: number;
  /** Follow-ups of theirs that were closed. */
  done: number;
  /** Completed orders of the customers whom they own now. */
  orders: number;
  /** Of these orders, in major units. */
  revenue: number;
};

/** Half-open. `channel`: only contacts by it. */
export type ActivityRequest = { fromAt: Date; toAt: Date; channel?: string | undefined };

type Row = Omit<Activity, 'revenue'> & { revenueMinor: number };

/** What each member of staff did who did anything, in no order. */
export async function readActivity(
  viewpoint: Viewpoint,
  { fromAt, toAt, channel }: ActivityRequest,
): Promise<Activity[]> {
  const binder = createBinder();
  const [from, to] = [binder.bind(fromAt, 'timestamptz'), binder.bind(toAt, 'timestamptz')];
  const { staffId } = viewpoint.asker;
  const isOwn = staffId === null ? 'false' : `i.staff_id = ${binder.bind(staffId, 'int')}`;
  const ordered = populationSql(
    await findPopulation(viewpoint),
    {
      ...{ from: 'orders o', customerKey: 'o.customer_id', expressions: ['c.owner_id'] },
      conditions: ["o.status = 'completed'", `o.placed_at >= ${from}`, `o.placed_at < ${to}`],
    },
    binder,
  );
  const byChannel = channel === undefined ? '' : `and i.channel = ${binder.bind(channel, 'text')}`;
  const rows = await viewpoint.database.query<Row>(
    `with contacts as (
       select i.staff_id as id, count(*)::int as contacts, count(distinct i.customer_id)::int as contacted
       from interactions i join customers c on c.id = i.customer_id
       where i.direction = 'outgoing' and i.at >= ${from} and i.at < ${to} ${byChannel} and (${isCustomerInSight(viewpoint, binder)} or (${isOwn} and c.merged_into_id is null)) group by 1
     ), closed as (
       select f.owner_id as id, count(*)::int as done from follow_ups f join customers c on c.id = f.customer_id
       where f.state = 'closed' and f.closed_at >= ${from} and f.closed_at < ${to} and ${followUpConditions(viewpoint, binder)} group by 1
     ), sold as (
       select c.owner_id as id, count(*)::int as orders, sum(o.total_minor)::bigint as revenue ${ordered} group by 1
     )
     select id as "staffId", coalesce(contacts, 0) as contacts, coalesce(contacted, 0) as contacted, coalesce(done, 0) as done,
       coalesce(orders, 0) as orders, coalesce(revenue, 0)::bigint as "revenueMinor"
     from contacts full join closed using (id) full join sold using (id) where id is not null`,
    binder.values,
  );
  const perMajor = minorPerMajor(viewpoint.settings.currency);
  return rows.map(({ revenueMinor, ...row }) => ({ ...row, revenue: revenueMinor / perMajor }));
}
