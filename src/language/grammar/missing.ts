import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import { condition } from './event-draft.ts';
import { isAttribute } from './field-tests.ts';

/** What nobody wrote down of a customer: "without an owner", "have no e-mail address", 没有负责人. */
export const MISSING: readonly Reduction[] = [
  rule([maybe(cue('with')), cue('not'), maybe(cue('with')), a('field', isAttribute)], (_, __, ___, { field }) =>
    condition({ field, is: 'missing' }),
  ),
];
