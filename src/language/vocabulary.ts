import { FIELD_KEYS } from '../domain/catalogue/fields.ts';
import { findCustomersById } from '../services/customers/find-customers-by-id.ts';
import { populationKey } from '../services/population/population.ts';
import { createVersionedCache } from '../services/population/versioned-cache.ts';
import type { Viewpoint } from '../services/population/viewpoint.ts';
import { findProductIndex } from '../services/products/product-index.ts';
import { readSegments, type SegmentRow } from '../services/segments/segment-row.ts';
import { findCustomFields } from '../services/values/known-custom-fields.ts';
import { findKnownValues, hasOpenValues } from '../services/values/known-values.ts';
import { customLexicon, type Lexicon, segmentLexicon, valueLexicon } from './lexicon.ts';
import type { Vocabulary } from './scan.ts';

const cachedSegments = createVersionedCache<Lexicon>();

const cached = createVersionedCache<{ values: Lexicon; custom: Lexicon; names: readonly string[] }>();

const OPEN_FIELDS = FIELD_KEYS.filter(hasOpenValues);

/** Values of a field among which a misspelt one is looked for. */
const MOST_OFFERED = 500;

/** The words of the asker's own data, which of the codes in a question are customers in scope, and the owners that it names. */
export async function readVocabulary(
  viewpoint: Viewpoint,
  codes: readonly string[],
  owners: readonly string[],
): Promise<Vocabulary> {
  const [known, products, customerIds, segments] = await Promise.all([
    findKnownValues(viewpoint, OPEN_FIELDS),
    findProductIndex(viewpoint),
    findCustomersById(viewpoint, codes),
    readSegments(viewpoint.database),
  ]);
  const words = await cached(viewpoint, await populationKey(viewpoint), async () => {
    const own = await findCustomFields(viewpoint);
    const fields = OPEN_FIELDS.map((field) => ({
      field,
      values: known.of(field).map(({ value }) => value),
    }));
    const names = fields
      .flatMap(({ values }) => values.slice(0, MOST_OFFERED))
      .filter((value) => /^[\p{L}]{4,}$/u.test(value));
    return { values: valueLexicon(fields, products.categories), custom: customLexicon(own), names };
  });
  return {
    ...words,
    owners: valueLexicon([{ field: 'owner', values: owners }], []),
    segments: await readSegmentNames(viewpoint, segments),
    products,
    customerIds,
  };
}

/** Saving a segment changes no customer data: the names themselves tell whether they are still the same. */
function readSegmentNames(viewpoint: Viewpoint, segments: readonly SegmentRow[]): Promise<Lexicon> {
  const named = segments.map(({ key, name }) => ({ key, name }));
  return cachedSegments(viewpoint, JSON.stringify(named), async () => segmentLexicon(named));
}
