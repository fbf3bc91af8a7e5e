import type { Queryable } from '../../db/database.ts';
import { createBinder } from '../../db/sql.ts';
import type { ContactFacts } from '../../domain/outreach/contact-gate.ts';

type Contacts = Pick<ContactFacts, 'contactedOn' | 'playbookContactedOn'>;

/**
 * Local days of messages that left or may have left, over all channels, also to those who were merged into a customer since. They have no "as of": what left has left, whichever now is
 * asked about. Two messages of one day stand twice.
 */
export async function readContacts(
  database: Queryable,
  customerIds: readonly number[],
  about: { playbookKey: string; timeZone: string; sinceOn: string; exceptOutreachId?: number | undefined },
): Promise<Map<number, Contacts>> {
  const { bind, values } = createBinder();
  const isOther = about.exceptOutreachId === undefined ? 'true' : `o.id <> ${bind(about.exceptOutreachId, 'int')}`;
  const rows = await database.query<Contacts & { customerId: number }>(
    `with contacts as (
       select coalesce(c.merged_into_id, c.id) as customer_id, o.purpose, o.playbook_key,
         (coalesce(r.settled_at, r.claimed_at) at time zone ${bind(about.timeZone, 'text')})::date as contacted_on
       from customers c join outreach_recipients r on r.customer_id = c.id join outreach o on o.id = r.outreach_id
       where (c.id = any(${bind(customerIds, 'int[]')}) or c.merged_into_id = any(${bind(customerIds, 'int[]')})) and r.state in ('sending', 'sent', 'unknown') and ${isOther}
     )
     select customer_id as "customerId",
       coalesce(array_agg(to_char(contacted_on, 'YYYY-MM-DD') order by contacted_on)
         filter (where purpose = 'marketing' and contacted_on >= ${bind(about.sinceOn, 'date')}), '{}') as "contactedOn",
       to_char(max(contacted_on) filter (where playbook_key = ${bind(about.playbookKey, 'text')}), 'YYYY-MM-DD') as "playbookContactedOn"
     from contacts group by customer_id`,
    values,
  );
  return new Map(rows.map(({ customerId, ...contacts }) => [customerId, contacts]));
}
