import type { ChangeContext } from '../../domain/rule/nearest/change.ts';
import { DEFAULT_SCHEME } from '../../domain/scoring/published-schemes.ts';
import type { Population } from '../population/population.ts';
import { findProductIndex } from '../products/product-index.ts';
import { findCutPoints } from '../scoring/find-cut-points.ts';
import { getScheme } from '../scoring/known-schemes.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';

/** What the verdict of resolved rules depends on beside the customer, with the cut points behind the scores. */
export async function findChangeContext(
  population: Population,
  { productIds, segmentRule }: Pick<ResolvedConditions, 'productIds' | 'segmentRule'>,
): Promise<ChangeContext> {
  const { viewpoint, clock } = population;
  const [index, scheme] = await Promise.all([
    findProductIndex(viewpoint),
    getScheme(viewpoint.database, DEFAULT_SCHEME),
  ]);
  return {
    clock,
    currency: viewpoint.settings.currency,
    productSkus: (match) => new Set(productIds(match).flatMap((id) => index.byId.get(id)?.sku ?? [])),
    segmentRule,
    cuts: await findCutPoints(scheme, population),
  };
}
