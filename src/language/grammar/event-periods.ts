import type { Period } from '../../domain/period.ts';
import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import type { EventDraft, Sense } from '../sense.ts';
import { allOf, BUYING, condition, draftRule, event, isNeverOrdered, ONE_ORDER, ONE_RETURN } from './event-draft.ts';
import type { GrammarContext } from './grammar-context.ts';

/** A period stands right behind its verb, in Chinese also right before it. */
export function eventPeriods({ isChinese }: GrammarContext): Reduction[] {
  const free = a('event', ({ draft }) => draft.period === undefined && !isNeverOrdered(draft));
  const dated = (draft: EventDraft, period: Period): Sense => event({ ...draft, period });
  return [
    rule([free, maybe(cue('in')), a('period')], ({ draft }, _, { period }) => dated(draft, period)),
    ...(isChinese
      ? [rule([a('period'), maybe(cue('in')), free], ({ period }, _, { draft }) => dated(draft, period))]
      : []),
    // "spent over 2000 in total"
    rule([a('event', ({ draft }) => draft.bounds.length > 0), cue('total')], (said) => said),
    rule([BUYING, maybe(cue('in')), a('period')], (_, __, { period }) => dated(ONE_ORDER, period)),
    // "ordered in October but not in November"
    rule(
      [
        a('event', ({ draft }) => draft.period !== undefined && !draft.negated),
        maybe(cue('and')),
        maybe(cue('but', 'and')),
        cue('not', 'never', 'except'),
        maybe(cue('in')),
        a('period'),
      ],
      ({ draft }, _, __, ___, ____, { period }) =>
        condition(allOf([draftRule(draft), draftRule({ ...draft, period, negated: true })])),
    ),
    rule([cue('return'), maybe(cue('in')), a('period')], (_, __, { period }) => dated(ONE_RETURN, period)),
    ...(isChinese
      ? [
          rule([a('period'), maybe(cue('in')), BUYING], ({ period }) => dated(ONE_ORDER, period)),
          rule([a('period'), maybe(cue('in')), cue('return')], ({ period }) => dated(ONE_RETURN, period)),
        ]
      : []),
  ];
}
