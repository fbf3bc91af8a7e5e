import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FieldCondition } from '../../../src/domain/rule/schema.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { resolveConditions } from '../../../src/services/values/resolve-conditions.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2011-06-15T12:00:00Z');

const database = await createTestDatabase();
afterAll(() => database.close());
let settings: Settings;

beforeAll(async () => {
  settings = await makeCompany(database, { customers: [{ id: 'K1' }, { id: 'k2' }, { id: 'K2' }] }, NOW);
});

const viewpoint = (more = {}) => ({ database, settings, asker: ADMINISTRATOR, now: NOW, live: true, ...more });

describe('a period inside a rule', () => {
  const ordered = (from: string, to?: string) =>
    ({
      events: 'orders',
      period: { span: 'between', from, ...(to && { to }) },
      aggregate: 'count',
      is: 'gte',
      value: 1,
    }) as const;

  test.each([
    ['that has not begun', ordered('2030-01-01')],
    ['that ends before it begins', ordered('2011-05-02', '2011-05-01')],
  ])('%s is refused, however deep it lies', async (_, condition) => {
    for (const rule of [condition, { all: [{ any: [{ not: condition }] }] }]) {
      await expect(resolveConditions(viewpoint(), { rule })).rejects.toMatchObject({ code: 'invalid_input' });
    }
  });

  test('that has begun is kept as it is', async () => {
    const rule = { not: ordered('2011-06-15') };
    expect((await resolveConditions(viewpoint(), { rule })).rule).toEqual(rule);
  });
});

describe('customer ids', () => {
  const ruleOf = async (rule: FieldCondition) => (await resolveConditions(viewpoint(), { rule })).rule;

  test.each<[FieldCondition, FieldCondition]>([
    [
      { field: 'customer_id', is: 'eq', value: 'k1' },
      { field: 'customer_id', is: 'eq', value: 'K1' },
    ],
    [
      { field: 'customer_id', is: 'eq', value: 'k2' },
      { field: 'customer_id', is: 'eq', value: 'k2' },
    ],
    [
      { field: 'customer_id', is: 'in', values: ['K2', 'k1', 'K1'] },
      { field: 'customer_id', is: 'in', values: ['K2', 'K1'] },
    ],
  ])('of %j are written %j', async (rule, written) => {
    expect(await ruleOf(rule)).toEqual(written);
  });

  test('that nobody has are not found', async () => {
    await expect(ruleOf({ field: 'customer_id', is: 'in', values: ['K1', 'K9'] })).rejects.toMatchObject({
      code: 'not_found',
      text: { en: 'I find no customer K9.' },
    });
  });
});
