import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rule } from '../../../src/domain/rule/schema.ts';
import type { Workflow, WorkflowTrigger } from '../../../src/domain/workflows/workflow.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../../src/services/segments/save-segment.ts';
import { decideRule } from '../../../src/services/workflows/decide-rule.ts';
import { previewFirings } from '../../../src/services/workflows/preview-firings.ts';
import { runRule } from '../../../src/services/workflows/run-rule.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../../support/company.ts';
import { randomCompany, seeded } from '../../support/random-company.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { firingsOf, makeWorkflow } from '../../support/workflows.ts';

const NOW = new Date('2011-11-20T15:30:00Z');
const DAY_MS = 86_400_000;
const FROM = new Date(NOW.getTime() - 30 * DAY_MS);
const ADMIN = 'boss@example.com';
const FEW: Rule = { field: 'orders', is: 'lt', value: 4 };

const database = await createTestDatabase();
afterAll(() => database.close());

beforeAll(async () => {
  const company = randomCompany({ customers: 60, seed: 11, now: NOW, timeZone: 'Europe/London' });
  const staff = [...company.staff!, { email: ADMIN, name: 'Boss', role: 'admin' as const }];
  await makeCompany(database, { ...company, staff }, new Date(NOW.getTime() - 40 * DAY_MS));
  await database.transaction((transaction) =>
    saveSegment(transaction, { name: { en: 'Sleepers' }, rule: { field: 'recency', is: 'gt', value: 40 } }, BY),
  );
  const random = seeded(5);
  // The segment as the bot keeps it over the days; tags come and go.
  for (let day = 40; day > 0; day -= 3) {
    await refreshSegments(database, { now: new Date(NOW.getTime() - day * DAY_MS - random() * 3_600_000) });
  }
  await database.execute(
    `insert into customer_changes (customer_id, field, before, after, at, by)
     select id, 'tags', '[]', '["seen"]', $1::timestamptz - (id % 30) * interval '21 hours', 'import' from customers`,
    [NOW],
  );
});

const BY = { asker: ADMINISTRATOR, now: new Date(NOW.getTime() - 40 * DAY_MS) };

const trigger: fc.Arbitrary<WorkflowTrigger> = fc.oneof(
  fc.constantFrom<WorkflowTrigger>(
    { when: 'enters_segment', segment: 'sleepers' },
    { when: 'leaves_segment', segment: 'sleepers' },
    { when: 'record', of: 'orders' },
    { when: 'record', of: 'orders', where: { total: [{ is: 'gt', value: 5 }] } },
    { when: 'record', of: 'cases', where: { type: 'complaint', status: 'open' } },
    { when: 'record', of: 'surveys', where: { score: [{ is: 'lt', value: 3 }] } },
    { when: 'record', of: 'closings', where: { stage: 'won' } },
    { when: 'record', of: 'interactions', where: { direction: 'incoming' } },
    { when: 'field_changes', field: 'tags', to: 'seen' },
    { when: 'date', of: 'renewal', offsetDays: -3 },
    { when: 'date', of: 'birthday', offsetDays: -5, at: '09:30' },
    { when: 'date', of: 'last_order_on', offsetDays: 20 },
    { when: 'schedule', schedule: { every: 'week', weekdays: [1, 4], at: '09:00' } },
    { when: 'schedule', schedule: { every: 'week', weekdays: [2, 5], weeks: 2, from: '2026-01-01', at: '17:00' } },
    { when: 'schedule', schedule: { every: 'workday', at: '02:15' } },
  ),
  fc.record({
    when: fc.constant('figure_crosses' as const),
    field: fc.constantFrom(
      'recency' as const,
      'orders' as const,
      'revenue' as const,
      'r_score' as const,
      'nps_score' as const,
      'last_contact_days' as const,
      'unresolved_cases' as const,
      'complaints_365' as const,
      'points_balance' as const,
    ),
    is: fc.constantFrom('lt' as const, 'gt' as const),
    value: fc.integer({ min: 1, max: 30 }),
  }),
);

const condition: fc.Arbitrary<Rule | undefined> = fc.constantFrom<Rule | undefined>(
  undefined,
  FEW,
  { field: 'm_score', is: 'gte', value: 3 },
  { field: 'lifecycle', is: 'in', values: ['active', 'dormant', 'prospect'] },
  { not: { field: 'tags', is: 'contains', value: 'seen' } },
  { events: 'cases', where: { status: 'open' }, aggregate: 'count', is: 'gte', value: 1 },
  { events: 'orders', period: { span: 'last', count: 20, unit: 'day' }, aggregate: 'count', is: 'gte', value: 1 },
  { any: [{ segment: 'sleepers' }, { upcoming: 'renewal', withinDays: 20 }] },
  { consent: { channel: 'email', purpose: 'marketing' }, is: 'granted' },
);

const workflow: fc.Arbitrary<Workflow> = fc.record({
  trigger,
  condition,
  limits: fc.record({
    againAfterDays: fc.constantFrom('never' as const, 0, 1, 7),
    perDay: fc.constantFrom(1, 2, 3, 50),
  }),
  actions: fc.constant([{ do: 'notify' as const, who: { staff: ADMIN } }]),
}) as fc.Arbitrary<Workflow>;

/** Hours between looks: mostly minutes and hours, now and then days. */
const pauses = fc.array(fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 30, max: 160 })), {
  minLength: 5,
  maxLength: 60,
});

const seen = { fired: 0, held: 0 };

test('a rule that is looked at again and again, with crashes between, does what its preview says', async () => {
  const settings = await readSettings(database);
  const asker = await askerOf(database, ADMIN);
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      workflow,
      pauses,
      fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
      async (definition, hours, crashes) => {
        const viewpoint = { database, settings, asker, now: NOW, live: true };
        const expected = await previewFirings(definition, viewpoint, null);
        number += 1;
        const ruleId = await makeWorkflow(database, { definition, enabledAt: FROM, by: ADMIN, key: `r${number}` });
        let at = FROM.getTime();
        for (let look = 0; at < NOW.getTime(); look++) {
          at = Math.min(NOW.getTime(), at + (hours[look % hours.length] ?? 1) * 3_600_000);
          const now = new Date(at);
          // A process that ends before its commit leaves nothing: whatever it decided is decided again.
          if (crashes[look % crashes.length])
            await decideRule({ ruleId, workflow: definition, from: FROM }, { ...viewpoint, now });
          while (!(await runRule(database, ruleId, { now, lastImportAt: null })).isDone);
        }
        const kept = (await firingsOf(database, ruleId)).map(({ key, outcome }) => `${key} ${outcome}`);
        expect(kept.toSorted()).toEqual(expected.map(({ key, outcome }) => `${key} ${outcome}`).toSorted());
        seen.fired += expected.filter(({ outcome }) => outcome === 'fired').length;
        seen.held += expected.filter(({ outcome }) => outcome !== 'fired').length;
      },
    ),
    { numRuns: Number(process.env.REPLAY_RUNS ?? 20) },
  );
  expect(seen.fired).toBeGreaterThan(0);
  expect(seen.held).toBeGreaterThan(0);
}, 180_000);
