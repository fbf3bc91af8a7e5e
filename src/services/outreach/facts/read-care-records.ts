import type { KnownCustomer } from '../../../domain/outreach/facts/known-customer.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';

type Complaint = NonNullable<KnownCustomer['complaint']>;
type Score = NonNullable<KnownCustomer['score']>;

/** The last complaint of each customer before now; one that is still open before any that is settled. */
export async function readLastComplaints(
  { database, now, settings }: Viewpoint,
  customerIds: readonly number[],
): Promise<Map<number, Complaint>> {
  const rows = await database.query<Complaint & { id: number }>(
    `select distinct on (customer_id) customer_id as id, subject,
        case when resolved_at < $2 then (resolved_at at time zone $3)::date end as "resolvedOn",
        case when resolved_at is null then status <> 'resolved' else resolved_at >= $2 end as "isOpen"
      from cases where customer_id = any($1::int[]) and type = 'complaint' and opened_at < $2
      order by customer_id, "isOpen" desc, opened_at desc, id desc`,
    [customerIds, now, settings.timeZone],
  );
  return new Map(rows.map(({ id, ...complaint }) => [id, complaint]));
}

/** What each customer answered to the last survey before now. */
export async function readLastScores(
  { database, now, settings }: Viewpoint,
  customerIds: readonly number[],
): Promise<Map<number, Score>> {
  const rows = await database.query<Score & { id: number }>(
    `select distinct on (customer_id) customer_id as id, kind, score, (at at time zone $3)::date as "on"
      from survey_responses where customer_id = any($1::int[]) and at < $2
      order by customer_id, at desc, id desc`,
    [customerIds, now, settings.timeZone],
  );
  return new Map(rows.map(({ id, ...score }) => [id, score]));
}
