import type { Rule } from '../../rule/schema.ts';

/** A part of a rule, and what the rule would be without it. */
export type RulePart = {
  part: Rule;
  rest: Rule;
  /** Of "all of these" a part takes members away, of "any of these" it adds some. */
  kind: 'narrows' | 'adds';
};

/** The outermost parts of a rule that has several. */
export function partsOfRule(rule: Rule): RulePart[] {
  if ('all' in rule && rule.all.length > 1) {
    return rule.all.map((part, at) => ({ part, rest: { all: without(rule.all, at) }, kind: 'narrows' }));
  }
  if ('any' in rule && rule.any.length > 1) {
    return rule.any.map((part, at) => ({ part, rest: { any: without(rule.any, at) }, kind: 'adds' }));
  }
  return [];
}

function without(parts: readonly Rule[], at: number): Rule[] {
  return parts.filter((_, index) => index !== at);
}
