import fc from 'fast-check';
import type { Queryable } from '../../src/db/database.ts';
import { addressHash } from '../../src/domain/outreach/address-hash.ts';
import type { ContactQuestion } from '../../src/services/contact/read-contact-facts.ts';

/** Everything that is on record of one customer and bears on whether they may be written to. Hours are before the question's now. */
export type ContactHistory = {
  isErased: boolean;
  email: 'none' | 'bad' | 'own' | 'shared';
  phone: 'none' | 'bad' | 'own';
  country: string | null;
  timeZone: string | null;
  consents: readonly {
    channel: string;
    purpose: string;
    status: string;
    hoursAgo: number;
    expiresAfter: number | null;
  }[];
  complaints: readonly { openedAgo: number; resolvedAgo: number | null; status: string; type: string }[];
  suppressions: readonly { channel: string; by: 'address' | 'customer'; reason: string }[];
  /** By the number of the outreach, from 0: one customer gets one message of each. */
  messages: readonly { outreach: number; state: string | null; settledAgo: number | null; claimedAgo: number }[];
};

export type MadeOutreach = { purpose: string; playbook: string };

/** The outreach that messages belong to, by number. */
export const MADE_OUTREACH: readonly MadeOutreach[] = [
  'marketing',
  'marketing',
  'marketing',
  'service',
  'marketing',
  'service',
].map((purpose, index) => ({ purpose, playbook: index % 2 === 0 ? 'even' : 'odd' }));

const hoursAgo = fc.oneof(fc.integer({ min: -24, max: 24 * 12 }), fc.constantFrom(0, 24, 48, 72));
const channel = fc.constantFrom('email', 'sms', 'phone', 'wechat');

export const contactHistory: fc.Arbitrary<ContactHistory> = fc.record({
  isErased: fc.nat(14).map((chance) => chance === 0),
  email: fc.constantFrom('own', 'own', 'own', 'shared', 'bad', 'none'),
  phone: fc.constantFrom('own', 'own', 'bad', 'none'),
  country: fc.constantFrom(null, 'China', 'USA', '英国', 'Atlantis', 'New Zealand'),
  timeZone: fc.constantFrom(null, null, 'Asia/Kathmandu', 'no zone'),
  consents: fc
    .array(
      fc.record({
        channel,
        purpose: fc.constantFrom('marketing', 'marketing', 'service', 'profiling'),
        status: fc.constantFrom('granted', 'granted', 'granted', 'denied', 'withdrawn', 'unknown'),
        hoursAgo,
        expiresAfter: fc.option(fc.integer({ min: 0, max: 24 * 12 }), { freq: 3 }),
      }),
      { minLength: 2, maxLength: 10 },
    )
    // The table holds a statement at one instant once.
    .map((all) => [...new Map(all.map((each) => [JSON.stringify({ ...each, expiresAfter: 0 }), each])).values()]),
  complaints: fc.array(
    fc.record({
      openedAgo: hoursAgo,
      resolvedAgo: fc.option(hoursAgo),
      status: fc.constantFrom('open', 'pending', 'resolved'),
      type: fc.constantFrom('complaint', 'question', 'request'),
    }),
    { maxLength: 2 },
  ),
  suppressions: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.record({
          channel: fc.constantFrom('email', 'sms', 'wechat'),
          by: fc.constantFrom('address' as const, 'customer' as const),
          reason: fc.constantFrom('unsubscribed', 'bounced', 'spam_complaint', 'erased'),
        }),
        { maxLength: 2 },
      ),
    },
  ),
  messages: fc.uniqueArray(
    fc.record({
      outreach: fc.nat(MADE_OUTREACH.length - 1),
      state: fc.constantFrom(null, 'queued', 'waiting', 'handed', 'sending', 'sent', 'unknown', 'failed', 'withheld'),
      settledAgo: fc.option(hoursAgo),
      claimedAgo: hoursAgo,
    }),
    { maxLength: 3, selector: ({ outreach }) => outreach },
  ),
});

/** The e-mail address of the customer at a place, as it was imported and as it is normalised. */
export function emailOf({ email }: ContactHistory, place: number): { raw: string | null; address: string | null } {
  if (email === 'none') return { raw: null, address: null };
  if (email === 'bad') return { raw: `person${place} at example`, address: null };
  const name = email === 'shared' ? 'family' : `person${place}`;
  return { raw: ` ${name}@Example.com`, address: `${name}@example.com` };
}

