import type { Database, Queryable } from '../../src/db/database.ts';
import { addressHash } from '../../src/domain/outreach/address-hash.ts';
import type { LeaveOutReason } from '../../src/domain/outreach/outreach.ts';
import { changeSettings } from '../../src/services/deployment/change-settings.ts';
import { refreshMetrics } from '../../src/services/metrics/refresh-metrics.ts';
import { installPlaybooks } from '../../src/services/playbooks/install-playbooks.ts';
import { refreshSegments } from '../../src/services/segments/refresh-segments.ts';
import { prepareApprovals } from './approvable-outreach.ts';
import { makeOutreach } from './outreach.ts';

/** One of thousands, with all that may stand against a promotion by e-mail. */
export type Person = {
  id: string;
  name: string;
  language: 'en' | 'zh';
  zone: string;
  email: string | null;
  consent: 'granted' | 'unknown' | 'denied' | 'withdrawn' | 'expired';
  refusesProfiling: boolean;
  suppressed: 'unsubscribed' | 'bounced' | 'spam_complaint' | null;
  complaint: 'open' | 'resolved' | null;
  /** Days since earlier promotion, and its playbook. */
  heard: { daysAgo: number; playbook: string } | null;
};

const DAY_MS = 86_400_000;
const NAMES = { en: ['Ann Lee', 'Ben Hart', 'Cara Doyle', 'Dan Price'], zh: ['李娜', '王伟', '张敏', '刘洋'] };

/** The same each time; in the order in which they become customers. */
export function makePeople(count: number): Person[] {
  const draw = createDraw(20_261_122);
  const chance = (share: number) => draw() < share;
  return Array.from({ length: count }, (_, place) => {
    const language = chance(0.25) ? 'zh' : 'en';
    const said = draw();
    const fate = draw();
    return {
      ...{ id: `P${place}`, name: NAMES[language][place % 4]!, language },
      zone: chance(0.25) ? 'Asia/Tokyo' : 'America/Los_Angeles',
      email: emailOf(place, draw()),
      consent:
        said < 0.82
          ? 'granted'
          : said < 0.87
            ? 'unknown'
            : said < 0.91
              ? 'denied'
              : said < 0.95
                ? 'withdrawn'
                : 'expired',
      refusesProfiling: chance(0.04),
      suppressed: fate < 0.02 ? 'unsubscribed' : fate < 0.03 ? 'bounced' : fate < 0.04 ? 'spam_complaint' : null,
      complaint: chance(0.03) ? 'open' : chance(0.03) ? 'resolved' : null,
      heard: heardOf(draw()),
    };
  });
}

/** Every address ends in a number; of two neighbours who share one it is the same. */
function emailOf(place: number, drawn: number): string | null {
  if (drawn < 0.02) return null;
  if (drawn < 0.04) return `p${place} at customers`;
  return drawn < 0.1 ? `Family${Math.floor(place / 40)}@customers.example` : `p${place}@customers.example`;
}

function heardOf(drawn: number): Person['heard'] {
  if (drawn < 0.04) return { daysAgo: 1, playbook: 'heard_lately' };
  if (drawn < 0.08) return { daysAgo: 40, playbook: 'low_touch' };
  return drawn < 0.13 ? { daysAgo: 10, playbook: 'heard_long_ago' } : null;
}

/** By counting on one's fingers who gets nothing of a promotion by e-mail by the playbook "low_touch", and why. */
export function expectReasons(people: readonly Person[]): Map<string, LeaveOutReason | null> {
  const taken = new Set<string>();
  return new Map(
    people.map((person) => {
      const address = person.email?.toLowerCase() ?? null;
      const reason = reasonOf(person) ?? (taken.has(address!) ? 'same_address' : null);
      if (reason === null) taken.add(address!);
      return [person.id, reason];
    }),
  );

  function reasonOf({ email, suppressed, consent, refusesProfiling, complaint, heard }: Person): LeaveOutReason | null {
    if (email === null) return 'no_address';
    if (email.includes(' ')) return 'bad_address';
    // Who shares a mailbox shares what was said of it.
    const said = people.filter((other) => other.email === email && other.suppressed !== null);
    const all = email.startsWith('Family') ? said.map((other) => other.suppressed) : [suppressed];
    for (const each of ['unsubscribed', 'bounced', 'spam_complaint'] as const) if (all.includes(each)) return each;
    if (consent !== 'granted') return `consent_${consent}`;
    if (refusesProfiling) return 'no_profiling';
    if (complaint === 'open') return 'open_complaint';
    if (heard?.daysAgo === 1) return 'frequency_cap';
    return heard?.playbook === 'low_touch' ? 'cadence' : null;
  }
}

