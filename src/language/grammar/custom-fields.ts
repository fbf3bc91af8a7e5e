import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import { allOf, condition } from './event-draft.ts';

/** Fields of the company's own: "household size over 3". */
export const CUSTOM_FIELDS: readonly Reduction[] = [
  rule([a('custom', ({ isNumber }) => isNumber), maybe(cue('be', 'in')), a('quantity')], ({ key }, _, { bounds }) =>
    condition(allOf(bounds.map(({ is, value }) => ({ custom: key, is, value })))),
  ),
  rule(
    [
      a('quantity', ({ of, bare }) => of === 'plain' && !bare),
      maybe(cue('of')),
      a('custom', ({ isNumber }) => isNumber),
    ],
    ({ bounds }, _, { key }) => condition(allOf(bounds.map(({ is, value }) => ({ custom: key, is, value })))),
  ),
  rule([a('custom', ({ isNumber }) => isNumber), maybe(cue('be', 'equal')), a('number')], ({ key }, _, { value }) =>
    condition({ custom: key, is: 'eq', value }),
  ),
];