export function phoneOf({ phone }: ContactHistory, place: number): { raw: string | null; address: string | null } {
  if (phone === 'none') return { raw: null, address: null };
  if (phone === 'bad') return { raw: '12', address: null };
  return {
    raw: `+86 138 0000 ${1000 + place}`,
    address: `+86138000${10_001_000 + place}`.replace('00010001', '00001'),
  };
}

export function addressOf(history: ContactHistory, place: number, of: ContactQuestion['channel']): string | null {
  if (of === 'wechat' || of === 'letter') return null;
  return (of === 'email' ? emailOf : phoneOf)(history, place).address;
}

/** Writes the histories into an empty database; the ids in their order. */
export async function writeHistories(
  database: Queryable,
  histories: readonly ContactHistory[],
  now: Date,
): Promise<number[]> {
  const before = (hours: number | null) => (hours === null ? null : new Date(now.getTime() - hours * 3_600_000));
  const insert = async (table: string, rows: readonly object[]) => {
    if (rows.length === 0) return;
    const columns = Object.keys(rows[0]!).join(', ');
    await database.execute(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  };
  const each = <Row>(rowsOf: (history: ContactHistory, id: number) => readonly Row[]) =>
    histories.flatMap((history, place) => rowsOf(history, place + 1));
  await database.execute(
    'truncate customers, consents, cases, suppressions, outreach, outreach_recipients restart identity cascade',
  );
  await insert(
    'customers',
    each((history, id) => [
      {
        ...{ id, external_id: `C${id}`, kind: 'individual', vip: false, interests: [], tags: [], custom: {} },
        ...{ email: emailOf(history, id - 1).raw, phone: phoneOf(history, id - 1).raw, country: history.country },
        ...{ time_zone: history.timeZone, erased_at: history.isErased ? now : null },
      },
    ]),
  );
  let consent = 0;
  await insert(
    'consents',
    each(({ consents }, id) =>
      consents.map(({ hoursAgo: ago, expiresAfter, ...said }) => {
        consent += 1;
        const expires_at = expiresAfter === null ? null : before(ago - expiresAfter);
        return { id: consent, customer_id: id, captured_at: before(ago), expires_at, ...said };
      }),
    ),
  );
  let case_ = 0;
  await insert(
    'cases',
    each(({ complaints }, id) =>
      complaints.map(({ openedAgo, resolvedAgo, ...of }) => {
        case_ += 1;
        const severity = 'normal';
        return {
          id: case_,
          customer_id: id,
          opened_at: before(openedAgo),
          resolved_at: before(resolvedAgo),
          severity,
          ...of,
        };
      }),
    ),
  );
  const suppressions = each((history, id) =>
    history.suppressions.flatMap(({ channel: on, by, reason }) => {
      const address = by === 'customer' ? `elsewhere ${id}` : addressOf(history, id - 1, on as 'email');
      return address === null
        ? []
        : [{ channel: on, address_hash: addressHash(address), reason, at: now, customer_id: id }];
    }),
  );
  // An address is suppressed once a channel.
  await insert('suppressions', [
    ...new Map(suppressions.map((row) => [`${row.channel} ${row.address_hash}`, row] as const).toReversed()).values(),
  ]);
  await insert(
    'outreach',
    MADE_OUTREACH.map(({ purpose, playbook }, index) => ({
      ...{ id: index + 1, state: 'sent', playbook_key: playbook, playbook_version: 1, channel: 'email', purpose },
      ...{ audience: {}, origin: 'asked', locale: 'en', author_email: 'a@example.com', holdout_share: 0 },
      ...{ window_days: 14, planned_at: now, created_at: now },
    })),
  );
  await insert(
    'outreach_recipients',
    each(({ messages }, id) =>
      messages.map(({ outreach, state, settledAgo, claimedAgo }) => ({
        ...{ outreach_id: outreach + 1, customer_id: id, decision: 'send', language: 'en', values: {}, facts: {} },
        ...{ token: `00000000-0000-4000-8000-${String(id * 100 + outreach).padStart(12, '0')}`, state, attempts: 0 },
        ...{ settled_at: before(settledAgo), claimed_at: before(claimedAgo) },
      })),
    ),
  );
  return histories.map((_, place) => place + 1);
}
