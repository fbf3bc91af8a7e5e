import type { Reduction } from '../reduce.ts';
import { ALTERNATIVES } from './alternatives.ts';
import { CONDITIONS } from './conditions.ts';
import { CONSENTS } from './consents.ts';
import { CUSTOM_FIELDS } from './custom-fields.ts';
import { eventPeriods } from './event-periods.ts';
import type { GrammarContext } from './grammar-context.ts';
import { GROUPINGS } from './groupings.ts';
import { MEASURE_LISTS } from './measures.ts';
import { MISSING } from './missing.ts';
import { occasions } from './occasions.ts';
import { periods } from './periods.ts';
import { NUMBERS, QUANTITIES } from './quantities.ts';
import { RANKINGS } from './rankings.ts';
import { RECORD_CONDITIONS } from './record-conditions.ts';
import { NARROWED_RECORDS } from './record-nouns.ts';
import { SEQUENCES } from './sequences.ts';
import { values } from './values.ts';

/** The lines of the grammar in the order in which they apply: numbers, time, values, quantities, rankings, groupings, conditions. */
export function grammar(context: GrammarContext): Reduction[] {
  return [
    ...NUMBERS,
    ...periods(context),
    ...values(context),
    ...MISSING,
    ...QUANTITIES,
    ...GROUPINGS,
    ...NARROWED_RECORDS,
    ...SEQUENCES,
    ...RANKINGS,
    ...RECORD_CONDITIONS,
    ...occasions(context),
    ...CUSTOM_FIELDS,
    ...CONSENTS,
    ...CONDITIONS,
    ...MEASURE_LISTS,
    ...eventPeriods(context),
    ...ALTERNATIVES,
  ];
}
