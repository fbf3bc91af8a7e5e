import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBinder } from '../../../src/db/sql.ts';
import type { CustomerFacts } from '../../../src/domain/customer-facts.ts';
import { matchesRule } from '../../../src/domain/rule/matches.ts';
import type { ProductMatch, Rule } from '../../../src/domain/rule/schema.ts';
import { ruleSql } from '../../../src/domain/rule/to-sql.ts';
import { fieldSqlContext, type Population, populationSql } from '../../../src/services/population/population.ts';
import { makeCompany } from '../../support/company.ts';
import { randomCompany } from '../../support/random-company.ts';
import { randomRule } from '../../support/random-rules.ts';
import { populationOf, readAllFacts } from '../../support/read-all-facts.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2011-11-20T15:30:00Z');
const ZONE = 'Asia/Shanghai';
const RULES = 1_000;
const BATCH = 50;
/** What the segments mean that random rules speak of; one speaks of the other. */
const SEGMENTS: Record<string, Rule> = {
  regulars: { events: 'orders', aggregate: 'count', is: 'gte', value: 2 },
  sleepers: { all: [{ segment: 'regulars' }, { field: 'recency', is: 'gt', value: 60 }] },
};

const database = await createTestDatabase();
afterAll(() => database.close());
let population: Population;
let customers: CustomerFacts[];
let idOfSku: Map<string, number>;

beforeAll(async () => {
  await makeCompany(database, randomCompany({ customers: 120, seed: 7, now: NOW, timeZone: ZONE }), NOW);
  population = await populationOf(database, NOW);
  customers = await readAllFacts(population);
  const products = await database.query<{ id: number; sku: string }>('select id, sku from products');
  idOfSku = new Map(products.map(({ id, sku }) => [sku, id]));
});

/** What matches mean among the made products: A1 and B2 are lamps, A1 and C3 red, A1 for the home, the others for the garden. */
function skusOf(match: ProductMatch): string[] {
  if ('sku' in match) return [match.sku];
  if ('name' in match) return match.name === 'lamp' ? ['A1', 'B2'] : ['A1', 'C3'];
  return match.category === 'home' ? ['A1'] : ['B2', 'C3', 'D4'];
}

async function idsBySql(rules: readonly Rule[]): Promise<Set<string>[]> {
  const binder = createBinder();
  const context = {
    bind: binder.bind,
    now: NOW,
    timeZone: ZONE,
    currency: 'GBP',
    customerKey: 'c.id',
    productIds: (match: ProductMatch) => skusOf(match).flatMap((sku) => idOfSku.get(sku) ?? []),
    segmentRule: (key: string) => SEGMENTS[key]!,
    field: fieldSqlContext(population, binder),
  };
  const columns = rules.map((rule, index) => `(${ruleSql(rule, context)}) is true as r${index}`);
  const from = populationSql(population, { conditions: [], expressions: columns }, binder);
  const rows = await database.query<{ id: string } & Record<string, boolean>>(
    `select c.external_id as id, ${columns.join(', ')} ${from}`,
    binder.values,
  );
  return rules.map((_, index) => new Set(rows.filter((row) => row[`r${index}`]).map(({ id }) => id)));
}

function idsInMemory(rule: Rule): Set<string> {
  const context = {
    clock: population.clock,
    currency: 'GBP',
    productSkus: (match: ProductMatch) => new Set(skusOf(match)),
    segmentRule: (key: string) => SEGMENTS[key]!,
  };
  return new Set(customers.filter((facts) => matchesRule(rule, facts, context)).map(({ customerId }) => customerId));
}

test(`SQL and predicate agree on ${RULES} random rules`, { timeout: 120_000 }, async () => {
  const shares: number[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(randomRule, { minLength: BATCH, maxLength: BATCH }), async (rules) => {
      const found = await idsBySql(rules);
      rules.forEach((rule, index) => {
        const expected = idsInMemory(rule);
        shares.push(expected.size / customers.length);
        expect([...found[index]!].sort(), JSON.stringify(rule)).toEqual([...expected].sort());
      });
    }),
    { numRuns: RULES / BATCH, seed: 20111120, endOnFailure: true },
  );
  // Rules that split the customers are those that could disagree.
  expect(shares.filter((share) => share > 0 && share < 1).length).toBeGreaterThan(RULES / 3);
});

test('not is the exact complement, also of a missing value', async () => {
  const rules: Rule[] = [
    { field: 'city', is: 'eq', value: 'Leeds' },
    { not: { field: 'city', is: 'eq', value: 'Leeds' } },
  ];
  const [inside, outside] = await idsBySql(rules);
  expect(inside!.size + outside!.size).toBe(customers.length);
  expect(idsInMemory(rules[1]!)).toEqual(outside);
  const withoutCity = customers.filter(({ city }) => city === null);
  expect(withoutCity.length).toBeGreaterThan(0);
  expect(withoutCity.every(({ customerId }) => outside!.has(customerId))).toBe(true);
});
