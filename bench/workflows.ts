import type { Database } from '../src/db/database.ts';
import type { Workflow } from '../src/domain/workflows/workflow.ts';
import { readSettings } from '../src/services/deployment/read-settings.ts';
import { refreshMetrics } from '../src/services/metrics/refresh-metrics.ts';
import { previewFirings } from '../src/services/workflows/preview-firings.ts';
import { runWorkflows } from '../src/services/workflows/run-workflows.ts';
import { ADMINISTRATOR } from '../test/support/company.ts';
import { withEmptyDatabase } from '../test/support/with-empty-database.ts';
import { makeWorkflow } from '../test/support/workflows.ts';
import { generateHugeCompany } from './support/generate-huge-company.ts';
import { medianOf, reportRatio, timeOf } from './support/measure.ts';

const CUSTOMERS = 100_000;
const RULES = 100;
const NOW = new Date('2026-06-30T12:00:00Z');
const MINUTE_MS = 60_000;
const QUIET_ROUNDS = 5;

const QUIET_AT_MOST_MS = 6_000;
const DAY_AT_MOST_MS = 60_000;
const PREVIEW_AT_MOST_MS = 30_000;

/** Of every kind of trigger some; their limits let most of what happens pass. */
const TRIGGERS: readonly Workflow['trigger'][] = [
  { when: 'record', of: 'orders', where: { total: [{ is: 'gt', value: 50 }] } },
  { when: 'record', of: 'cases', where: { type: 'complaint' } },
  { when: 'field_changes', field: 'tags', to: 'vip' },
  { when: 'date', of: 'birthday', offsetDays: -3 },
  { when: 'figure_crosses', field: 'recency', is: 'gt', value: 90 },
];

/** 100 rules over 100,000 customers: a quiet minute, the first look of a day, and previews of 30 days. An argument makes the company smaller. */
export async function bench([scale = '1']: readonly string[]): Promise<void> {
  await withEmptyDatabase(async (database) => {
    const customers = Math.round(CUSTOMERS * Number(scale));
    await generateHugeCompany(database, customers, NOW);
    await database.transaction((transaction) => refreshMetrics(transaction, { now: NOW, full: true }));
    await database.execute(`insert into staff (email, name, role) values ('boss@example.com', 'Boss', 'admin')`);
    await benchPreviews(database);
    for (let at = 0; at < RULES; at++) {
      const definition = definitionOf(TRIGGERS[at % TRIGGERS.length]!);
      const enabledAt = new Date(NOW.getTime() - MINUTE_MS);
      const id = await makeWorkflow(database, { key: `r${at}`, by: 'boss@example.com', enabledAt, definition });
      await database.execute('update workflow_rules set looked_through = $2 where id = $1', [id, enabledAt]);
    }
    const quiet: number[] = [];
    for (let round = 1; round <= QUIET_ROUNDS; round++) {
      const now = new Date(NOW.getTime() + round * MINUTE_MS);
      quiet.push(await timeOf(() => runWorkflows(database, { now, webhooks: null })));
    }
    report('a minute in which little happens', medianOf(quiet), QUIET_AT_MOST_MS);
    const tomorrow = new Date(NOW.getTime() + 13 * 60 * MINUTE_MS);
    report(
      'the first look of a day',
      await timeOf(() => runWorkflows(database, { now: tomorrow, webhooks: null })),
      DAY_AT_MOST_MS,
    );
  });
}

async function benchPreviews(database: Database): Promise<void> {
  const viewpoint = { database, settings: await readSettings(database), asker: ADMINISTRATOR, now: NOW, live: true };
  for (const trigger of TRIGGERS) {
    let fired = 0;
    const elapsedMs = await timeOf(async () => {
      const decided = await previewFirings(definitionOf(trigger), viewpoint, null);
      fired = decided.filter(({ outcome }) => outcome === 'fired').length;
    });
    report(`a preview of ${trigger.when} (fires ${fired} times)`, elapsedMs, PREVIEW_AT_MOST_MS);
  }
}

function definitionOf(trigger: Workflow['trigger']): Workflow {
  return {
    ...{ trigger, condition: { field: 'm_score', is: 'gte', value: 4 }, limits: { againAfterDays: 30, perDay: 20 } },
    actions: [{ do: 'follow_up', reason: 'Look', inDays: 1 }],
  };
}

function report(what: string, elapsedMs: number, atMostMs: number): void {
  console.log(`${what}: ${Math.round(elapsedMs)} ms`);
  reportRatio(`${what} ÷ ${atMostMs / 1_000} s`, elapsedMs / atMostMs, 1);
}
