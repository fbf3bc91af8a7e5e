import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ProductMatch, Rule } from '../../domain/rule/schema.ts';
import type { Population } from '../population/population.ts';
import { createProductLookup, productMatchesIn, settledOfRecords, settleRule } from './settle-rule.ts';

/** What a segment's members depend on beside the customers; kept with them, so that the next build knows what else changed. */
export type BuildBasis = {
  /** Hash of the rule as saved, with the segments that it names. */
  savedHash: string;
  /** That rule with the values of the data. */
  rule: Rule;
  /** Products by match, in the order of the rule. */
  productIds: readonly (readonly number[])[];
  timeZone: string;
  currency: string;
  /** Lifecycle bounds; whom they move is told by touches. */
  dormantAfterDays: number;
  lostAfterDays: number;
};

/**
 * What a build goes by now. Values are settled anew where the rule is another one, all of them or those of attributes where there may be
 * `newValues`; products always.
 */
export async function findBasis(
  inlined: Rule,
  before: BuildBasis | null,
  { population, newValues }: { population: Population; newValues: 'anywhere' | 'of_attributes' | 'none' },
): Promise<BuildBasis> {
  const { viewpoint, clock } = population;
  const savedHash = createHash('sha256').update(JSON.stringify(inlined)).digest('hex');
  const known = before !== null && before.savedHash === savedHash && newValues !== 'anywhere' ? before.rule : null;
  // To list the channels of ten million orders for every new customer would take longer than the build.
  const settled = known === null ? undefined : settledOfRecords(inlined, known);
  const rule = known !== null && newValues === 'none' ? known : await settleRule(inlined, viewpoint, settled);
  const matches = productMatchesIn(rule);
  const lookUp = matches.length === 0 ? undefined : await createProductLookup(viewpoint);
  const { timeZone, currency } = viewpoint.settings;
  const { dormantAfterDays, lostAfterDays } = clock;
  return {
    ...{ savedHash, rule, productIds: matches.map((match) => lookUp!(match).ids) },
    ...{ timeZone, currency, dormantAfterDays, lostAfterDays },
  };
}

/** Ids of the products that a match of the rule means. */
export function productLookupOf({ rule, productIds }: BuildBasis): (match: ProductMatch) => readonly number[] {
  const idsOf = new Map(productMatchesIn(rule).map((match, at) => [JSON.stringify(match), productIds[at]!]));
  return (match) => idsOf.get(JSON.stringify(match)) ?? [];
}

/** Whether the rule or a segment that it names was edited since. */
export function isEdited(before: BuildBasis | null, after: BuildBasis): boolean {
  return before !== null && before.savedHash !== after.savedHash;
}

/** Whether values, products or settings are others than they were. */
export function isOtherBasis(before: BuildBasis, after: BuildBasis): boolean {
  const parts = ({ rule, productIds, timeZone, currency }: BuildBasis) =>
    // What was kept came through JSON, which knows no undefined.
    JSON.parse(JSON.stringify({ rule, productIds, timeZone, currency }));
  return !isDeepStrictEqual(parts(before), parts(after));
}
