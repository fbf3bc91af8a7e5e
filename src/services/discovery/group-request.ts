import type { Rule } from '../../domain/rule/schema.ts';

/** Whom a question of discovery is about: a saved segment, a rule, or those who satisfy both. */
export type GroupRequest = { segment?: string | undefined; rule?: Rule | undefined };

/** The rule of a request; undefined when it names nobody. */
export function ruleOfRequest({ segment, rule }: GroupRequest): Rule | undefined {
  if (segment === undefined) return rule;
  return rule === undefined ? { segment } : { all: [{ segment }, rule] };
}
