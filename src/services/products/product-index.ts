import { createVersionedCache } from '../population/versioned-cache.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { foldName, wordsOf } from './name-words.ts';

export type IndexedProduct = { id: number; sku: string; name: string; category: string | null };

/** How words found their products: a stock code or a whole name, names that hold all the words, or parts of words. */
type ProductHit = { by: 'sku' | 'name' | 'words' | 'parts'; products: readonly IndexedProduct[] };

/** All products of the company, in memory, in ascending stock code. */
export type ProductIndex = {
  products: readonly IndexedProduct[];
  byId: ReadonlyMap<number, IndexedProduct>;
  /** By stock code, written in any case. */
  findBySku: (sku: string) => IndexedProduct | undefined;
  /** By category, written in any case; empty for an unknown one. */
  listOfCategory: (category: string) => readonly IndexedProduct[];
  categories: readonly string[];
  /** A stock code or an exact name wins, otherwise every name that contains all the words; undefined when none does. */
  matchProducts: (words: string) => ProductHit | undefined;
  /** Whether some product's name holds this word. */
  knowsWord: (word: string) => boolean;
};

const cached = createVersionedCache<ProductIndex>();

/** The index of the current data version. Products are the company's, not a customer's: everyone sees them. */
export function findProductIndex(viewpoint: Pick<Viewpoint, 'database' | 'settings'>): Promise<ProductIndex> {
  return cached(viewpoint, 'products', async () =>
    indexProducts(
      await viewpoint.database.query<IndexedProduct>(
        'select id, sku, name, category from products order by sku collate "C"',
      ),
    ),
  );
}

const NONE: ReadonlySet<IndexedProduct> = new Set();

/** Builds the index over products in ascending stock code. */
export function indexProducts(products: readonly IndexedProduct[]): ProductIndex {
  const bySku = new Map(products.map((product) => [product.sku.toUpperCase(), product]));
  const byName = Map.groupBy(products, ({ name }) => foldName(name));
  const byCategory = Map.groupBy(
    products.filter(({ category }) => category !== null),
    ({ category }) => foldName(category ?? ''),
  );
  const byWord = new Map<string, Set<IndexedProduct>>();
  for (const product of products) {
    for (const word of wordsOf(product.name)) byWord.set(word, (byWord.get(word) ?? new Set()).add(product));
  }
  const foldedNames = products.map(({ name }) => foldName(name));
  const findBySku = (sku: string) => bySku.get(sku.trim().toUpperCase());
  return {
    products,
    byId: new Map(products.map((product) => [product.id, product])),
    findBySku,
    listOfCategory: (category) => byCategory.get(foldName(category)) ?? [],
    categories: [...byCategory.values()].map(([first]) => first!.category!),
    knowsWord: (word) => [...wordsOf(word)].every((part) => byWord.has(part)),
    matchProducts(text) {
      const product = findBySku(text);
      if (product) return { by: 'sku', products: [product] };
      const named = byName.get(foldName(text));
      if (named) return { by: 'name', products: named };
      const words = [...wordsOf(text)];
      if (words.length === 0) return undefined;
      const [rarest, ...others] = words.map((word) => byWord.get(word) ?? NONE).toSorted((a, b) => a.size - b.size);
      const holding = [...rarest!].filter((candidate) => others.every((each) => each.has(candidate)));
      if (holding.length > 0) return { by: 'words', products: holding };
      const parts = products.filter((_, at) => words.every((word) => foldedNames[at]!.includes(word)));
      return parts.length > 0 ? { by: 'parts', products: parts } : undefined;
    },
  };
}
