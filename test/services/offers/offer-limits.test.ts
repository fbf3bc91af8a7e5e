import { afterAll, beforeAll, expect, test } from 'vitest';
import { RECIPIENT_STATES } from '../../../src/domain/outreach/outreach.ts';
import type { Playbook } from '../../../src/domain/outreach/playbook.ts';
import { countOfferUses } from '../../../src/services/offers/count-offer-uses.ts';
import { findApplicableOffer } from '../../../src/services/offers/find-applicable-offer.ts';
import { getPlaybook } from '../../../src/services/playbooks/get-playbook.ts';
import { installPlaybooks } from '../../../src/services/playbooks/install-playbooks.ts';
import { makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const LATE_IN_LONDON = new Date('2026-06-15T23:30:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

beforeAll(async () => {
  const customers = Array.from({ length: RECIPIENT_STATES.length + 1 }, (_, at) => ({ id: `C${at}` }));
  await makeCompany(database, { customers }, NOW);
  await installPlaybooks(database, { now: NOW });
});

async function offer(
  key: string,
  recipients: readonly { customer: number; state: string | null; settledAt?: string }[],
) {
  const [row] = await database.query<{ id: number }>(
    `insert into outreach (playbook_key, playbook_version, offer_key, offer_version, channel, purpose, audience, locale,
        author_email, holdout_share, window_days, planned_at)
      values ('win_back', 1, $1, 1, 'email', 'marketing', '{}', 'en', 'a@example.com', 0, 14, $2) returning id`,
    [key, NOW],
  );
  for (const { customer, state, settledAt = null } of recipients) {
    await database.execute(
      `insert into outreach_recipients (outreach_id, customer_id, decision, language, state, settled_at)
        values ($1, (select id from customers where external_id = $2), 'send', 'en', $3, $4)`,
      [row!.id, `C${customer}`, state, settledAt],
    );
  }
}

const idOf = async (at: number) =>
  (await database.query<{ id: number }>('select id from customers where external_id = $1', [`C${at}`]))[0]!.id;

test('an offer is used by whoever got it or may get it, in every version, within 365 days', async () => {
  await offer('welcome_back', [
    ...RECIPIENT_STATES.map((state, customer) => ({ customer, state })),
    { customer: RECIPIENT_STATES.length, state: null },
  ]);
  const sent = RECIPIENT_STATES.indexOf('sent');
  await offer('welcome_back', [{ customer: sent, state: 'sent', settledAt: '2025-06-15T12:00:00Z' }]);
  await offer('welcome_back', [{ customer: sent, state: 'sent', settledAt: '2025-06-15T12:00:01Z' }]);
  await offer('free_delivery', [{ customer: sent, state: 'sent' }]);
  const ids = await Promise.all(Array.from({ length: RECIPIENT_STATES.length + 1 }, (_, at) => idOf(at)));
  const { inAll, byCustomer } = await countOfferUses(database, 'welcome_back', { customerIds: ids, now: NOW });
  expect(ids.map((id) => byCustomer.get(id) ?? 0)).toEqual([
    ...RECIPIENT_STATES.map((state) =>
      ['failed', 'withheld', 'cancelled'].includes(state) ? 0 : state === 'sent' ? 2 : 1,
    ),
    0,
  ]);
  expect(inAll).toBe(RECIPIENT_STATES.length - 3);
});

async function setTerms(key: string, terms: object) {
  await database.execute('update offer_versions set terms = terms || $2::jsonb where offer_key = $1', [
    key,
    JSON.stringify(terms),
  ]);
}

test('a playbook’s first offer that applies today and is left is chosen', async () => {
  const playbook: Playbook = await getPlaybook(database, 'win_back');
  const found = async (at: Date) =>
    (await findApplicableOffer(database, playbook, { now: at, timeZone: 'Europe/London' }))?.key;
  expect(await found(NOW)).toBe('welcome_back');
  await setTerms('welcome_back', { until: '2026-06-15' });
  expect(await found(NOW)).toBe('welcome_back');
  expect(await found(LATE_IN_LONDON)).toBe('free_delivery');
  await setTerms('welcome_back', { until: '2026-12-31', timesInAll: RECIPIENT_STATES.length - 2 });
  expect(await found(NOW)).toBe('welcome_back');
  await setTerms('welcome_back', { timesInAll: RECIPIENT_STATES.length - 3 });
  expect(await found(NOW)).toBe('free_delivery');
  await database.execute("update offers set archived_at = now() where key = 'free_delivery'");
  expect(await found(NOW)).toBeUndefined();
});
