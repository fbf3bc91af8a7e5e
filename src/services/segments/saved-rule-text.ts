import { companyViewpoint } from '../population/company-viewpoint.ts';
import type { Reader } from '../population/reader.ts';
import { withIdsInSight } from '../values/ids-in-sight.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { findSegmentRules } from './find-segment-rules.ts';
import type { SegmentRow } from './segment-row.ts';
import { settleRule } from './settle-rule.ts';

/** A segment's rule in the reader's language. It is the company's: no value in it is unknown to whoever asks, but ids out of sight are left out. */
export async function savedRuleText({ key, rule: saved }: SegmentRow, reader: Reader): Promise<string> {
  const { nameOf, products } = await findSegmentRules(reader, [key]);
  const settled = await settleRule(saved, await companyViewpoint(reader.database, reader.now));
  const rule = await withIdsInSight(settled, reader);
  const text = resolvedRuleText({ rule, segmentText: nameOf, productText: (match) => products(match).text }, reader);
  return text.rule!;
}
