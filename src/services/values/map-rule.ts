import type { Condition, Rule } from '../../domain/rule/schema.ts';

/** The rule with each condition replaced. */
export function mapRule(rule: Rule, map: (condition: Condition) => Rule): Rule {
  if ('all' in rule) return { all: rule.all.map((part) => mapRule(part, map)) };
  if ('any' in rule) return { any: rule.any.map((part) => mapRule(part, map)) };
  return 'not' in rule ? { not: mapRule(rule.not, map) } : map(rule);
}
