import type { Period } from '../../domain/period.ts';
import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import type { Item, Sense } from '../sense.ts';
import type { Duration } from '../text/dates.ts';
import { condition } from './event-draft.ts';
import { WITHIN, wholeDaysOf } from './whole-days.ts';

/** A birthday, or another important date. */
const OCCASION = {
  find: ({ senses }: Item): string | undefined => {
    const occasion = senses.find((sense) => sense.kind === 'occasion');
    if (occasion !== undefined) return occasion.occasion;
    return senses.some((sense) => sense.kind === 'field' && sense.field === 'birth_on') ? 'birthday' : undefined;
  },
  optional: false,
};

const TODAY = a('period', ({ period }) => period.span === 'calendar' && period.unit === 'day' && period.offset === 0);

/** Days of a customer that come: "birthday in the next 7 days", 未来30天过生日, "renewal within 60 days". */
export const OCCASIONS: readonly Reduction[] = [
  rule(
    [OCCASION, maybe(cue('be', 'in')), maybe(cue('in')), maybe(cue('ahead')), a('duration')],
    (occasion, _, __, ___, { duration }) => upcoming(occasion, duration),
  ),
  rule([OCCASION, maybe(cue('be')), WITHIN], (occasion, _, { period }) => upcoming(occasion, period)),
  rule(
    [maybe(cue('ahead')), a('duration'), maybe(cue('in')), maybe(cue('past', 'with')), OCCASION],
    (_, { duration }, __, ___, occasion) => upcoming(occasion, duration),
  ),
  rule([maybe(cue('ahead')), WITHIN, maybe(cue('past', 'with')), OCCASION], (_, { period }, __, occasion) =>
    upcoming(occasion, period),
  ),
  rule([OCCASION, maybe(cue('be')), TODAY], (occasion) => upcoming(occasion, { count: 0, unit: 'day' })),
  rule([TODAY, maybe(cue('past')), OCCASION], (_, __, occasion) => upcoming(occasion, { count: 0, unit: 'day' })),
];

function upcoming(occasion: string, within: Duration | Period): Sense | null {
  const withinDays = wholeDaysOf(within);
  return withinDays === null ? null : condition({ upcoming: occasion, withinDays });
}
