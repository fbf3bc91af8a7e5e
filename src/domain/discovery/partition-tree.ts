/** One figure of every customer, with the thresholds at which a rule may cut it. */
export type TreeColumn = { values: readonly number[]; thresholds: readonly number[] };

/** A bound of one column: values from `from` on (included) and below `to`. */
export type Bound = { column: number; from?: number; to?: number };

/** A part of the customers: all of its bounds hold; most of its customers are in this cluster. */
export type Leaf = { bounds: Bound[]; label: number };

type Node = { members: Uint32Array; bounds: Bound[]; counts: Float64Array; depth: number };
type Split = { column: number; threshold: number; gain: number };

const DEEPEST = 4;
/** A cut that sorts fewer customers than this share of all is not worth a longer rule. */
const LEAST_GAIN = 0.004;
const LEAST_LEAF_SHARE = 0.005;

/**
 * Parts that together hold every customer once and follow the labels as closely as few cuts allow: a decision tree (CART, Gini impurity;
 * Breiman et al. 1984) grown from the cut that gains most, with neighbours of one label joined again.
 */
export function partitionTree(
  columns: readonly TreeColumn[],
  labels: ArrayLike<number>,
  { clusters, mostLeaves }: { clusters: number; mostLeaves: number },
): Leaf[] {
  const everybody = Uint32Array.from({ length: labels.length }, (_, at) => at);
  const scene = { columns, labels, clusters };
  const root = nodeOf(everybody, [], 0, scene);
  let leaves: { node: Node; split: Split | undefined }[] = [{ node: root, split: bestSplit(root, scene) }];
  while (leaves.length < mostLeaves) {
    const [next] = leaves.filter(({ split }) => split !== undefined).toSorted((a, b) => b.split!.gain - a.split!.gain);
    if (next === undefined) break;
    const parts = divide(next.node, next.split!, scene).map((node) => ({ node, split: bestSplit(node, scene) }));
    leaves = leaves.flatMap((leaf) => (leaf === next ? parts : [leaf]));
  }
  return joinNeighbours(leaves.map(({ node }) => ({ bounds: node.bounds, label: majority(node.counts) })));
}

type Scene = { columns: readonly TreeColumn[]; labels: ArrayLike<number>; clusters: number };

function nodeOf(members: Uint32Array, bounds: Bound[], depth: number, { labels, clusters }: Scene): Node {
  const counts = new Float64Array(clusters);
  for (const member of members) counts[labels[member]!]! += 1;
  return { members, bounds, counts, depth };
}

/** Customers that a guess by the majority's shares gets wrong: Gini impurity times size. */
function impurity(counts: Float64Array): number {
  let [size, squares] = [0, 0];
  for (const count of counts) {
    size += count;
    squares += count * count;
  }
  return size === 0 ? 0 : size - squares / size;
}

function bestSplit(node: Node, scene: Scene): Split | undefined {
  const { columns, labels, clusters } = scene;
  const leastSize = LEAST_LEAF_SHARE * labels.length;
  if (node.depth >= DEEPEST || node.members.length < 2 * leastSize) return undefined;
  const whole = impurity(node.counts);
  let best: Split | undefined;
  for (const [column, { thresholds }] of columns.entries()) {
    const below = countsBelow(node, column, scene);
    for (const [at, threshold] of thresholds.entries()) {
      const left = below.subarray(at * clusters, (at + 1) * clusters);
      const right = node.counts.map((count, label) => count - left[label]!);
      const size = left.reduce((sum, count) => sum + count, 0);
      if (size < leastSize || node.members.length - size < leastSize) continue;
      const gain = whole - impurity(left) - impurity(right);
      if (gain > LEAST_GAIN * labels.length && gain > (best?.gain ?? 0)) best = { column, threshold, gain };
    }
  }
  return best;
}

/** For each threshold of a column, the labels of the members below it. */
function countsBelow({ members }: Node, column: number, { columns, labels, clusters }: Scene): Float64Array {
  const { values, thresholds } = columns[column]!;
  const counts = new Float64Array((thresholds.length + 1) * clusters);
  for (const member of members) counts[firstAbove(thresholds, values[member]!) * clusters + labels[member]!]! += 1;
  for (let at = clusters; at < counts.length; at += 1) counts[at]! += counts[at - clusters]!;
  return counts;
}

/** The first threshold that a value lies below. */
function firstAbove(thresholds: readonly number[], value: number): number {
  let [low, high] = [0, thresholds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < thresholds[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

function divide(node: Node, { column, threshold }: Split, scene: Scene): [Node, Node] {
  const values = scene.columns[column]!.values;
  const part = (isIn: (value: number) => boolean, bound: Bound) =>
    nodeOf(
      node.members.filter((member) => isIn(values[member]!)),
      narrowed(node.bounds, bound),
      node.depth + 1,
      scene,
    );
  return [
    part((value) => value < threshold, { column, to: threshold }),
    part((value) => value >= threshold, { column, from: threshold }),
  ];
}

function narrowed(bounds: readonly Bound[], bound: Bound): Bound[] {
  const known = bounds.find(({ column }) => column === bound.column);
  return [...bounds.filter((each) => each !== known), { ...known, ...bound }];
}

function majority(counts: Float64Array): number {
  return counts.reduce((best, count, label) => (count > counts[best]! ? label : best), 0);
}

/** Leaves of one label that differ in one bound, and touch there, are one. */
function joinNeighbours(leaves: readonly Leaf[]): Leaf[] {
  for (const [at, first] of leaves.entries()) {
    for (const second of leaves.slice(at + 1)) {
      const joined = first.label === second.label ? joinBounds(first.bounds, second.bounds) : undefined;
      if (joined === undefined) continue;
      const others = leaves.filter((leaf) => leaf !== first && leaf !== second);
      return joinNeighbours([...others, { bounds: joined, label: first.label }]);
    }
  }
  return [...leaves];
}

function joinBounds(a: readonly Bound[], b: readonly Bound[]): Bound[] | undefined {
  const columns = [...new Set([...a, ...b].map(({ column }) => column))];
  const pairs = columns.map((column) => {
    const [one, other] = [a, b].map((bounds) => bounds.find((bound) => bound.column === column) ?? { column });
    return { one: one!, other: other! };
  });
  const differing = pairs.filter(({ one, other }) => one.from !== other.from || one.to !== other.to);
  const [pair] = differing;
  if (pair === undefined || differing.length > 1) return undefined;
  const [low, high] =
    pair.one.to !== undefined && pair.one.to === pair.other.from ? [pair.one, pair.other] : [pair.other, pair.one];
  if (low.to === undefined || low.to !== high.from) return undefined;
  const { column } = low;
  const joined: Bound = {
    column,
    ...(low.from !== undefined && { from: low.from }),
    ...(high.to !== undefined && { to: high.to }),
  };
  const kept = pairs.filter((each) => each !== pair).map(({ one }) => one);
  return joined.from === undefined && joined.to === undefined ? kept : [...kept, joined];
}
