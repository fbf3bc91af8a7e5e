import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConfirmAnswer } from '../../src/domain/answer.ts';
import type { Rule } from '../../src/domain/rule/schema.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { refreshSegments } from '../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../src/services/segments/save-segment.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

const order = { placedAt: '2026-05-01T12:00:00Z', lines: [{ sku: 'T1', quantity: 1, totalMinor: 1000 }] };

/** Of another team: a customer, a country, a field of the company's own; and a tag that nobody has any more. */
const FOREIGN: Rule = {
  any: [
    { customers: ['HERS', 'OURS'] },
    { customers: ['HERS'] },
    { field: 'country', is: 'eq', value: 'Norway' },
    { custom: 'roof_colour', is: 'eq', value: 'red' },
    { field: 'tags', is: 'eq', value: 'gone' },
  ],
};

beforeAll(async () => {
  const staff = [
    { email: 'head@example.com', role: 'manager' as const, team: 'north' },
    { email: 'far@example.com', role: 'rep' as const, team: 'south' },
  ];
  const customers = [
    { id: 'OURS', columns: { name: 'Ours', country: 'France' }, orders: [order] },
    {
      id: 'HERS',
      owner: 'far@example.com',
      columns: { name: 'Hers', country: 'Norway', custom: { roof_colour: 'red' }, tags: ['gone'] },
    },
  ];
  await makeCompany(database, { staff, customers, products: [{ sku: 'T1', name: 'Green tea' }] }, NOW);
  await database.transaction(async (transaction) => {
    const by = { asker: ADMINISTRATOR, now: NOW };
    const ofTea = {
      events: 'orders',
      where: { product: { sku: 'T1' } },
      aggregate: 'count',
      is: 'gte',
      value: 1,
    } as const;
    await saveSegment(transaction, { name: { en: 'Foreign' }, rule: FOREIGN }, by);
    await saveSegment(transaction, { name: { en: 'Tea' }, rule: ofTea }, by);
  });
  await database.execute("update customers set tags = '{}'");
  await refreshSegments(database, { now: NOW });
});

async function run(tool: string, input: object, as?: string) {
  const asker = as === undefined ? ADMINISTRATOR : await askerOf(database, as);
  const settings = await readSettings(database);
  const scene = { now: NOW, live: true, locale: 'en', rowLimit: 20, front: 'cli' } as const;
  return runTool({ tool, input }, { database, settings, asker, ...scene });
}

const OTHER_RULE = { field: 'orders', is: 'gte', value: 1 };
const HEAD = 'head@example.com';

test.each([undefined, HEAD])(
  '%s may look at and edit a segment whose rule names what their data does not have',
  async (as) => {
    for (const tool of ['preview_segment', 'segment_summary']) {
      const { answer, receipt } = await run(tool, { segment: 'foreign' }, as);
      expect(answer).toMatchObject({ kind: 'report' });
      expect(receipt.rule).toContain('Country is "Norway"');
      expect(receipt.rule).toContain('Tags include "gone"');
    }
    const shown = (await run('save_segment', { segment: 'foreign', rule: OTHER_RULE }, as)).answer as ConfirmAnswer;
    expect(shown.text).toMatch(/Rule now: .*roof_colour.*\nRule then: Orders are at least 1$/);
  },
);

test('of customers that a segment lists, nobody reads the ids out of their scope', async () => {
  const calls: [string, object][] = [
    ['preview_segment', { segment: 'foreign' }],
    ['segment_summary', { segment: 'foreign' }],
    ['explain_membership', { segment: 'foreign', customer: 'OURS' }],
    ['save_segment', { segment: 'foreign', rule: OTHER_RULE }],
  ];
  for (const [tool, input] of calls) {
    const seen = JSON.stringify(await run(tool, input, HEAD));
    expect(seen).toContain('OURS');
    expect(seen).not.toContain('HERS');
    expect(JSON.stringify(await run(tool, input))).toContain('HERS');
  }
});

test('the segments that are near a customer tell nobody of others either', async () => {
  await database.transaction((transaction) =>
    saveSegment(
      transaction,
      { name: { en: 'Hidden' }, rule: { customers: ['HERS'] } },
      { asker: ADMINISTRATOR, now: NOW },
    ),
  );
  for (const input of [{ customer: 'OURS' }, { customer: 'OURS', segment: 'hidden' }]) {
    const seen = await run('explain_membership', input, HEAD);
    expect(seen.answer).toMatchObject({ kind: 'report' });
    expect(JSON.stringify(seen)).not.toContain('HERS');
  }
});

test('a segment that speaks of a product is explained by its name', async () => {
  const { answer, receipt } = await run('explain_membership', { segment: 'tea', customer: 'OURS' }, HEAD);
  expect(answer).toMatchObject({ kind: 'report', title: 'Ours is in Tea' });
  expect(receipt.rule).toContain('Green tea [T1]');
});
