import type { Reduction } from '../reduce.ts';
import { ALTERNATIVES } from './alternatives.ts';
import { CONDITIONS } from './conditions.ts';
import { eventPeriods } from './event-periods.ts';
import type { GrammarContext } from './grammar-context.ts';
import { GROUPINGS } from './groupings.ts';
import { MEASURE_LISTS } from './measures.ts';
import { periods } from './periods.ts';
import { NUMBERS, QUANTITIES } from './quantities.ts';
import { RANKINGS } from './rankings.ts';
import { NARROWED_RECORDS, RECORD_CONDITIONS, SEQUENCES } from './records.ts';
import { values } from './values.ts';

/** The lines of the grammar in the order in which they apply: numbers, time, values, quantities, rankings, groupings, conditions. */
export function grammar(context: GrammarContext): Reduction[] {
  return [
    ...NUMBERS,
    ...periods(context),
    ...values(context),
    ...QUANTITIES,
    ...GROUPINGS,
    ...NARROWED_RECORDS,
    ...SEQUENCES,
    ...RANKINGS,
    ...RECORD_CONDITIONS,
    ...CONDITIONS,
    ...MEASURE_LISTS,
    ...eventPeriods(context),
    ...ALTERNATIVES,
  ];
}
