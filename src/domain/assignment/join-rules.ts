import { canonicalJson } from '../canonical-json.ts';
import { normalForm } from '../rule/normal-form.ts';
import type { Rule } from '../rule/schema.ts';
import type { AssignmentTarget } from './assignment-rule.ts';

/** Null: of everybody. */
type Each = { rule: Rule | null; target: AssignmentTarget };

/** A rule of the joined list; `former`: who gets these customers until it takes that rule's place. */
export type JoinedRule = Each & { is: 'as_before' | 'there_already' | 'new'; former?: AssignmentTarget };

/**
 * The rules that there are and what is said beside them, each condition once: said of one that there is, it takes its place; said anew,
 * it goes before all others, so that it decides. What is for everybody comes last, as behind it no other would decide.
 */
export function joinRules(stored: readonly Each[], said: readonly Each[]): JoinedRule[] {
  const fresh = said.filter((each) => !stored.some((other) => isAboutSame(each, other)));
  const all = [
    ...fresh.map((each): JoinedRule => ({ ...each, is: 'new' })),
    ...stored.map((each) => standing(each, said)),
  ];
  const once = all.filter((each, at) => at === all.findIndex((other) => isAboutSame(each, other)));
  return [...once.filter(({ rule }) => rule !== null), ...once.filter(({ rule }) => rule === null)];
}

function standing(each: Each, said: readonly Each[]): JoinedRule {
  const again = said.find((other) => isAboutSame(each, other));
  if (again === undefined) return { ...each, is: 'as_before' };
  if (takerOf(again) === takerOf(each)) return { ...each, is: 'there_already' };
  return { ...again, is: 'new', former: each.target };
}

function isAboutSame(a: Each, b: Each): boolean {
  return conditionOf(a) === conditionOf(b);
}

function conditionOf({ rule }: Each): string {
  return canonicalJson(rule && normalForm(rule));
}

/** Whose turn was last does not tell targets apart. */
function takerOf({ target }: Each): string {
  return `${target.to} ${target.to === 'staff' ? target.staff : target.team}`;
}
