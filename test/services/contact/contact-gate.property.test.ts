import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ContactMessage } from '../../../src/domain/outreach/contact-gate.ts';
import { ContactPolicy } from '../../../src/domain/outreach/contact-policy.ts';
import { judgeContact } from '../../../src/domain/outreach/judge-contact.ts';
import { type ContactQuestion, readContactFacts } from '../../../src/services/contact/read-contact-facts.ts';
import { contactHistory, writeHistories } from '../../support/contact-histories.ts';
import { judgeByHand } from '../../support/judge-by-hand.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

const time = fc.constantFrom('00:00', '07:30', '09:00', '12:00', '21:00', '23:59');

const policy = fc.record({
  quietHours: fc.option(fc.record({ from: time, to: time }), { freq: 4 }),
  frequencyCaps: fc.array(
    fc.record({ messages: fc.integer({ min: 1, max: 2 }), days: fc.integer({ min: 1, max: 9 }) }),
    {
      maxLength: 2,
    },
  ),
});

const question = fc.record({
  channel: fc.constantFrom('email', 'email', 'sms', 'call_script', 'wechat', 'letter') as fc.Arbitrary<
    ContactQuestion['channel']
  >,
  purpose: fc.constantFrom('marketing' as const, 'marketing' as const, 'service' as const),
  playbookKey: fc.constantFrom('even', 'odd', 'other'),
  // The nights in which clocks are changed, and any other hour.
  now: fc.oneof(
    fc.constantFrom('2026-03-08T06:59:00Z', '2026-11-01T05:30:00Z', '2026-03-29T00:59:59Z').map((at) => new Date(at)),
    fc.integer({ min: 0, max: 8760 }).map((hour) => new Date(Date.UTC(2026, 0, 1, hour, 17))),
  ),
  timeZone: fc.constantFrom('Europe/London', 'America/Chicago', 'Pacific/Auckland'),
  policy: policy.map((each) => ContactPolicy.parse(each)),
  exceptOutreachId: fc.constantFrom(undefined, 1),
});

const message = fc.record({ isProfiled: fc.boolean(), cadenceDays: fc.integer({ min: 0, max: 9 }) });

describe('the contact gate over records in the database', () => {
  it('gives the verdicts of a simple reference, whatever was said, sent and set', { timeout: 300_000 }, async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(contactHistory, { minLength: 60, maxLength: 60 }),
        fc.array(fc.tuple(question, message), { minLength: 6, maxLength: 6 }),
        async (histories, asked) => {
          for (const [about, of] of asked) {
            const ids = await writeHistories(database, histories, about.now);
            const facts = await readContactFacts(database, ids, about);
            const sent: ContactMessage = { ...about, ...of };
            const at = { now: about.now, businessTimeZone: about.timeZone };
            const verdicts = ids.map((id) => shown(judgeContact(facts.get(id)!, sent, about.policy, at)));
            expect(verdicts).toEqual(ids.map((_, place) => judgeByHand(histories, place, sent, about)));
            for (const verdict of verdicts) seen.set(kindOf(verdict), (seen.get(kindOf(verdict)) ?? 0) + 1);
          }
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
    // What never came up was not compared.
    expect([...seen.keys()].toSorted()).toEqual(
      [
        ...['bad_address', 'bounced', 'cadence', 'consent_denied', 'consent_expired', 'consent_unknown'],
        ...['consent_withdrawn', 'erased', 'frequency_cap', 'no_address', 'no_profiling', 'open_complaint', 'send'],
        ...['spam_complaint', 'unsubscribed', 'wait'],
      ].toSorted(),
    );
  });
});

function shown(verdict: ReturnType<typeof judgeContact>): string {
  if (verdict.kind === 'wait') return verdict.until.toISOString();
  return verdict.kind === 'leave_out' ? verdict.reason : 'send';
}

function kindOf(verdict: string): string {
  return verdict.startsWith('20') ? 'wait' : verdict;
}
