import { DomainError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import type { ProductMatch } from '../../domain/rule/schema.ts';
import { unknownValue } from '../values/unknown-value.ts';
import type { IndexedProduct, ProductIndex } from './product-index.ts';

const MOST_NAMED = 3;
const MOST_SUGGESTIONS = 5;

/** What a product match means: its products, and a text that names them, the first few by name. */
export type ResolvedProducts = { products: readonly IndexedProduct[]; text: string };

/** @throws {DomainError} 'unknown_value' when no product fits, 'unavailable' when no product has a category */
export function resolveProduct(index: ProductIndex, match: ProductMatch): ResolvedProducts {
  if ('category' in match) return resolveCategory(index, match.category);
  if ('sku' in match) {
    const product = index.findBySku(match.sku);
    if (product === undefined) throw unknownProduct(index, match.sku);
    return { products: [product], text: nameOf(product) };
  }
  const hit = index.matchProducts(match.name);
  if (hit === undefined) throw unknownProduct(index, match.name);
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

function unknownProduct(index: ProductIndex, text: string): DomainError {
  const near = nearest(text, index.products, ({ sku, name }) => [sku, name], MOST_SUGGESTIONS);
  return unknownValue(
    { en: 'Product', zh: '产品' },
    text,
    near.map(({ name }) => ({ en: name, zh: name })),
  );
}
