import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CustomerFacts } from '../../../src/domain/customer-facts.ts';
import { compare } from '../../../src/domain/rule/comparison.ts';
import { type Explanation, explainRule } from '../../../src/domain/rule/explain.ts';
import type { Rule } from '../../../src/domain/rule/schema.ts';
import type { Population } from '../../../src/services/population/population.ts';
import { makeCompany } from '../../support/company.ts';
import { randomCompany } from '../../support/random-company.ts';
import { randomRule } from '../../support/random-rules.ts';
import { populationOf, readAllFacts } from '../../support/read-all-facts.ts';
import { ruleContext } from '../../support/rule-scene.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2011-11-20T15:30:00Z');

const database = await createTestDatabase();
afterAll(() => database.close());
let population: Population;
let customers: CustomerFacts[];

beforeAll(async () => {
  const { customers: made, ...company } = randomCompany({
    customers: 40,
    seed: 3,
    now: NOW,
    timeZone: 'Asia/Shanghai',
  });
  const asked = {
    id: 'ASKED',
    columns: { country: 'France', birth_on: '1980-12-01', custom: { size: 42 } },
    orders: [
      { placedAt: '2011-11-01T00:00:00Z', totalMinor: 1_250 },
      { placedAt: '2011-10-01T00:00:00Z', totalMinor: 5_000 },
    ],
    consents: [{ capturedAt: '2011-01-01T00:00:00Z', expiresAt: '2011-11-01T00:00:00Z' }],
    cases: [{ openedAt: '2011-11-10T00:00:00Z' }],
  };
  await makeCompany(database, { ...company, customers: [asked, ...made] }, NOW);
  population = await populationOf(database, NOW);
  customers = await readAllFacts(population);
});

function leavesOf(explanation: Explanation): (Explanation & { part: 'condition' })[] {
  if (explanation.part === 'condition') return [explanation];
  return 'parts' in explanation ? explanation.parts.flatMap(leavesOf) : leavesOf(explanation.of);
}

test('what is shown of a condition decides it', () => {
  let compared = 0;
  fc.assert(
    fc.property(randomRule, fc.nat(), (rule, pick) => {
      const facts = customers[pick % customers.length]!;
      for (const { rule: condition, passes, actual, threshold } of leavesOf(
        explainRule(rule, facts, ruleContext(population)),
      )) {
        const comparison = 'is' in condition ? condition.is : undefined;
        const isOrdered = actual.type === 'number' || actual.type === 'day';
        if (comparison === 'missing') expect(passes).toBe(actual.value === null || [actual.value].flat().length === 0);
        if (!isOrdered || !['eq', 'lt', 'lte', 'gt', 'gte'].includes(comparison ?? '') || 'custom' in condition)
          continue;
        compared += 1;
        const [left, right] = [actual.value as number, threshold.value as number];
        expect(passes, JSON.stringify(condition)).toBe(left !== null && compare(left, comparison as 'eq', right));
      }
    }),
    { numRuns: 500, seed: 7 },
  );
  expect(compared).toBeGreaterThan(300);
});

describe('one customer', () => {
  const explained = (rule: Rule) =>
    explainRule(rule, customers.find(({ customerId }) => customerId === 'ASKED')!, ruleContext(population));

  test('a group says how many of its parts pass', () => {
    const rule: Rule = {
      all: [
        { field: 'country', is: 'eq', value: 'France' },
        { not: { any: [{ field: 'orders', is: 'gte', value: 3 }, { customers: ['ASKED'] }] } },
      ],
    };
    expect(explained(rule)).toMatchObject({
      part: 'all',
      passes: false,
      passing: 1,
      parts: [
        { part: 'condition', passes: true, actual: { value: 'France', type: 'country' } },
        {
          part: 'not',
          passes: false,
          of: {
            ...{ part: 'any', passes: true, passing: 1 },
            parts: [
              { passes: false, actual: { value: 2, unit: 'count' }, threshold: { value: 3 } },
              { passes: true, actual: { value: true, type: 'boolean' } },
            ],
          },
        },
      ],
    });
  });

  test.each<[string, Rule, object]>([
    [
      'money in major units',
      { events: 'orders', period: { span: 'last', count: 30, unit: 'day' }, aggregate: 'sum', is: 'gte', value: 20 },
      {
        actual: { value: 12.5, type: 'number', unit: 'money' },
        threshold: { value: 20, type: 'number', unit: 'money' },
      },
    ],
    [
      'a local day against a relative one',
      { events: 'orders', aggregate: 'last', is: 'lt', value: { ago: 10, unit: 'day' } },
      { actual: { value: '2011-11-01', type: 'day' }, threshold: { value: '2011-11-10', type: 'day' } },
    ],
    [
      'nothing recorded',
      { field: 'city', is: 'eq', value: 'Leeds' },
      { actual: { value: null, type: 'text' }, threshold: { value: 'Leeds', type: 'text' } },
    ],
    [
      'an expired consent',
      { consent: { channel: 'email', purpose: 'marketing' }, is: 'granted' },
      { actual: { value: 'unknown', type: 'text' }, threshold: { value: 'granted', type: 'text' } },
    ],
    [
      'the next birthday against the last day in reach',
      { upcoming: 'birthday', withinDays: 7 },
      { actual: { value: '2011-12-01', type: 'day' }, threshold: { value: '2011-11-27', type: 'day' } },
    ],
    [
      'how often a sequence happened',
      { first: { events: 'orders' }, next: { events: 'cases' }, withinDays: 30 },
      { actual: { value: 1, type: 'number', unit: 'count' }, threshold: { value: 1, type: 'number', unit: 'count' } },
    ],
    [
      'a field of the company’s own',
      { custom: 'size', is: 'in', values: [41, 43] },
      { actual: { value: 42, type: 'number' }, threshold: { value: [41, 43], type: 'number' } },
    ],
  ])('%s', (_, rule, expected) => {
    expect(explained(rule)).toMatchObject(expected);
  });

  test('a segment is opened by its rule', () => {
    expect(explained({ segment: 'sleepers' })).toMatchObject({
      part: 'segment',
      passes: false,
      of: {
        part: 'all',
        passing: 1,
        parts: [
          { part: 'segment', passes: true },
          { actual: { value: 19 }, threshold: { value: 60 } },
        ],
      },
    });
  });
});
