import { isSignificant, likelihoodRatio } from './significance.ts';

/** Customers who bought one product, another, and both, of so many buyers. */
export type PairCount = { anchor: number; candidate: number; both: number; ofAnchor: number; ofCandidate: number };

/** Why a product may be offered to those who bought another. */
export type Recommendation = {
  anchor: number;
  candidate: number;
  /** Buyers of the anchor, and those of them who bought the candidate too. */
  ofAnchor: number;
  both: number;
  /** How many times more often than by those who did not buy the anchor; infinite where none of those did. */
  lift: number;
  /** Customers to offer it to: they have the anchor and not the candidate. */
  reach: number;
};

const LEAST_BOTH = 5;
const LEAST_LIFT = 1.5;

/**
 * For each product its best reason, the most promising first: by the further buyers to expect when those whom it reaches buy as others
 * with the same product did, beyond what they would anyway.
 */
export function recommend(
  pairs: readonly PairCount[],
  { buyers, reachOf }: { buyers: number; reachOf: (pair: PairCount) => number },
): Recommendation[] {
  const judged = pairs.filter(({ both }) => both >= LEAST_BOTH).map((pair) => judge(pair, buyers, reachOf(pair)));
  const sure = judged.filter(
    ({ lift, reach, statistic }) => reach > 0 && lift >= LEAST_LIFT && isSignificant(statistic, judged.length),
  );
  const best = new Map<number, (typeof sure)[number]>();
  for (const each of sure) {
    const known = best.get(each.candidate);
    if (known === undefined || each.gain > known.gain || (each.gain === known.gain && each.anchor < known.anchor)) {
      best.set(each.candidate, each);
    }
  }
  return [...best.values()]
    .toSorted((a, b) => b.gain - a.gain || a.candidate - b.candidate)
    .map(({ statistic, gain, ...recommendation }) => recommendation);
}

function judge({ anchor, candidate, both, ofAnchor, ofCandidate }: PairCount, buyers: number, reach: number) {
  const withAnchor = { hits: both, of: ofAnchor };
  const without = { hits: ofCandidate - both, of: buyers - ofAnchor };
  const shareWith = both / ofAnchor;
  const shareWithout = without.of === 0 ? 0 : without.hits / without.of;
  return {
    anchor,
    candidate,
    ofAnchor,
    both,
    reach,
    lift: shareWithout === 0 ? Number.POSITIVE_INFINITY : shareWith / shareWithout,
    statistic: without.of === 0 ? 0 : likelihoodRatio(withAnchor, without),
    gain: reach * (shareWith - shareWithout),
  };
}
