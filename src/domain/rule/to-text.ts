import { normalForm } from './normal-form.ts';
import type { OrderFilter, Rule } from './schema.ts';
import { conditionText } from './sentence/conditions.ts';
import type { RuleTextContext } from './sentence/said.ts';
import { occurrenceFilterText } from './sentence/slots/occurrence.ts';
import { SIGNS, WORDS } from './sentence/words.ts';

/**
 * A rule as one sentence with explicit brackets, in one language; `parseRuleText` reads the same rule from it (its normal form) unless
 * the context shortens lists or names products.
 */
export function ruleText(rule: Rule, context: RuleTextContext): string {
  return written(normalForm(rule), context);
}

/** An order filter in brackets, with a space before it in English; empty when it lets everything pass. */
export function orderFilterText(where: OrderFilter | undefined, context: RuleTextContext): string {
  return occurrenceFilterText({ events: 'orders', where }, context);
}

function written(rule: Rule, context: RuleTextContext): string {
  const { locale } = context;
  const signs = SIGNS[locale];
  if ('not' in rule) return signs.not(written(rule.not, context));
  if (!('all' in rule) && !('any' in rule)) return conditionText(rule, context);
  const [parts, joint, ofNone] =
    'all' in rule ? ([rule.all, WORDS.and, WORDS.everybody] as const) : ([rule.any, WORDS.or, WORDS.nobody] as const);
  if (parts.length === 0) return ofNone[locale][0];
  return parts.map((part) => bracketed(part, context)).join(signs.between(joint[locale][0]));
}

function bracketed(part: Rule, context: RuleTextContext): string {
  const text = written(part, context);
  const isGroup = ('all' in part && part.all.length > 0) || ('any' in part && part.any.length > 0);
  return isGroup ? SIGNS[context.locale].brackets(text) : text;
}
