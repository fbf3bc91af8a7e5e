import type { CustomerFacts } from '../customer-facts.ts';
import { type ExplainedValue, explainCondition } from './explain-condition.ts';
import { matchesRule } from './matches.ts';
import type { RuleContext } from './rule-context.ts';
import type { Condition, Rule, SegmentCondition } from './schema.ts';

/** Why a rule holds of a customer or does not, part by part; `ruleText` writes each part's `rule`. */
export type Explanation =
  | { part: 'all' | 'any'; rule: Rule; passes: boolean; passing: number; parts: Explanation[] }
  | { part: 'not'; rule: Rule; passes: boolean; of: Explanation }
  /** By the current rule of the segment. */
  | { part: 'segment'; rule: SegmentCondition; passes: boolean; of: Explanation }
  | { part: 'condition'; rule: Condition; passes: boolean; actual: ExplainedValue; threshold: ExplainedValue };

/** The tree of a rule for one customer. Its verdict is that of `matchesRule` (test/domain/rule/interpreters.test.ts). */
export function explainRule(rule: Rule, facts: CustomerFacts, context: RuleContext): Explanation {
  if ('all' in rule || 'any' in rule) {
    const [part, rules] = 'all' in rule ? (['all', rule.all] as const) : (['any', rule.any] as const);
    const parts = rules.map((each) => explainRule(each, facts, context));
    const passing = parts.filter(({ passes }) => passes).length;
    return { part, rule, passes: part === 'all' ? passing === parts.length : passing > 0, passing, parts };
  }
  if ('not' in rule) {
    const of = explainRule(rule.not, facts, context);
    return { part: 'not', rule, passes: !of.passes, of };
  }
  if ('segment' in rule) {
    const of = explainRule(context.segmentRule(rule.segment), facts, context);
    return { part: 'segment', rule, passes: of.passes, of };
  }
  const passes = matchesRule(rule, facts, context);
  return { part: 'condition', rule, passes, ...explainCondition(rule, facts, context) };
}
