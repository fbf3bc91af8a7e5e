import { isSignificant, likelihoodRatio } from './significance.ts';

/** How often one side shows a trait: `hits` of `of` customers (or orders), by so many customers. */
export type Sighting = {
  customers: number;
  hits: number;
  of: number;
  /** How much wider than by independent units its share varies; 1 for customers, more for orders of the same customers. */
  designEffect: number;
};

/** A trait of some customers beside the others. */
export type Trait = { key: string; value: string; here: Sighting; elsewhere: Sighting };

export type NotableTrait = Trait & { shareHere: number; shareElsewhere: number; lift: number; statistic: number };

/** Customers who must show a trait, or by the others' share should, before it is spoken of. */
export const LEAST_SUPPORT = 5;
/** A share less than this many times the other is no difference that a person acts on, however sure. */
export const LEAST_LIFT = 1.2;

/**
 * The traits that are more or less common here than elsewhere, the surest first: with enough customers, far enough apart, and by a
 * likelihood-ratio test that allows for how many traits were looked at.
 */
export function notableTraits(traits: readonly Trait[]): NotableTrait[] {
  const compared = traits
    .filter(({ here, elsewhere }) => here.of > 0 && elsewhere.of > 0)
    .map((trait) => ({ ...trait, ...compare(trait) }))
    .filter(hasSupport);
  return compared
    .filter(({ lift }) => lift >= LEAST_LIFT || lift <= 1 / LEAST_LIFT)
    .filter(({ statistic }) => isSignificant(statistic, compared.length))
    .toSorted((a, b) => b.statistic - a.statistic || (a.value < b.value ? -1 : 1));
}

function compare({ here, elsewhere }: Trait): Omit<NotableTrait, keyof Trait> {
  const shareHere = here.hits / here.of;
  const shareElsewhere = elsewhere.hits / elsewhere.of;
  return {
    shareHere,
    shareElsewhere,
    lift: shareElsewhere === 0 ? Number.POSITIVE_INFINITY : shareHere / shareElsewhere,
    statistic: likelihoodRatio(effective(here), effective(elsewhere)),
  };
}

/** Dependent units count as the fewer independent ones that vary as much (Rao and Scott 1981). */
function effective({ hits, of, designEffect }: Sighting) {
  return { hits: hits / designEffect, of: of / designEffect };
}

function hasSupport({ here, shareElsewhere }: NotableTrait): boolean {
  return Math.max(here.customers, shareElsewhere * here.of) >= LEAST_SUPPORT;
}

/**
 * How much wider the share of a trait among orders varies than if each order were a customer's of its own, at least 1. `ofAll` is the
 * orders of all `customers`, the sums run over customers: squares of their hits, of their orders, and the products of both.
 */
export function designEffect({ hits, of, sumHitsSquared, sumHitsOrders, sumOrdersSquared }: ClusterSums): number {
  const share = hits / of;
  if (share <= 0 || share >= 1) return 1;
  const spread = sumHitsSquared - 2 * share * sumHitsOrders + share * share * sumOrdersSquared;
  return Math.max(1, spread / (of * share * (1 - share)));
}

export type ClusterSums = {
  hits: number;
  of: number;
  sumHitsSquared: number;
  sumHitsOrders: number;
  sumOrdersSquared: number;
};
