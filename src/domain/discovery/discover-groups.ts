import type { Rule } from '../rule/schema.ts';
import { type Candidate, chooseClusters } from './choose-clusters.ts';
import { CLUSTER_METRICS } from './cluster-metrics.ts';
import { isInLeaf, ruleOfLeaves } from './partition-rules.ts';
import { type Leaf, partitionTree } from './partition-tree.ts';
import { coordinatesOf, type Points } from './points.ts';
import { roundThresholds } from './round-thresholds.ts';
import { standardise } from './standardise.ts';

/** A group of buyers that are alike, and a rule that nearly says who they are. */
export type DiscoveredGroup = {
  /** The customers of the sample in the group. */
  members: number[];
  /** Mean distance from everybody in standard deviations, by cluster metric. */
  effects: number[];
  rule: Rule;
  /** Of those who satisfy the rule, the share in the group. */
  precision: number;
  /** Of the group, the share that satisfies the rule. */
  recall: number;
};

export type Discovery = { groups: DiscoveredGroup[]; candidates: Candidate[] };

/** Further parts that a rule may take beside one a group, so that it stays short. */
const SPARE_LEAVES = 2;
const MOST_LEAVES_PER_GROUP = 3;

/**
 * Groups of a sample of buyers that lies in random order. `columns` are the cluster metrics, money in major units. The rules hold every
 * buyer exactly once; a cluster that no short rule finds is left to the groups around it.
 */
export function discoverGroups(columns: readonly (readonly number[])[], wanted?: number): Discovery {
  const points = standardise(columns);
  const { labels, groups: clusters, candidates } = chooseClusters(points, wanted);
  const leaves = fewestLeaves(columns, labels, clusters);
  const predicted = Array.from(
    { length: points.count },
    (_, at) => leaves.find((leaf) => isInLeaf(leaf, columns, at))!.label,
  );
  const groups = Array.from({ length: clusters }, (_, label) => label).flatMap((label) => {
    const rule = ruleOfLeaves(leaves, label);
    if (rule === undefined) return [];
    const members = [...labels.keys()].filter((at) => labels[at] === label);
    const held = predicted.filter((each) => each === label).length;
    const both = members.filter((at) => predicted[at] === label).length;
    const effects = meanOf(points, members);
    return [{ members, effects, rule, precision: both / held, recall: both / members.length }];
  });
  return { groups, candidates };
}

/** The smallest tree in which every cluster has a part, if there is one. */
function fewestLeaves(columns: readonly (readonly number[])[], labels: Uint8Array, clusters: number): Leaf[] {
  const cuttable = columns.map((values, at) => ({
    values,
    thresholds: roundThresholds(values, CLUSTER_METRICS[at]!.rounding),
  }));
  const grow = (mostLeaves: number) => partitionTree(cuttable, labels, { clusters, mostLeaves });
  const sizes = Array.from(
    { length: clusters * MOST_LEAVES_PER_GROUP - clusters - SPARE_LEAVES + 1 },
    (_, more) => clusters + SPARE_LEAVES + more,
  );
  const complete = sizes.map(grow).find((leaves) => new Set(leaves.map(({ label }) => label)).size === clusters);
  return complete ?? grow(clusters * MOST_LEAVES_PER_GROUP);
}

function meanOf(points: Points, members: readonly number[]): number[] {
  const sums = new Array<number>(points.dimensions).fill(0);
  for (const at of members) {
    for (const [axis, value] of coordinatesOf(points, at).entries()) sums[axis]! += value;
  }
  return sums.map((sum) => sum / members.length);
}
