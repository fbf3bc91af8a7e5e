import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Settings } from '../../../src/domain/settings.ts';
import { resolveConditions } from '../../../src/services/values/resolve-conditions.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2011-06-15T12:00:00Z');

const database = await createTestDatabase();
afterAll(() => database.close());
let settings: Settings;

beforeAll(async () => {
  settings = await makeCompany(database, { customers: [] }, NOW);
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
