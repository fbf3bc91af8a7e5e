import { createBinder } from '../../db/sql.ts';
import type { FollowUpChannel } from '../../domain/follow-ups/interaction-of-outcome.ts';
import { minorPerMajor } from '../../domain/money.ts';
import { followUpConditions, isCustomerInSight } from '../follow-ups/follow-ups-in-sight.ts';
import { findPopulation, populationSql } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import type { FiguresSpan } from '../segment-summary/read-figures.ts';

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
  /** Of those of the time before. */
  revenueBefore: number;
};

type Row = Omit<Activity, 'revenue' | 'revenueBefore'> & { revenueMinor: number; revenueBeforeMinor: number };

/** What each member of staff did who did or sold anything in a time or the one before it, in no order. `channel`: only contacts by it count. */
export async function readActivity(
  viewpoint: Viewpoint,
  { fromAt, toAt, beforeFromAt, beforeToAt }: FiguresSpan,
  channel?: FollowUpChannel,
): Promise<Activity[]> {
  const binder = createBinder();
  const at = (instant: Date) => binder.bind(instant, 'timestamptz');
  const within = (column: string) => `${column} >= ${at(fromAt)} and ${column} < ${at(toAt)}`;
  const before = `o.placed_at >= ${at(beforeFromAt)} and o.placed_at < ${at(beforeToAt)}`;
  const { staffId } = viewpoint.asker;
  const isOwn = staffId === null ? 'false' : `i.staff_id = ${binder.bind(staffId, 'int')}`;
  const ordered = populationSql(
    await findPopulation(viewpoint),
    {
      ...{ from: 'orders o', customerKey: 'o.customer_id', expressions: ['c.owner_id'] },
      conditions: ["o.status = 'completed'", `(${within('o.placed_at')} or ${before})`],
    },
    binder,
  );
  const byChannel = channel === undefined ? '' : `and i.channel = ${binder.bind(channel, 'text')}`;
  const rows = await viewpoint.database.query<Row>(
    `with contacts as (
       select i.staff_id as id, count(*)::int as contacts, count(distinct i.customer_id)::int as contacted
       from interactions i join customers c on c.id = i.customer_id
       where i.direction = 'outgoing' and ${within('i.at')} ${byChannel} and (${isCustomerInSight(viewpoint, binder)} or (${isOwn} and c.merged_into_id is null)) group by 1
     ), closed as (
       select f.owner_id as id, count(*)::int as done from follow_ups f join customers c on c.id = f.customer_id
       where f.state = 'closed' and ${within('f.closed_at')} and ${followUpConditions(viewpoint, binder)} group by 1
     ), sold as (
       select c.owner_id as id, count(*) filter (where ${within('o.placed_at')})::int as orders,
         sum(o.total_minor) filter (where ${within('o.placed_at')}) as revenue, sum(o.total_minor) filter (where ${before}) as earlier
       ${ordered} group by 1
     )
     select id as "staffId", coalesce(contacts, 0) as contacts, coalesce(contacted, 0) as contacted, coalesce(done, 0) as done,
       coalesce(orders, 0) as orders, coalesce(revenue, 0)::bigint as "revenueMinor", coalesce(earlier, 0)::bigint as "revenueBeforeMinor"
     from contacts full join closed using (id) full join sold using (id) where id is not null`,
    binder.values,
  );
  const perMajor = minorPerMajor(viewpoint.settings.currency);
  return rows.map(({ revenueMinor, revenueBeforeMinor, ...row }) => ({
    ...row,
    revenue: revenueMinor / perMajor,
    revenueBefore: revenueBeforeMinor / perMajor,
  }));
}
