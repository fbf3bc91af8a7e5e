import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CustomerFacts } from '../../../src/domain/customer-facts.ts';
import { matchesRule } from '../../../src/domain/rule/matches.ts';
import { normalForm } from '../../../src/domain/rule/normal-form.ts';
import type { Rule } from '../../../src/domain/rule/schema.ts';
import type { Population } from '../../../src/services/population/population.ts';
import { makeCompany } from '../../support/company.ts';
import { randomCompany } from '../../support/random-company.ts';
import { randomRule } from '../../support/random-rules.ts';
import { populationOf, readAllFacts } from '../../support/read-all-facts.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2011-11-20T15:30:00Z');

const database = await createTestDatabase();
afterAll(() => database.close());
let population: Population;
let customers: CustomerFacts[];

beforeAll(async () => {
  await makeCompany(database, randomCompany({ customers: 30, seed: 11, now: NOW, timeZone: 'Asia/Shanghai' }), NOW);
  population = await populationOf(database, NOW);
  customers = await readAllFacts(population);
});

function idsOf(rule: Rule): string[] {
  const context = {
    clock: population.clock,
    currency: 'GBP',
    productSkus: () => new Set(['A1', 'B2']),
    segmentRule: (): Rule => ({ field: 'orders', is: 'gte', value: 2 }),
  };
  return customers.filter((facts) => matchesRule(rule, facts, context)).map(({ customerId }) => customerId);
}

test('a rule and its normal form hold the same customers', () => {
  let changed = 0;
  fc.assert(
    fc.property(randomRule, (rule) => {
      const normal = normalForm(rule);
      if (JSON.stringify(normal) !== JSON.stringify(rule)) changed += 1;
      expect(idsOf(normal)).toEqual(idsOf(rule));
      expect(normalForm(normal)).toEqual(normal);
    }),
    { numRuns: 400, seed: 3 },
  );
  expect(changed).toBeGreaterThan(50);
});
