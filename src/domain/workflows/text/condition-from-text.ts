import { DomainError } from '../../errors.ts';
import type { Locale } from '../../locale.ts';
import type { Rule } from '../../rule/schema.ts';
import { takeRule } from '../../rule/sentence/read-rule.ts';
import type { Reader } from '../../rule/sentence/reader.ts';
import type { WorkflowReadContext } from './workflow-read-context.ts';

/** Takes a condition, as `ruleText` writes it; undefined where it is none. */
export function takeCondition(reader: Reader, locale: Locale, context: WorkflowReadContext): Rule | undefined {
  try {
    return takeRule(reader, { ...context, locale });
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
