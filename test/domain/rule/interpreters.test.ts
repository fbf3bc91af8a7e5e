import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CustomerFacts } from '../../../src/domain/customer-facts.ts';
import { explainRule } from '../../../src/domain/rule/explain.ts';
import { matchesRule } from '../../../src/domain/rule/matches.ts';
import type { ProductMatch, Rule } from '../../../src/domain/rule/schema.ts';
import type { Population } from '../../../src/services/population/population.ts';
import { makeCompany } from '../../support/company.ts';
import { randomCompany } from '../../support/random-company.ts';
import { randomRule } from '../../support/random-rules.ts';
import { populationOf, readAllFacts } from '../../support/read-all-facts.ts';
import { idsBySql, idsWho, productIdsIn, ruleContext } from '../../support/rule-scene.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const RULES = 1_000;
/** Half past midnight in Shanghai on the day after a leap day, and the hour that Los Angeles has twice. */
const SCENES = [
  { timeZone: 'Asia/Shanghai', now: new Date('2012-02-29T16:30:00Z') },
  { timeZone: 'America/Los_Angeles', now: new Date('2011-11-06T09:30:00Z') },
];

const scenes = await Promise.all(SCENES.map(async (scene) => ({ ...scene, database: await createTestDatabase() })));
afterAll(() => Promise.all(scenes.map(({ database }) => database.close())));
let populations: Population[];
let companies: CustomerFacts[][];
let productIds: ((match: ProductMatch) => number[])[];

beforeAll(async () => {
  for (const [at, { database, now, timeZone }] of scenes.entries()) {
    await makeCompany(database, randomCompany({ customers: 50, seed: 7 + at, now, timeZone }), now);
  }
  populations = await Promise.all(scenes.map(({ database, now }) => populationOf(database, now)));
  companies = await Promise.all(populations.map(readAllFacts));
  productIds = await Promise.all(scenes.map(({ database }) => productIdsIn(database)));
});

function inMemory(rule: Rule, at: number): string[] {
  const context = ruleContext(populations[at]!);
  return idsWho((facts) => matchesRule(rule, facts, context), companies[at]!);
}

function explained(rule: Rule, at: number): string[] {
  const context = ruleContext(populations[at]!);
  return idsWho((facts) => explainRule(rule, facts, context).passes, companies[at]!);
}

function inSql(rule: Rule, at: number): Promise<string[]> {
  return idsBySql(rule, populations[at]!, productIds[at]!);
}

test(`SQL, predicate and explanation agree on ${RULES} random rules`, { timeout: 120_000 }, async () => {
  let turn = 0;
  let splitting = 0;
  await fc.assert(
    fc.asyncProperty(randomRule, async (rule) => {
      const at = turn++ % scenes.length;
      const expected = inMemory(rule, at);
      expect(await inSql(rule, at), JSON.stringify(rule)).toEqual(expected);
      expect(explained(rule, at), JSON.stringify(rule)).toEqual(expected);
      if (expected.length > 0 && expected.length < companies[at]!.length) splitting += 1;
    }),
    { numRuns: RULES, seed: 20111120, endOnFailure: true },
  );
  // Rules that split the customers are those that could disagree.
  expect(splitting).toBeGreaterThan(0.4 * RULES);
});

test('not is the exact complement, also of a missing value', async () => {
  const inLeeds: Rule = { field: 'city', is: 'eq', value: 'Leeds' };
  const [inside, outside] = [await inSql(inLeeds, 0), await inSql({ not: inLeeds }, 0)];
  expect(inside.length + outside.length).toBe(companies[0]!.length);
  expect(inMemory({ not: inLeeds }, 0)).toEqual(outside);
  const withoutCity = companies[0]!.filter(({ city }) => city === null);
  expect(withoutCity.length).toBeGreaterThan(0);
  expect(withoutCity.every(({ customerId }) => outside.includes(customerId))).toBe(true);
});
