import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBinder } from '../../../src/db/sql.ts';
import type { CustomerFacts } from '../../../src/domain/customer-facts.ts';
import { clockCandidatesSql } from '../../../src/domain/rule/clock-candidates-sql.ts';
import { matchesRule } from '../../../src/domain/rule/matches.ts';
import type { ProductMatch, Rule } from '../../../src/domain/rule/schema.ts';
import type { Population } from '../../../src/services/population/population.ts';
import { makeCompany } from '../../support/company.ts';
import { randomCompany } from '../../support/random-company.ts';
import { randomRule } from '../../support/random-rules.ts';
import { populationOf, readAllFacts } from '../../support/read-all-facts.ts';
import { idsWho, productIdsIn, ruleContext, segmentRule } from '../../support/rule-scene.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const MADE_AT = new Date('2012-03-09T12:00:00Z');
const TIME_ZONE = 'America/Los_Angeles';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Nows whose clock is odd: around local midnight, a leap day, both changes to and from daylight saving time, and the turn of the year. */
const NOWS = [
  '2012-03-11T09:59:59.999Z',
  '2011-11-06T08:30:00Z',
  '2012-02-29T07:59:59Z',
  '2012-01-01T07:59:30Z',
  '2011-10-31T18:00:00Z',
].map((at) => new Date(at));
const STEPS_MS = [1, 45_000, HOUR_MS, 5 * HOUR_MS, DAY_MS, 3 * DAY_MS, 31 * DAY_MS, 100 * DAY_MS];

type Seen = { population: Population; customers: CustomerFacts[] };

const database = await createTestDatabase();
afterAll(() => database.close());
let productIds: (match: ProductMatch) => number[];
let steps: { before: Seen; after: Seen; stepMs: number }[];

beforeAll(async () => {
  const company = randomCompany({ customers: 50, seed: 5, now: MADE_AT, timeZone: TIME_ZONE });
  await makeCompany(database, company, MADE_AT);
  productIds = await productIdsIn(database);
  steps = [];
  for (const now of NOWS) {
    const before = await seenAt(now);
    for (const stepMs of STEPS_MS) {
      steps.push({ before, after: withScoresOf(before, await seenAt(new Date(now.getTime() + stepMs))), stepMs });
    }
  }
}, 60_000);

async function seenAt(now: Date): Promise<Seen> {
  const population = await populationOf(database, now);
  return { population, customers: await readAllFacts(population) };
}

/** Scores and predictions move by runs, which leave touches. */
function withScoresOf({ customers: former }: Seen, { population, customers }: Seen): Seen {
  return {
    population,
    customers: customers.map((facts, at) => ({
      ...facts,
      scores: former[at]!.scores ?? facts.scores,
      predictions: former[at]!.predictions,
    })),
  };
}

function satisfying(rule: Rule, { population, customers }: Seen): string[] {
  const context = ruleContext(population);
  return idsWho((facts) => matchesRule(rule, facts, context), customers);
}

/** The company's ids of the candidates, or everybody. */
async function candidates(rule: Rule, from: Seen, to: Seen): Promise<Set<string>> {
  const { bind, values } = createBinder();
  const step = { bind, currency: 'GBP', productIds, segmentRule, from: from.population.clock, to: to.population.clock };
  const selects = clockCandidatesSql(rule, step);
  if (selects === 'everybody') return new Set(from.customers.map(({ customerId }) => customerId));
  if (selects.length === 0) return new Set();
  const rows = await database.query<{ id: string }>(
    `select external_id as id from customers where id in (${selects.join(' union all ')})`,
    values,
  );
  return new Set(rows.map(({ id }) => id));
}

test('whoever enters or leaves by the clock alone is a candidate, and few others are', {
  timeout: 120_000,
}, async () => {
  let turn = 0;
  const flips: number[] = [];
  const shares: number[] = [];
  await fc.assert(
    fc.asyncProperty(randomRule, async (rule) => {
      const { before, after, stepMs } = steps[turn++ % steps.length]!;
      const [then, now] = [satisfying(rule, before), satisfying(rule, after)];
      const flipped = [...then.filter((id) => !now.includes(id)), ...now.filter((id) => !then.includes(id))];
      const found = await candidates(rule, before, after);
      const missed = flipped.filter((id) => !found.has(id));
      expect(
        missed,
        `${JSON.stringify(rule)} from ${before.population.clock.now.toISOString()} + ${stepMs} ms`,
      ).toEqual([]);
      flips.push(flipped.length);
      if (stepMs <= HOUR_MS) shares.push(found.size / before.customers.length);
    }),
    { numRuns: 1_000, seed: 20120311, endOnFailure: true },
  );
  // The property would hold of no flips, and of everybody.
  expect(flips.filter((count) => count > 0).length).toBeGreaterThan(70);
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.1);
});

test('a rule without a clock has no candidates', async () => {
  const { before, after } = steps.at(-1)!;
  const rule: Rule = {
    any: [{ field: 'country', is: 'eq', value: 'Leeds' }, { customers: ['K1'] }, { custom: 'size', is: 'missing' }],
  };
  expect((await candidates(rule, before, after)).size).toBe(0);
});

test('going back in time concerns everybody', async () => {
  const { before, after } = steps.at(-1)!;
  const rule: Rule = { field: 'recency', is: 'gt', value: 3 };
  expect((await candidates(rule, after, before)).size).toBe(before.customers.length);
});
