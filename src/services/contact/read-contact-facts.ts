import { Temporal } from 'temporal-polyfill';
import type { Queryable } from '../../db/database.ts';
import { CHANNEL_TRAITS, type OutreachChannel } from '../../domain/outreach/channel.ts';
import type { ContactFacts } from '../../domain/outreach/contact-gate.ts';
import type { ContactPolicy } from '../../domain/outreach/contact-policy.ts';
import { customerTimeZone } from '../../domain/outreach/customer-time-zone.ts';
import { normaliseAddress } from '../../domain/outreach/normalise-address.ts';
import { localDay } from '../../domain/period.ts';
import { readContacts } from './read-contacts.ts';
import { readStandings, type Standing } from './read-standings.ts';
import { readSuppressions } from './read-suppressions.ts';
import type { SuppressionReason } from './suppress-address.ts';

/** What message is asked about. */
export type ContactQuestion = {
  channel: OutreachChannel;
  purpose: 'marketing' | 'service';
  playbookKey: string;
  now: Date;
  /** Business time zone. */
  timeZone: string;
  policy: ContactPolicy;
  /** The outreach that asks right before its own message leaves: what it claimed itself is no earlier contact. */
  exceptOutreachId?: number | undefined;
};

/** What the gate (judge-contact.ts) must know of each customer, by id of our own; thousands at once, by three statements. */
export async function readContactFacts(
  database: Queryable,
  customerIds: readonly number[],
  about: ContactQuestion,
): Promise<Map<number, ContactFacts>> {
  const standings = await readStandings(database, customerIds, about);
  const { address: kind } = CHANNEL_TRAITS[about.channel];
  const customers = standings.map((standing) => ({
    ...standing,
    normalised: normaliseAddress(about.channel, kind === null ? null : standing[kind], standing.country),
  }));
  const addresses = customers.map(({ customerId, normalised }) => ({ customerId, address: addressIn(normalised) }));
  const [contacts, suppressions] = await Promise.all([
    readContacts(database, customerIds, { ...about, sinceOn: firstDayOfCaps(about) }),
    readSuppressions(database, about.channel, addresses),
  ]);
  return new Map(
    customers.map((standing) => [
      standing.customerId,
      contactFactsOf(
        standing,
        suppressions.get(standing.customerId),
        contacts.get(standing.customerId),
        about.timeZone,
      ),
    ]),
  );
}

/** What the gate must know of a customer on a channel, of their standing, their address there, and what they heard. */
export function contactFactsOf(
  {
    customerId,
    isErased,
    consent,
    refusesProfiling,
    openComplaints,
    normalised,
    ...of
  }: Standing & {
    normalised: ReturnType<typeof normaliseAddress>;
  },
  suppressed: SuppressionReason | undefined,
  contact: Pick<ContactFacts, 'contactedOn' | 'playbookContactedOn'> | undefined,
  businessTimeZone: string,
): ContactFacts {
  return {
    ...{ customerId, consent, refusesProfiling, openComplaints },
    isErased: isErased || suppressed === 'erased',
    address: addressIn(normalised),
    isAddressBad: normalised !== null && 'bad' in normalised,
    suppressed: suppressed === undefined || suppressed === 'erased' ? null : suppressed,
    contactedOn: contact?.contactedOn ?? [],
    playbookContactedOn: contact?.playbookContactedOn ?? null,
    timeZone: customerTimeZone(of, businessTimeZone),
  };
}

export function addressIn(normalised: ReturnType<typeof normaliseAddress>): string | null {
  return normalised !== null && 'address' in normalised ? normalised.address : null;
}

/** The first local day that the longest cap looks at. */
export function firstDayOfCaps({
  now,
  timeZone,
  policy,
}: Pick<ContactQuestion, 'now' | 'timeZone' | 'policy'>): string {
  const days = Math.max(1, ...policy.frequencyCaps.map((cap) => cap.days));
  return Temporal.PlainDate.from(localDay(now, timeZone))
    .subtract({ days: days - 1 })
    .toString();
}
