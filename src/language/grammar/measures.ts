import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';

/** Figures asked for together: "orders and revenue", "revenue and number of buyers", 订单数和销售额. */
const joined = rule(
  [a('measures'), maybe(cue('and')), cue('and'), maybe(cue('how_many')), a('measure')],
  ({ measures }, _, __, ___, { measure }) => ({ kind: 'measures', measures: [...measures, measure] }),
);

export const MEASURE_LISTS: readonly Reduction[] = [
  // "average CSAT": a rate or a time is one already
  rule([cue('average', 'median'), a('measure', isMean)], (_, measure) => measure),
  rule(
    [a('measure', ({ measure }) => isAsked(measure)), cue('and'), maybe(cue('how_many')), a('measure')],
    (first, _, __, second) => ({
      kind: 'measures',
      measures: [first.measure, second.measure],
    }),
  ),
  rule(
    [a('measure'), cue('and'), maybe(cue('how_many')), a('measure', ({ measure }) => isAsked(measure))],
    (first, _, __, second) => ({
      kind: 'measures',
      measures: [first.measure, second.measure],
    }),
  ),
  joined,
  joined,
];

/** A plain noun of people beside another is no list of figures: "customers and buyers in France". */
function isAsked(measure: MeasureKey): boolean {
  return measure !== 'customers';
}

function isMean({ measure }: { measure: MeasureKey }): boolean {
  return MEANS.includes(measure);
}

const MEANS: readonly MeasureKey[] = ['csat', 'nps', 'effort_score', 'resolution_time', 'response_time', 'win_rate'];
