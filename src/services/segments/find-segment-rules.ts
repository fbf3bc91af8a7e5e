import type { Bilingual } from '../../domain/locale.ts';
import type { ProductMatch, Rule } from '../../domain/rule/schema.ts';
import { effectiveRules, inlineSegments } from '../../domain/segments/segment-rules.ts';
import { companyViewpoint } from '../population/company-viewpoint.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { matchSegment, unknownSegment } from './find-segment.ts';
import { readSegments, type SegmentRow } from './segment-row.ts';
import { createProductLookup, type MatchedProducts, settleRule } from './settle-rule.ts';

export type SegmentRules = {
  /** The key of a segment named by key or name. */
  keyOf: (spoken: string) => string;
  /** Rules by key, without segments, their values as the company's data writes them. */
  rules: ReadonlyMap<string, Rule>;
  /** The name of such a segment; it says where that is archived. */
  nameOf: (key: string) => Bilingual;
  /** Products that a match of these rules means. */
  products: (match: ProductMatch) => MatchedProducts;
};

/**
 * The current rules of some segments. They are the company's: whoever asks, their values are looked up among all customers.
 * @throws {DomainError} 'not_found' for an unknown segment
 */
export async function findSegmentRules(
  { database, now, live }: Viewpoint,
  spoken: readonly string[],
): Promise<SegmentRules> {
  if (spoken.length === 0) return NONE;
  const company = { ...(await companyViewpoint(database, now)), live };
  const segments = await readSegments(database);
  const effective = effectiveRules(segments);
  const keys = new Map<string, string>();
  const rules = new Map<string, Rule>();
  for (const each of spoken) {
    const segment = matchSegment(segments, each);
    if (segment === undefined) throw unknownSegment(each, segments);
    keys.set(each, segment.key);
    const inlined = inlineSegments(effective.get(segment.key)!, effective);
    if (!rules.has(segment.key)) rules.set(segment.key, await settleRule(inlined, company));
  }
  return {
    keyOf: (each) => keys.get(each) ?? each,
    rules,
    nameOf: (key) => nameOf(segments.find((segment) => segment.key === key)!),
    products: await createProductLookup(company),
  };
}

const NONE: SegmentRules = {
  keyOf: (each) => each,
  rules: new Map(),
  nameOf: (key) => ({ en: key, zh: key }),
  products: (match) => ({ ids: [], text: Object.values(match)[0]! }),
};

function nameOf({ name, status }: SegmentRow): Bilingual {
  return status === 'active' ? name : { en: `${name.en} (archived)`, zh: `${name.zh}（已归档）` };
}
