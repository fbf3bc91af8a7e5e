import type { Queryable } from '../../../db/database.ts';
import type { Locale } from '../../../domain/locale.ts';
import { sampleSizeText } from '../../../domain/outreach/effect/sample-size-text.ts';

type Planned = { sent: number; heldOut: number; windowDays: number; baseRate: number | null };

/**
 * In a sentence, what difference the planned groups of an outreach will show; null where nobody would be written to. Nothing is read but
 * its recipients' orders.
 */
export async function sampleSizeHint(database: Queryable, outreachId: number, locale: Locale): Promise<string | null> {
  const [planned] = await database.query<Planned>(PLANNED, [outreachId]);
  if (planned === undefined || planned.sent === 0) return null;
  return sampleSizeText({ ...planned, baseRate: planned.baseRate ?? 0 }, locale);
}

/** How many of them order in such a time anyhow: as predicted, else as in the last such time. */
const PLANNED = `
select count(*) filter (where r.decision = 'send')::int as sent,
       count(*) filter (where r.decision = 'holdout')::int as "heldOut",
       o.window_days as "windowDays",
       coalesce(avg(1 - power(1 - p.order_probability_90, o.window_days / 90.0)),
                avg(case when exists (select from orders
                                      where customer_id = r.customer_id and status = 'completed' and placed_at < o.planned_at
                                        and placed_at >= o.planned_at - o.window_days * interval '1 day') then 1.0 else 0 end))
         ::float8 as "baseRate"
from outreach o
join outreach_recipients r on r.outreach_id = o.id and r.decision <> 'left_out'
left join customer_predictions p on p.customer_id = r.customer_id
where o.id = $1
group by o.id`;
