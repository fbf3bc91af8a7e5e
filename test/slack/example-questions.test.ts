import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../src/assistant/ask.ts';
import type { Database } from '../../src/db/database.ts';
import { loadDemoData } from '../../src/services/demo/load-demo-data.ts';
import { findConsoleAsker } from '../../src/services/staff/find-asker.ts';
import { EXAMPLE_QUESTIONS } from '../../src/slack/example-questions.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-03-15T09:00:00Z');
let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadDemoData(database, { now: NOW });
});
afterAll(() => database.close());

const examples = Object.entries(EXAMPLE_QUESTIONS).flatMap(([locale, each]) =>
  each.map((example) => [locale, example.question] as const),
);

test.each(examples)('%s: %s', async (locale, text) => {
  const asker = await findConsoleAsker(database);
  const { answer, locale: answered } = await ask(
    { text },
    { database, asker, now: NOW, live: true, rowLimit: 20, front: 'slack' },
  );
  expect(answered).toBe(locale);
  expect(answer.kind).toMatch(/^(metric|table)$/);
  if (answer.kind === 'table') expect(answer.total).toBeGreaterThan(1);
  if (answer.kind === 'metric') expect(answer.value).toBeGreaterThan(0);
});
