import { expect, test } from 'vitest';
import { partitionTree } from '../../../src/domain/discovery/partition-tree.ts';

/** Leaves over one column of customers, `times` of each value. */
function leavesOf(
  labelled: readonly (readonly [value: number, label: number])[],
  thresholds: readonly number[],
  times = 1,
) {
  const all = Array.from({ length: times }, () => labelled).flat();
  const columns = [{ values: all.map(([value]) => value), thresholds }];
  return partitionTree(
    columns,
    all.map(([, label]) => label),
    { clusters: 2, mostLeaves: 8 },
  );
}

test('cuts where the labels change; a value on the threshold is above it', () => {
  const labelled = [1, 2, 3, 4].map((value) => [value, value < 3 ? 0 : 1] as const);
  expect(leavesOf(labelled, [2, 3, 4])).toEqual([
    { bounds: [{ column: 0, to: 3 }], label: 0 },
    { bounds: [{ column: 0, from: 3 }], label: 1 },
  ]);
});

test('keeps parts of one label apart that do not touch', () => {
  const labelled = [5, 15, 25, 35, 45].map((value, at) => [value, at % 2] as const);
  const leaves = leavesOf(labelled, [10, 20, 30, 40], 10);
  const inOrder = leaves.toSorted((a, b) => (a.bounds[0]!.to ?? 99) - (b.bounds[0]!.to ?? 99));
  expect(inOrder.map(({ bounds: [bound], label }) => [bound!.from, bound!.to, label])).toEqual([
    [undefined, 10, 0],
    [10, 20, 1],
    [20, 30, 0],
    [30, 40, 1],
    [40, undefined, 0],
  ]);
});

test('joins neighbours of one label, which a purer part may have divided', () => {
  const labelled = [1, 1, 1, 1, 1, 9, 9, 9, 9, 9].map((value, at) => [value, at < 2 ? 1 : 0] as const);
  expect(leavesOf(labelled, [5], 10)).toEqual([{ bounds: [], label: 0 }]);
});
