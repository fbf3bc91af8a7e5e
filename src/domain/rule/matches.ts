import type { CustomerFacts } from '../customer-facts.ts';
import { compare } from './comparison.ts';
import { figureOf, sequenceStarts, wantedOf } from './match-events.ts';
import { matchesField } from './match-field.ts';
import { consentOf, isComingUp, matchesCustom } from './match-records.ts';
import type { RuleContext } from './rule-context.ts';
import type { Rule } from './schema.ts';

/** Whether a customer is in. Agrees with `ruleSql` on every rule (test/domain/rule/interpreters.test.ts). */
export function matchesRule(rule: Rule, facts: CustomerFacts, context: RuleContext): boolean {
  if ('all' in rule) return rule.all.every((part) => matchesRule(part, facts, context));
  if ('any' in rule) return rule.any.some((part) => matchesRule(part, facts, context));
  if ('not' in rule) return !matchesRule(rule.not, facts, context);
  if ('field' in rule) return matchesField(rule, facts, context);
  if ('custom' in rule) return matchesCustom(rule, facts);
  if ('events' in rule) {
    const figure = figureOf(rule, facts, context);
    return figure !== null && compare(figure, rule.is, wantedOf(rule, context));
  }
  if ('first' in rule) return sequenceStarts(rule, facts, context).length > 0;
  if ('consent' in rule) return consentOf(rule, facts, context.clock.now) === rule.is;
  if ('upcoming' in rule) return isComingUp(rule, facts, context.clock.today);
  if ('customers' in rule) return rule.customers.includes(facts.customerId);
  return matchesRule(context.segmentRule(rule.segment), facts, context);
}
