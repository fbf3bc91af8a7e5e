import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Audience } from '../../../src/domain/outreach/outreach.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { explainChoice } from '../../../src/services/playbooks/explain-choice.ts';
import { installPlaybooks } from '../../../src/services/playbooks/install-playbooks.ts';
import { installPresets } from '../../../src/services/segments/install-presets.ts';
import { askerOf, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

const order = (placedAt: string, totalMinor = 1000) => ({ placedAt: `${placedAt}T10:00:00Z`, totalMinor });
beforeAll(async () => {
  const staff = [{ email: 'rep@example.com', role: 'rep' as const }];
  const owner = 'rep@example.com';
  const many = ['2026-05-01', '2026-05-10', '2026-05-20', '2026-06-01', '2026-06-10'].map((on) => order(on));
  const customers = [
    { id: 'LEAD', owner },
    { id: 'ANGRY', owner, orders: many, cases: [{ openedAt: '2026-06-14T08:00:00Z', type: 'complaint' as const }] },
    { id: 'BIRTHDAY', owner, orders: many, columns: { birth_on: '1990-06-17' } },
    { id: 'VIP', owner, orders: many, columns: { vip: true } },
    { id: 'VIP2', owner, orders: many, columns: { vip: true } },
    ...Array.from({ length: 10 }, (_, at) => ({
      id: at === 0 ? 'OTHERS' : `OTHER${at}`,
      orders: [order('2026-01-10'), order('2026-03-01', at * 100)],
    })),
  ];
  await makeCompany(database, { staff, customers }, NOW);
  await installPresets(database, { now: NOW });
  await installPlaybooks(database, { now: NOW });
});

async function viewpoint() {
  const [settings, asker] = [await readSettings(database), await askerOf(database, 'rep@example.com')];
  return { database, settings, asker, now: NOW, live: true };
}
const chosen = async (audience: Audience) => (await explainChoice(await viewpoint(), audience)).playbook.key;

test.each<[string[], string]>([
  [['LEAD'], 'prospect_nurture'],
  [['ANGRY'], 'complaint_apology'],
  [['BIRTHDAY'], 'birthday'],
  [['VIP'], 'vip_service'],
  [['VIP', 'VIP2'], 'vip_service'],
])('%o', async (customers, key) => {
  expect(await chosen({ customers })).toBe(key);
});

test('a segment has its own playbook, another the one of its rule, and who has none the one that promises least', async () => {
  expect(await chosen({ segment: 'dormant', version: 1 })).toBe('win_back');
  expect(await chosen({ rule: { field: 'orders', is: 'eq', value: 0 } })).toBe('prospect_nurture');
  const choice = await explainChoice(await viewpoint(), { rule: { field: 'name', is: 'contains', value: 'a' } });
  expect(choice).toMatchObject({ playbook: { key: 'low_touch' }, reason: { en: expect.stringContaining('least') } });
});

test('an archived playbook is not chosen', async () => {
  await database.execute("update playbooks set archived_at = now() where key = 'vip_service'");
  expect(await chosen({ segment: 'vip', version: 1 })).toBe('low_touch');
  await database.execute("update playbooks set archived_at = null where key = 'vip_service'");
});

test('a customer out of scope is refused as an unknown one is', async () => {
  await expect(chosen({ customers: ['OTHERS'] })).rejects.toMatchObject({ code: 'not_found' });
  await expect(chosen({ customers: ['NOBODY'] })).rejects.toMatchObject({ code: 'not_found' });
});
