import { expect, test } from 'vitest';
import { CLUSTER_METRICS } from '../../../src/domain/discovery/cluster-metrics.ts';
import { discoverGroups } from '../../../src/domain/discovery/discover-groups.ts';
import { createRandom } from '../../../src/domain/random.ts';
import { compare } from '../../../src/domain/rule/comparison.ts';
import type { Rule } from '../../../src/domain/rule/schema.ts';

const random = createRandom(3);

/** Recency, orders and order value of three kinds of buyers: regulars, big one-off buyers, and those who tried and left. */
const KINDS = [
  { recency: 10, orders: 20, value: 50 },
  { recency: 60, orders: 2, value: 900 },
  { recency: 300, orders: 1, value: 20 },
];

function buyers(count: number): number[][] {
  const rows = Array.from({ length: count }, (_, at) => {
    const { recency, orders, value } = KINDS[at % 3]!;
    const placed = Math.max(1, Math.round(random.skewed(orders, 0.15)));
    const average = random.skewed(value, 0.2);
    return [Math.round(random.skewed(recency, 0.2)), placed, placed * average, average, placed * 3];
  });
  return CLUSTER_METRICS.map((_, metric) => rows.map((row) => row[metric]!));
}

function satisfies(rule: Rule, figure: (field: string) => number): boolean {
  if ('all' in rule) return rule.all.every((part) => satisfies(part, figure));
  if ('any' in rule) return rule.any.some((part) => satisfies(part, figure));
  if (!('field' in rule) || rule.is === 'in' || rule.is === 'missing' || rule.is === 'contains') throw new Error('?');
  return compare(figure(rule.field), rule.is, Number(rule.value));
}

function rulesHolding(columns: readonly (readonly number[])[], rules: readonly Rule[], at: number): number[] {
  const figure = (field: string) => columns[CLUSTER_METRICS.findIndex((metric) => metric.field === field)]![at]!;
  return [...rules.keys()].filter((index) => satisfies(rules[index]!, figure));
}

test('finds the kinds of buyers there are, with rules that tell them apart', () => {
  const { groups } = discoverGroups(buyers(600));
  expect(groups.map(({ members }) => members.length)).toEqual([200, 200, 200]);
  for (const { precision, recall, members } of groups) {
    expect(precision).toBeGreaterThan(0.97);
    expect(recall).toBeGreaterThan(0.97);
    expect(new Set(members.map((at) => at % 3)).size).toBe(1);
  }
});

test('has rules that hold every buyer exactly once, with the precision and recall that they claim', () => {
  const columns = [0, 1, 2, 3, 4].map((metric) =>
    Array.from({ length: 500 }, () => (metric === 1 ? random.int(1, 30) : Math.round(random.skewed(100, 1.2)))),
  );
  for (const wanted of [2, 4, 6, 8]) {
    const { groups } = discoverGroups(columns, wanted);
    const rules = groups.map(({ rule }) => rule);
    const held = Array.from({ length: 500 }, (_, at) => rulesHolding(columns, rules, at));
    expect(held.every((of) => of.length === 1)).toBe(true);
    for (const [group, { members, precision, recall }] of groups.entries()) {
      const found = held.filter(([rule]) => rule === group).length;
      const right = members.filter((at) => held[at]![0] === group).length;
      expect(precision).toBeCloseTo(right / found, 12);
      expect(recall).toBeCloseTo(right / members.length, 12);
    }
  }
});

test('gives the same answer again', () => {
  const columns = buyers(300);
  expect(discoverGroups(columns)).toEqual(discoverGroups(columns));
});
