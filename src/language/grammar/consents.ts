import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import { condition } from './event-draft.ts';

/** Consent that was not given: "not opted in to email". */
export const CONSENTS: readonly Reduction[] = [
  rule(
    [maybe(cue('with')), cue('not', 'never'), a('condition', ({ rule: said }) => 'consent' in said)],
    (_, __, { rule: said }) => condition({ not: said }),
  ),
];
