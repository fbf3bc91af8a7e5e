import type { RuleTextContext } from '../../domain/rule/sentence/said.ts';
import { ruleText } from '../../domain/rule/to-text.ts';
import type { Reader } from '../population/reader.ts';
import type { ResolvedConditions } from './resolve-conditions.ts';

/** Values of a list that a person reads before the rest is only counted. */
const MOST_VALUES = 12;

type RuleAndNames = Pick<ResolvedConditions, 'rule' | 'productText' | 'segmentText'>;

/** The resolved rule in the reader's language, for the receipt; nothing where there is none. */
export function resolvedRuleText(resolved: RuleAndNames, reader: Reader): { rule?: string } {
  if (resolved.rule === undefined) return {};
  return { rule: ruleText(resolved.rule, ruleTextContext(resolved, reader)) };
}

/** How parts of a resolved rule are written for a reader. */
export function ruleTextContext(
  { productText, segmentText }: Omit<RuleAndNames, 'rule'>,
  { locale, settings }: Reader,
): RuleTextContext {
  return {
    ...{ locale, currency: settings.currency, productText, mostValues: MOST_VALUES },
    segmentText: (key) => segmentText(key)[locale],
  };
}
