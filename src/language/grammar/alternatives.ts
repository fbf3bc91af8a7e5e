import type { Rule } from '../../domain/rule/schema.ts';
import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import type { Sense } from '../sense.ts';
import { condition, draftRule } from './event-draft.ts';

type Condition = Extract<Sense, { kind: 'value' | 'event' | 'condition' }>;

const either = (first: Condition, second: Condition): Sense => condition({ any: [ruleOf(first), ruleOf(second)] });

/** Two conditions joined by "or": VIP or at least 10 orders. Values of one field were joined before. */
export const ALTERNATIVES: readonly Reduction[] = (['value', 'event', 'condition'] as const).flatMap((first) =>
  (['value', 'event', 'condition'] as const).map((second) =>
    rule(
      [a(first), cue('or'), maybe(a('measure', isCustomers)), maybe(cue('with', 'who')), a(second)],
      (left, _, __, ___, right) => either(left, right),
    ),
  ),
);

function isCustomers({ measure }: Extract<Sense, { kind: 'measure' }>): boolean {
  return measure === 'customers';
}

function ruleOf(sense: Condition): Rule {
  if (sense.kind === 'condition') return sense.rule;
  if (sense.kind === 'event') return draftRule(sense.draft);
  const { field, values, except } = sense;
  const rule: Rule = { field, is: 'in', values };
  return except === true ? { not: rule } : rule;
}
