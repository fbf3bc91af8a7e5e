import type { Queryable } from '../../db/database.ts';
import { CHANNEL_TRAITS, OUTREACH_CHANNELS, type OutreachChannel } from '../../domain/outreach/channel.ts';
import type { ContactFacts } from '../../domain/outreach/contact-gate.ts';
import type { ContactPolicy } from '../../domain/outreach/contact-policy.ts';
import { judgeContact } from '../../domain/outreach/judge-contact.ts';
import { normaliseAddress } from '../../domain/outreach/normalise-address.ts';
import { addressIn, contactFactsOf, firstDayOfCaps } from './read-contact-facts.ts';
import { readContacts } from './read-contacts.ts';
import { readEverySuppression } from './read-every-suppression.ts';
import { readStandings } from './read-standings.ts';

const PURPOSES = ['marketing', 'service'] as const;
type Purpose = (typeof PURPOSES)[number];

type OpenChannels = Record<Purpose, OutreachChannel[]>;

/**
 * By which channels each of many customers may be contacted, now or after quiet hours, as the gate itself says it (judge-contact.ts):
 * for marketing as those whom we chose by what we know of them, for service as those whom it is about. A few statements for thousands.
 */
export async function readOpenChannels(
  database: Queryable,
  customerIds: readonly number[],
  about: { now: Date; timeZone: string; policy: ContactPolicy },
): Promise<Map<number, OpenChannels>> {
  const { now, timeZone, policy } = about;
  const common = { channel: 'email', purpose: 'marketing', now } as const;
  const [standings, consents, contacts] = await Promise.all([
    readStandings(database, customerIds, common),
    readConsents(database, customerIds, now),
    readContacts(database, customerIds, { playbookKey: '', timeZone, sinceOn: firstDayOfCaps(about) }),
  ]);
  const consentTo = (customerId: number, channel: OutreachChannel, purpose: Purpose) =>
    consents.get(`${customerId} ${CHANNEL_TRAITS[channel].consent} ${purpose}`) ?? 'unknown';
  const places = standings.flatMap((standing) =>
    OUTREACH_CHANNELS.flatMap((channel) => {
      const { customerId } = standing;
      // The gate lets nothing pass without a consent: reading telephone numbers takes longer than all the rest.
      const purposes = PURPOSES.filter((purpose) => consentTo(customerId, channel, purpose) === 'granted');
      if (purposes.length === 0) return [];
      const { address: kind } = CHANNEL_TRAITS[channel];
      const normalised = normaliseAddress(channel, kind === null ? null : standing[kind], standing.country);
      return [{ standing, channel, purposes, normalised, customerId, address: addressIn(normalised) }];
    }),
  );
  const suppressions = await readEverySuppression(database, places);
  const open = new Map<number, OpenChannels>(
    standings.map(({ customerId }) => [customerId, { marketing: [], service: [] }]),
  );
  for (const { standing, channel, purposes, normalised, customerId } of places) {
    const suppressed = suppressions.get(`${channel} ${customerId}`);
    const of = { ...standing, consent: 'granted' as const, normalised };
    const facts = contactFactsOf(of, suppressed, contacts.get(customerId), timeZone);
    for (const purpose of purposes) {
      const message = { channel, purpose, isProfiled: purpose === 'marketing', cadenceDays: 0 };
      const { kind: verdict } = judgeContact(facts, message, policy, { now, businessTimeZone: timeZone });
      if (verdict !== 'leave_out') open.get(customerId)![purpose].push(channel);
    }
  }
  return open;
}

/** Of every customer, channel and purpose the latest word before now, as read-standings.ts takes it. */
async function readConsents(
  database: Queryable,
  customerIds: readonly number[],
  now: Date,
): Promise<Map<string, ContactFacts['consent']>> {
  const rows = await database.query<{ key: string; status: ContactFacts['consent'] }>(
    `select distinct on (customer_id, channel, purpose) customer_id || ' ' || channel || ' ' || purpose as key,
       case when status = 'granted' and expires_at <= $2 then 'expired' else status end as status
     from consents where customer_id = any($1::int[]) and captured_at < $2 and purpose <> 'profiling'
     order by customer_id, channel, purpose, captured_at desc, id desc`,
    [customerIds, now],
  );
  return new Map(rows.map(({ key, status }) => [key, status]));
}
