import type { KnownCustomer } from '../../../domain/outreach/facts/known-customer.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';

type Anniversary = KnownCustomer['anniversaries'][number];

/** Days that matter to each customer and are anniversaries by their kind. */
export async function readAnniversaries(
  { database }: Viewpoint,
  customerIds: readonly number[],
): Promise<Map<number, Anniversary[]>> {
  const rows = await database.query<Anniversary & { id: number }>(
    `select customer_id as id, kind, label, on_day as "onDay", yearly from important_dates
      where customer_id = any($1::int[]) and (kind ilike '%anniversary%' or kind like '%纪念日%') order by on_day, id`,
    [customerIds],
  );
  return Map.groupBy(rows, ({ id }) => id);
}

/** Those who refused to be profiled: the last word of any channel does, as the contact gate has it (read-standings.ts). */
export async function readProfilingRefusals(
  { database, now }: Viewpoint,
  customerIds: readonly number[],
): Promise<Set<number>> {
  const rows = await database.query<{ id: number }>(
    `select distinct id from (
        select distinct on (customer_id, channel) customer_id as id, status from consents
          where customer_id = any($1::int[]) and purpose = 'profiling' and captured_at < $2
          order by customer_id, channel, captured_at desc, id desc
      ) latest where status in ('denied', 'withdrawn')`,
    [customerIds, now],
  );
  return new Set(rows.map(({ id }) => id));
}
