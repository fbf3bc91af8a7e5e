import { isSignificant, likelihoodRatio } from './significance.ts';

/** Customers who bought one product, another, and both. */
export type PairCount = {
  anchor: number;
  candidate: number;
  both: number;
  ofAnchor: number;
  ofCandidate: number;
  /** Customers to offer the candidate to: they have the anchor and not the candidate. */
  reach: number;
};

/** Why a product may be offered to those who bought another. */
export type Recommendation = PairCount & {
  /** The share of the anchor's buyers who bought the candidate too. */
  share: number;
  /** How many times more often than by those who did not buy the anchor; infinite where none of those did. */
  lift: number;
};

/** Customers who bought both, from which on a pair is spoken of. */
export const LEAST_BOTH = 5;
export const LEAST_LIFT = 1.5;

/**
 * For each product its best reason, the most promising first: by the further buyers to expect when those whom it reaches buy as others
 * with the same product did, beyond what they would anyway. A pair must pass a likelihood-ratio test among `compared` pairs.
 */
export function recommend(
  pairs: readonly PairCount[],
  { buyers, compared }: { buyers: number; compared: number },
): Recommendation[] {
  const judged = pairs.map((pair) => judge(pair, buyers));
  const sure = judged.filter(
    ({ both, lift, reach, statistic }) =>
      both >= LEAST_BOTH && reach > 0 && lift >= LEAST_LIFT && isSignificant(statistic, compared),
  );
  const ranked = sure.toSorted((a, b) => b.gain - a.gain || a.candidate - b.candidate || a.anchor - b.anchor);
  const best = new Map(ranked.toReversed().map((each) => [each.candidate, each]));
  return ranked
    .filter((each) => best.get(each.candidate) === each)
    .map(({ statistic, gain, ...recommendation }) => recommendation);
}

function judge(pair: PairCount, buyers: number) {
  const { both, ofAnchor, ofCandidate, reach } = pair;
  const withAnchor = { hits: both, of: ofAnchor };
  const without = { hits: ofCandidate - both, of: buyers - ofAnchor };
  const share = both / ofAnchor;
  const shareWithout = without.of === 0 ? 0 : without.hits / without.of;
  return {
    ...pair,
    share,
    lift: shareWithout === 0 ? Number.POSITIVE_INFINITY : share / shareWithout,
    statistic: without.of === 0 ? 0 : likelihoodRatio(withAnchor, without),
    gain: reach * (share - shareWithout),
  };
}
