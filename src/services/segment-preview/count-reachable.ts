import { createBinder } from '../../db/sql.ts';
import { CONSENT_CHANNELS } from '../../domain/rule/schema.ts';
import { populationSql } from '../population/population.ts';
import { PREVIEWED, type Previewed } from './previewed.ts';

/** How many may be written to by one channel: they agreed to marketing, and what the channel needs is known. */
export type Reach = { channel: string; reachable: number; granted: number; refused: number };

/** What must be known of a customer beside their consent; of other channels it is not kept here. */
const ADDRESSES: Readonly<Record<string, string>> = {
  email: 'c.email is not null',
  sms: 'c.phone is not null',
  phone: 'c.phone is not null',
};

/** The rule's customers by channel of consent; never asked, unknown and expired count as neither granted nor refused. */
export async function countReachable({ population, reader }: Previewed): Promise<Reach[]> {
  const binder = createBinder();
  const at = binder.bind(reader.now, 'timestamptz');
  const known = CONSENT_CHANNELS.map((channel) => `when '${channel}' then ${ADDRESSES[channel] ?? 'true'}`).join(' ');
  const latest = `(select distinct on (k.customer_id, k.channel) k.customer_id, k.channel,
      case when k.expires_at <= ${at} then 'unknown' else k.status end as status
    from consents k join ${PREVIEWED} on v.id = k.customer_id and v.fits
    where k.purpose = 'marketing' and k.captured_at < ${at}
    order by k.customer_id, k.channel, k.captured_at desc, k.id desc) k`;
  const isKnown = `case k.channel ${known} else true end`;
  const from = populationSql(
    population,
    { from: latest, customerKey: 'k.customer_id', conditions: [], expressions: [isKnown] },
    binder,
  );
  return reader.database.query<Reach>(
    `select k.channel, count(*) filter (where k.status = 'granted' and ${isKnown}) as reachable,
        count(*) filter (where k.status = 'granted') as granted,
        count(*) filter (where k.status in ('denied', 'withdrawn')) as refused
      ${from} group by k.channel order by reachable desc, k.channel`,
    binder.values,
  );
}