/**
 * Lays the people as customers of the rep Ada and as the segment "Chosen", with what they said and heard before `now`, under the rules of
 * contact that a company begins with. Everybody had a service message of outreach "earlier" an hour ago.
 */
export async function layLargeAudience(
  database: Database,
  people: readonly Person[],
  now: Date,
): Promise<{ earlierId: number }> {
  await prepareApprovals(database);
  await installPlaybooks(database, { now });
  await database.transaction(async (transaction) => {
    await changeSettings(transaction, { currency: 'USD', timeZone: 'America/Los_Angeles' });
    await transaction.execute(`update contact_policy set definition = '{"companyName": "Wick & Co"}'`);
    await insertPeople(transaction, people, now);
  });
  const heard = people.filter(({ heard: before }) => before !== null);
  for (const [playbook, those] of Map.groupBy(heard, ({ heard: before }) => before!.playbook)) {
    const settledAt = new Date(now.getTime() - those[0]!.heard!.daysAgo * DAY_MS);
    const recipients = those.map(({ id }) => ({ customer: id, state: 'sent' as const, settledAt }));
    await makeOutreach(database, { recipients, playbook, state: 'sent', endedAt: settledAt, at: settledAt });
  }
  const anHourAgo = new Date(now.getTime() - 3_600_000);
  const recipients = people.map(({ id }) => ({ customer: id, state: 'sent' as const, settledAt: anHourAgo }));
  const { id: earlierId } = await makeOutreach(database, {
    ...{ recipients, purpose: 'service', playbook: 'earlier', state: 'sent', endedAt: anHourAgo, at: anHourAgo },
  });
  await database.transaction((transaction) => refreshMetrics(transaction, { now, full: true }));
  await refreshSegments(database, { now });
  return { earlierId };
}

async function insertPeople(transaction: Queryable, people: readonly Person[], now: Date): Promise<void> {
  await transaction.execute(
    `insert into customers (external_id, name, email, language, time_zone, owner_id, created_at)
     select p.id, p.name, p.email, p.language, p.zone, (select id from staff where name = 'Ada'), $2
     from jsonb_to_recordset($1::jsonb) as p(id text, name text, email text, language text, zone text)`,
    [JSON.stringify(people), yearBefore(now)],
  );
  await transaction.execute(
    `insert into consents (customer_id, channel, purpose, status, captured_at, expires_at)
     select c.id, 'email', k.purpose, k.status, $2::timestamptz + k.days * interval '1 day',
       case when p.consent = 'expired' and k.status = 'granted' then $3::timestamptz - interval '1 minute' end
     from jsonb_to_recordset($1::jsonb) as p(id text, consent text, "refusesProfiling" boolean)
     join customers c on c.external_id = p.id
     cross join lateral (values
       ('marketing', 'granted', 0, p.consent in ('granted', 'withdrawn', 'expired')),
       ('marketing', 'withdrawn', 9, p.consent = 'withdrawn'),
       ('marketing', 'denied', 0, p.consent = 'denied'),
       ('profiling', 'denied', 0, p."refusesProfiling")
     ) as k(purpose, status, days, is_said)
     where k.is_said order by k.days`,
    [JSON.stringify(people), yearBefore(now), now],
  );
  await transaction.execute(
    `insert into cases (customer_id, external_id, type, opened_at, resolved_at, status)
     select c.id, 'case ' || p.id, 'complaint', $2, case p.complaint when 'resolved' then $3::timestamptz - interval '1 hour' end,
       case p.complaint when 'resolved' then 'resolved' else 'open' end
     from jsonb_to_recordset($1::jsonb) as p(id text, complaint text) join customers c on c.external_id = p.id
     where p.complaint is not null`,
    [JSON.stringify(people), yearBefore(now), now],
  );
  const suppressions = people.flatMap(({ email, suppressed }) =>
    email === null || suppressed === null ? [] : [{ hash: addressHash(email), reason: suppressed }],
  );
  // An address stands there once: the weightiest reason is told first.
  const told = suppressions.toSorted((a, b) => weightOf(a.reason) - weightOf(b.reason));
  await transaction.execute(
    `insert into suppressions (channel, address_hash, reason, at)
     select 'email', s.hash, s.reason, $2 from jsonb_to_recordset($1::jsonb) as s(hash text, reason text)
     on conflict (channel, address_hash) do nothing`,
    [JSON.stringify(told), yearBefore(now)],
  );
}

function weightOf(reason: string): number {
  return ['unsubscribed', 'bounced', 'spam_complaint'].indexOf(reason);
}

function yearBefore(now: Date): Date {
  return new Date(now.getTime() - 365 * DAY_MS);
}

/** mulberry32: numbers of [0, 1), the same for the same seed. */
function createDraw(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
