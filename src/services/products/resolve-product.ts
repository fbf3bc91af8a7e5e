import { DomainError } from '../../domain/errors.ts';
import type { ProductMatch } from '../../domain/rule/schema.ts';
import { unknownProduct, unknownValue } from '../values/unknown-value.ts';
import type { IndexedProduct, ProductIndex } from './product-index.ts';

const MOST_NAMED = 3;

/** What a product match means: its products, and a text that names them, the first few by name. */
export type ResolvedProducts = { products: readonly IndexedProduct[]; text: string };

/** @throws {DomainError} 'unknown_value' when no product fits, 'unavailable' when no product has a category */
export function resolveProduct(index: ProductIndex, match: ProductMatch): ResolvedProducts {
  if ('category' in match) return resolveCategory(index, match.category);
  if ('sku' in match) {
    const product = index.findBySku(match.sku);
    if (product === undefined) throw unknownProduct(match.sku, index.products);
    return { products: [product], text: nameOf(product) };
  }
  const hit = index.matchProducts(match.name);
  if (hit === undefined) throw unknownProduct(match.name, index.products);
  return { products: hit.products, text: namesOf(hit.products) };
}

/** The first few products by name and stock code, and how many more. */
function namesOf(products: readonly IndexedProduct[]): string {
  const named = products.slice(0, MOST_NAMED).map(nameOf).join(', ');
  const rest = products.length - MOST_NAMED;
  return rest > 0 ? `${named} +${rest}` : named;
}

function nameOf({ name, sku }: IndexedProduct): string {
  return `${name} [${sku}]`;
}

function resolveCategory(index: ProductIndex, category: string): ResolvedProducts {
  const products = index.listOfCategory(category);
  if (products.length > 0) return { products, text: `${products[0]!.category}` };
  if (index.categories.length === 0) {
    throw new DomainError('unavailable', {
      en: 'Category is not recorded for any product.',
      zh: '产品没有任何品类记录。',
    });
  }
  throw unknownValue(
    { en: 'Category', zh: '品类' },
    category,
    index.categories.map((value) => ({ en: value, zh: value })),
  );
}
