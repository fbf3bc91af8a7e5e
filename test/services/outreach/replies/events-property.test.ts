import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../../src/db/database.ts';
import type { ProviderEvent } from '../../../../src/domain/outreach/provider-event.ts';
import { recordProviderEvent } from '../../../../src/services/outreach/replies/record-provider-event.ts';
import { makeOutreach, OUTREACH_AT } from '../../../support/outreach.ts';
import { createTestDatabase } from '../../../support/test-database.ts';

/** Two customers share one address, and one has two messages. */
const TOKENS = [randomUUID(), randomUUID(), randomUUID()];
const NOW = new Date('2026-03-11T00:00:00Z');
let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  const sent = { state: 'sent' as const, settledAt: OUTREACH_AT, address: 'shared@customers.example' };
  for (const [index, recipients] of [
    [
      { ...sent, customer: 'A', token: TOKENS[0]! },
      { ...sent, customer: 'B', token: TOKENS[1]! },
    ],
    [{ ...sent, customer: 'A', token: TOKENS[2]! }],
  ].entries())
    await makeOutreach(database, { state: 'sent', channel: index === 0 ? 'email' : 'sms', recipients });
});
afterAll(() => database.close());

const TABLES = {
  outreach_events: 'outreach_id, customer_id, kind, at, external_id, details',
  suppressions: 'channel, address_hash, reason, at, outreach_id, customer_id',
  consents: 'customer_id, channel, purpose, status, captured_at, evidence',
  interactions: 'customer_id, external_id, channel, direction, at, note',
};

async function endOf(events: readonly ProviderEvent[]): Promise<string> {
  await database.execute('truncate outreach_events, suppressions, interactions');
  await database.execute("delete from consents where status = 'withdrawn'");
  for (const event of events) await recordProviderEvent(database, event, NOW);
  const tables = await Promise.all(
    Object.entries(TABLES).map(([table, columns]) =>
      database.query(`select ${columns} from ${table} order by ${columns.replace(', details', '')}`),
    ),
  );
  return JSON.stringify(tables);
}

const Event = fc.record({
  type: fc.constantFrom('delivered', 'bounced', 'spam_complaint', 'replied', 'unsubscribed'),
  minute: fc.integer({ min: 0, max: 3 }),
  token: fc.constantFrom(...TOKENS),
  bounce: fc.constantFrom('hard', 'soft'),
  text: fc.constantFrom('STOP', '退订', 'When do you open?'),
});

function eventOf(
  { type, minute, token, bounce, text }: typeof Event extends fc.Arbitrary<infer E> ? E : never,
  index: number,
) {
  const at = new Date(OUTREACH_AT.getTime() + minute * 60_000);
  const extra = type === 'bounced' ? { bounce } : type === 'replied' ? { text } : {};
  return { type, id: `e${index}`, at, token, ...extra } as ProviderEvent;
}

test('whatever the order and repetition in which events come, what they leave is the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(Event, { minLength: 2, maxLength: 8 }).chain((drawn) => {
        const events = drawn.map(eventOf);
        const repeated = fc.array(fc.constantFrom(...events), { maxLength: 6 });
        const other = repeated.chain((more) =>
          fc.shuffledSubarray([...events, ...more], { minLength: events.length + more.length }),
        );
        return fc.tuple(fc.constant(events), other);
      }),
      async ([events, other]) => {
        expect(await endOf(other)).toBe(await endOf(events));
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
