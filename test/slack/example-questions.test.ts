import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../src/assistant/ask.ts';
import type { Database } from '../../src/db/database.ts';
import { loadDemoData } from '../../src/services/demo/load-demo-data.ts';
import { findAsker, findConsoleAsker } from '../../src/services/staff/find-asker.ts';
import { EXAMPLE_QUESTIONS, examplesFor } from '../../src/slack/example-questions.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-03-15T09:00:00Z');
let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadDemoData(database, { now: NOW });
});
afterAll(() => database.close());

test('a rep is offered their list first, and it is answered', async () => {
  const [rep] = await database.query<{ email: string }>(
    "select s.email from staff s where s.role = 'rep' order by (select count(*) from customers c where c.owner_id = s.id) desc, s.id limit 1",
  );
  const asker = (await findAsker(database, rep!.email))!;
  for (const locale of ['en', 'zh'] as const) {
    const [first, ...others] = examplesFor(locale, 'rep');
    expect(others).toHaveLength(3);
    expect(examplesFor(locale, 'manager')).toEqual(EXAMPLE_QUESTIONS[locale]);
    const { call, answer } = await ask(
      { text: first!.question },
      { database, asker, now: NOW, live: true, rowLimit: 20, front: 'slack' },
    );
    expect(call).toEqual({ tool: 'daily_list', input: {} });
    expect(answer.kind).not.toBe('problem');
  }
});

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
