import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Rule } from '../../domain/rule/schema.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { createProductLookup, productMatchesIn, settleRule } from './settle-rule.ts';

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
};

/** What a build goes by now. Values are settled anew where the rule is another one or `mayHaveNewValues`; products always. */
export async function findBasis(
  inlined: Rule,
  before: BuildBasis | null,
  { viewpoint, mayHaveNewValues }: { viewpoint: Viewpoint; mayHaveNewValues: boolean },
): Promise<BuildBasis> {
  const savedHash = createHash('sha256').update(JSON.stringify(inlined)).digest('hex');
  const isKnown = before !== null && before.savedHash === savedHash && !mayHaveNewValues;
  const rule = isKnown ? before.rule : await settleRule(inlined, viewpoint);
  const matches = productMatchesIn(rule);
  const lookUp = matches.length === 0 ? () => [] : await createProductLookup(viewpoint);
  const { timeZone, currency } = viewpoint.settings;
  return { savedHash, rule, productIds: matches.map(lookUp), timeZone, currency };
}

/** Whether the rule or a segment that it names was edited since. */
export function isEdited(before: BuildBasis | null, after: BuildBasis): boolean {
  return before !== null && before.savedHash !== after.savedHash;
}

/** Whether anything beside the customers is another than it was. */
export function isOtherBasis(before: BuildBasis | null, after: BuildBasis): boolean {
  // What was kept came through JSON, which knows no undefined.
  return !isDeepStrictEqual(before, JSON.parse(JSON.stringify(after)));
}
