import { createBinder } from '../../../db/sql.ts';
import { EVENT_KIND_TABLE } from '../../../domain/catalogue/event-kinds.ts';
import type { KnownCustomer } from '../../../domain/outreach/facts/known-customer.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';

const OPPORTUNITIES = EVENT_KIND_TABLE.opportunities;

/** Of each customer the largest opportunity that is open now. */
export async function readOpenDeals(
  { database, now }: Viewpoint,
  customerIds: readonly number[],
): Promise<Map<number, NonNullable<KnownCustomer['deal']>>> {
  const binder = createBinder();
  const at = binder.bind(now, 'timestamptz');
  const rows = await database.query<{ id: number; name: string | null }>(
    `select distinct on (e.customer_id) e.customer_id as id, e.name from ${OPPORTUNITIES.from}
      where e.customer_id = any(${binder.bind(customerIds, 'int[]')}) and ${OPPORTUNITIES.at} < ${at}
        and ${OPPORTUNITIES.texts.state.sql({ now: at })} = 'open'
      order by e.customer_id, e.amount_minor desc, e.id`,
    binder.values,
  );
  return new Map(rows.map(({ id, name }) => [id, { name }]));
}
