import type { Queryable } from '../../db/database.ts';
import { createBinder } from '../../db/sql.ts';
import { EVENT_KIND_TABLE } from '../../domain/catalogue/event-kinds.ts';
import { CHANNEL_TRAITS, type OutreachChannel } from '../../domain/outreach/channel.ts';
import type { ContactFacts } from '../../domain/outreach/contact-gate.ts';

/** What a customer's own records say as of a now. */
export type Standing = Pick<
  ContactFacts,
  'customerId' | 'isErased' | 'consent' | 'refusesProfiling' | 'openComplaints'
> & {
  email: string | null;
  phone: string | null;
  country: string | null;
  timeZone: string | null;
};

/**
 * Consent by the latest word before now; of two at one instant the later record. A grant that expired is said to be; a refusal
 * does not expire. An unknown id has no row.
 */
export function readStandings(
  database: Queryable,
  customerIds: readonly number[],
  { channel, purpose, now }: { channel: OutreachChannel; purpose: 'marketing' | 'service'; now: Date },
): Promise<Standing[]> {
  const { bind, values } = createBinder();
  const at = bind(now, 'timestamptz');
  const { cases } = EVENT_KIND_TABLE;
  return database.query<Standing>(
    `select c.id as "customerId", c.erased_at is not null as "isErased", c.email, c.phone, c.country, c.time_zone as "timeZone",
       coalesce((select case when k.status = 'granted' and k.expires_at <= ${at} then 'expired' else k.status end
         from consents k where k.customer_id = c.id and k.channel = ${bind(CHANNEL_TRAITS[channel].consent, 'text')}
           and k.purpose = ${bind(purpose, 'text')} and k.captured_at < ${at}
         order by k.captured_at desc, k.id desc limit 1), 'unknown') as consent,
       exists (select 1 from (
           select distinct on (k.channel) k.status from consents k
           where k.customer_id = c.id and k.purpose = 'profiling' and k.captured_at < ${at}
           order by k.channel, k.captured_at desc, k.id desc) latest
         where latest.status in ('denied', 'withdrawn')) as "refusesProfiling",
       (select count(*)::int from ${cases.from} where e.customer_id = c.id and e.type = 'complaint' and ${cases.at} < ${at}
         and ${cases.texts.status.sql({ now: at })} <> 'resolved') as "openComplaints"
     from customers c where c.id = any(${bind(customerIds, 'int[]')})`,
    values,
  );
}
