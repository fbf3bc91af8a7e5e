import type { FactsClock } from '../customer-facts.ts';
import type { ProductMatch, Rule } from './schema.ts';

/** What a rule depends on beside the customer. */
export type RuleContext = {
  clock: FactsClock;
  currency: string;
  /** Stock codes of the products that a match means. */
  productSkus: (match: ProductMatch) => ReadonlySet<string>;
  /** The current rule of a segment, resolved; segments never contain themselves. */
  segmentRule: (key: string) => Rule;
};
