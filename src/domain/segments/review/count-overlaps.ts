/** Customers who are in exactly these segments. */
export type Combination = { segments: readonly number[]; customers: number };

/** Two segments, how many customers are in both, and that share of those in either (Jaccard), 0–1. */
type SegmentOverlap = { a: number; b: number; shared: number; jaccard: number };

export type Overlaps = {
  sizes: ReadonlyMap<number, number>;
  /** Of one segment with every other that it shares a customer with, the closest first. */
  of: (segment: number) => SegmentOverlap[];
};

/** Sizes and overlaps of all segments, from the combinations in which customers are in them. */
export function countOverlaps(combinations: readonly Combination[]): Overlaps {
  const sizes = new Map<number, number>();
  const shared = new Map<number, Map<number, number>>();
  for (const { segments, customers } of combinations) {
    for (const a of segments) {
      sizes.set(a, (sizes.get(a) ?? 0) + customers);
      const row = shared.get(a) ?? new Map<number, number>();
      for (const b of segments) if (b !== a) row.set(b, (row.get(b) ?? 0) + customers);
      shared.set(a, row);
    }
  }
  return {
    sizes,
    of: (a) =>
      [...(shared.get(a) ?? [])]
        .map(([b, both]) => ({ a, b, shared: both, jaccard: both / (sizes.get(a)! + sizes.get(b)! - both) }))
        .toSorted((x, y) => y.jaccard - x.jaccard || x.b - y.b),
  };
}
