import { normalForm } from '../../../src/domain/rule/normal-form.ts';
import { Rule } from '../../../src/domain/rule/schema.ts';

/** Inputs that are rules. */
const RULES = new Set(['rule', 'among']);

/**
 * Whether two values of a tool's input say the same: rules by their normal form with their parts in any order, lists of texts as sets,
 * texts whatever their case.
 */
export function isSameValue(input: string, one: unknown, other: unknown): boolean {
  return canonical(meaning(input, one)) === canonical(meaning(input, other));
}

function meaning(input: string, value: unknown): unknown {
  const rule = RULES.has(input) ? Rule.safeParse(value) : undefined;
  return rule?.success ? normalForm(rule.data) : value;
}

function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFKC').toLowerCase());
  if (Array.isArray(value)) return `[${value.map(canonical).toSorted().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .map(([key, each]) => `${key}:${canonical(each)}`)
    .toSorted()
    .join()}}`;
}
