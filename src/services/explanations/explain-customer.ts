import type { CustomerFacts } from '../../domain/customer-facts.ts';
import { type Explanation, explainRule } from '../../domain/rule/explain.ts';
import type { ChangeContext, TurningChange } from '../../domain/rule/nearest/change.ts';
import { nearestChanges } from '../../domain/rule/nearest/nearest-changes.ts';
import { DEFAULT_SCHEME } from '../../domain/scoring/published-schemes.ts';
import { readFacts } from '../customers/read-facts.ts';
import type { Population } from '../population/population.ts';
import { findProductIndex } from '../products/product-index.ts';
import { findCutPoints } from '../scoring/find-cut-points.ts';
import { getScheme } from '../scoring/known-schemes.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';

/** Why a customer satisfies a rule or does not, and what would turn that over. */
export type CustomerExplanation = { facts: CustomerFacts; explanation: Explanation; nearest: TurningChange[] };

/** The explanation of a resolved rule for a customer (an id of our own); undefined where the customer is not in the population. */
export async function explainCustomer(
  customer: number,
  resolved: ResolvedConditions,
  population: Population,
): Promise<CustomerExplanation | undefined> {
  const [facts] = await readFacts(population, [customer]);
  if (facts === undefined) return undefined;
  const context = await findChangeContext(resolved, population);
  const rule = resolved.rule ?? { all: [] };
  return {
    facts,
    explanation: explainRule(rule, facts, context),
    nearest: nearestChanges(rule, facts, context),
  };
}

async function findChangeContext(resolved: ResolvedConditions, population: Population): Promise<ChangeContext> {
  const { viewpoint, clock } = population;
  const [index, scheme] = await Promise.all([
    findProductIndex(viewpoint),
    getScheme(viewpoint.database, DEFAULT_SCHEME),
  ]);
  return {
    clock,
    currency: viewpoint.settings.currency,
    productSkus: (match) => new Set(resolved.productIds(match).flatMap((id) => index.byId.get(id)?.sku ?? [])),
    segmentRule: resolved.segmentRule,
    cuts: await findCutPoints(scheme, population),
  };
}
