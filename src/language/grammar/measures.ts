import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';

/** Figures asked for together: "orders and revenue", "revenue and number of buyers", 订单数和销售额. */
const joined = rule(
  [a('measures'), maybe(cue('and')), cue('and'), maybe(cue('how_many')), a('measure')],
  ({ measures }, _, __, ___, { measure }) => ({ kind: 'measures', measures: [...measures, measure] }),
);

export const MEASURE_LISTS: readonly Reduction[] = [
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
