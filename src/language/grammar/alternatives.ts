import type { Rule } from '../../domain/rule/schema.ts';
import { a, cue, type Reduction, rule } from '../reduce.ts';
import type { Sense } from '../sense.ts';
import { condition, draftRule } from './event-draft.ts';

type Condition = Extract<Sense, { kind: 'value' | 'event' | 'condition' }>;

const either = (first: Condition, second: Condition): Sense => condition({ any: [ruleOf(first), ruleOf(second)] });

/** Two conditions joined by "or": VIP or at least 10 orders. Values of one field were joined before. */
export const ALTERNATIVES: readonly Reduction[] = (['value', 'event', 'condition'] as const).flatMap((first) =>
  (['value', 'event', 'condition'] as const).map((second) =>
    rule([a(first), cue('or'), a(second)], (left, _, right) => either(left, right)),
  ),
);

function ruleOf(sense: Condition): Rule {
  if (sense.kind === 'condition') return sense.rule;
  if (sense.kind === 'event') return draftRule(sense.draft);
  const { field, values, except } = sense;
  const rule: Rule = { field, is: 'in', values };
  return except === true ? { not: rule } : rule;
}
