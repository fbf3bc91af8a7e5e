import type { Queryable } from '../../db/database.ts';

type OfferUses = {
  /** Customers who were offered it, or are about to be, ever. */
  inAll: number;
  /** Of the customers asked for: how often within 365 days; who is not there never was. */
  byCustomer: Map<number, number>;
};

/** Who got it or may yet get it: an approved message counts before it leaves, and one of unknown outcome as sent. */
const TAKEN = `(r.state in ('queued', 'waiting', 'sending', 'handed', 'sent', 'unknown')
  or (o.state = 'approved' and r.decision = 'send'))`;

/** How often an offer was made, in any of its versions, as of a now; what was offered to somebody who was merged counts for who was kept. */
export async function countOfferUses(
  database: Queryable,
  offerKey: string,
  { customerIds, now }: { customerIds: readonly number[]; now: Date },
): Promise<OfferUses> {
  const taken = `from outreach_recipients r join outreach o on o.id = r.outreach_id
    join customers c on c.id = r.customer_id where o.offer_key = $1 and ${TAKEN}`;
  const [total] = await database.query<{ customers: number }>(
    `select count(distinct coalesce(c.merged_into_id, c.id)) as customers ${taken}`,
    [offerKey],
  );
  const rows = await database.query<{ id: number; uses: number }>(
    `select coalesce(c.merged_into_id, c.id) as id, count(*) as uses ${taken}
        and (c.id = any($2::int[]) or c.merged_into_id = any($2::int[]))
        and (r.settled_at is null or r.settled_at > $3::timestamptz - interval '365 days')
      group by 1`,
    [offerKey, customerIds, now],
  );
  return { inAll: total!.customers, byCustomer: new Map(rows.map(({ id, uses }) => [id, uses])) };
}
