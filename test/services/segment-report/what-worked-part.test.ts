import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '../../../src/domain/asker.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { whatWorkedPart } from '../../../src/services/segment-report/what-worked-part.ts';
import { makeCompany } from '../../support/company.ts';
import { makeOutreach } from '../../support/outreach.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

const NOW = new Date('2026-04-10T09:00:00Z');
const BOSS: Asker = { staffId: 1, email: 'boss@example.com', name: 'Boss', role: 'admin', team: null };
let settings: Settings;

const part = (asker: Asker) =>
  whatWorkedPart({ database, settings, asker, now: NOW, live: true, locale: 'en', rowLimit: 50 });

/** An outreach to `segment` of which 400 were written to and so many held out; every fifth who was written to orders. */
async function send(segment: string, heldOut: number) {
  const startedAt = new Date('2026-03-10T09:00:00Z');
  const { customerIds } = await makeOutreach(database, {
    recipients: [
      ...Array.from({ length: 400 }, (_, at) => ({ customer: `${segment}-S${at}`, state: 'sent' as const })),
      ...Array.from({ length: heldOut }, (_, at) => ({ customer: `${segment}-H${at}`, decision: 'holdout' as const })),
    ],
    ...{ audience: { segment, version: 1 }, state: 'sent', startedAt, at: startedAt, playbook: 'made_playbook' },
  });
  await database.execute(
    `insert into orders (customer_id, external_id, placed_at, status, total_minor)
     select id, 'order ' || id, '2026-03-12T10:00:00Z', 'completed', 5000 from unnest($1::int[]) with ordinality c(id, place)
     where place <= 400 and place % 5 = 0`,
    [customerIds],
  );
}

beforeAll(async () => {
  settings = await makeCompany(database, { staff: [{ email: BOSS.email, role: 'admin' }], customers: [] }, NOW);
});

test('says nothing before anything was sent, and without support that nothing can be seen', async () => {
  expect(await part(BOSS)).toEqual([]);
  await send('few', 20);
  expect(JSON.stringify(await part(BOSS))).toContain('1 outreach: no playbook with a detectable effect');
});

test('says which playbook changed what people of a segment order, with its receipt; to a rep nothing', async () => {
  await send('many', 100);
  const [worked] = await part(BOSS);
  expect(worked).toMatchObject({ kind: 'report', title: 'What worked in outreach (last 365 days)' });
  expect(JSON.stringify(worked)).toContain(
    '1. made_playbook → many: 20.0% ordered, against 0.0% of those who got nothing: +20 points (',
  );
  expect(JSON.stringify(worked)).toContain('1 outreach, 400 written to, 100 held out');
  expect(await part({ ...BOSS, role: 'rep' })).toEqual([]);
});
