import { matchesRule } from '../../domain/rule/matches.ts';
import type { RuleContext } from '../../domain/rule/rule-context.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { effectiveRules, inlineSegments } from '../../domain/segments/segment-rules.ts';
import type { CustomerHistory, ScoresFrom } from '../../domain/workflows/customer-history.ts';
import { clockAsOf, factsAsOf, scoresAt } from '../../domain/workflows/facts-as-of.ts';
import { companyViewpoint } from '../population/company-viewpoint.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { findProductIndex } from '../products/product-index.ts';
import { readSegments } from '../segments/segment-row.ts';
import { createProductLookup, productMatchesIn, settleRule } from '../segments/settle-rule.ts';
import { type HistoryNeeds, needsOf } from './history-needs.ts';
import { readScoreRuns } from './read-histories.ts';
import { refusePredictions } from './refuse-predictions.ts';

/** Says of customers' histories whether they satisfied a rule at any time. */
export type Judge = {
  needs: HistoryNeeds;
  /** Right at an instant, of whatever was before it; who did not exist then satisfies nothing. */
  passes: (history: CustomerHistory, at: Date) => boolean;
};

/**
 * A judge of a rule as it is saved: with the company's values, the current rules of the segments that it names, and the scores and
 * bounds of each time. What the data does not know holds for nobody, as in segments.
 * @throws {DomainError} 'invalid_input' for predictions, which have no past
 */
export async function createJudge({ database, now }: Viewpoint, saved: Rule): Promise<Judge> {
  const company = await companyViewpoint(database, now);
  const inlined = inlineSegments(saved, effectiveRules(await readSegments(database)));
  // Of a segment whose rule was changed since.
  refusePredictions(inlined);
  const rule = await settleRule(inlined, company);
  const runs = await readScoreRuns(database);
  const productSkus = await createSkuLookup(rule, company);
  const { timeZone, currency } = company.settings;
  const moments = new Map<number, Moment>();
  return {
    needs: needsOf([rule]),
    passes(history, at) {
      if (history.createdAt !== null && history.createdAt >= at) return false;
      const { scores, context } = momentOf(at);
      return matchesRule(rule, factsAsOf(history, at, { timeZone, scores }), context);
    },
  };

  /** What is the same of everybody at an instant; thousands are asked of the same few days. */
  function momentOf(at: Date): Moment {
    const known = moments.get(at.getTime());
    if (known) return known;
    const scores = scoresAt(runs, at);
    // Segments are inlined.
    const segmentRule = (): Rule => ({ any: [] });
    const clock = clockAsOf(at, timeZone, scores);
    const moment = { scores, context: { clock, currency, productSkus, segmentRule } };
    if (moments.size < MOST_MOMENTS) moments.set(at.getTime(), moment);
    return moment;
  }
}

type Moment = { scores: ScoresFrom | undefined; context: RuleContext };

/** Kept of a judge; further ones are made anew. */
const MOST_MOMENTS = 1_000;

async function createSkuLookup(rule: Rule, company: Viewpoint) {
  if (productMatchesIn(rule).length === 0) return () => new Set<string>();
  const [lookUp, index] = await Promise.all([createProductLookup(company), findProductIndex(company)]);
  return (match: Parameters<typeof lookUp>[0]) =>
    new Set(lookUp(match).ids.flatMap((id) => index.byId.get(id)?.sku ?? []));
}
