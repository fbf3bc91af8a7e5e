import { ruleText } from '../../domain/rule/to-text.ts';
import type { Reader } from '../population/reader.ts';
import type { ResolvedConditions } from './resolve-conditions.ts';

/** Values of a list that a person reads before the rest is only counted. */
const MOST_VALUES = 12;

/** The resolved rule in the reader's language, for the receipt; nothing where there is none. */
export function resolvedRuleText(
  { rule, productText, segmentText }: ResolvedConditions,
  { locale, settings }: Reader,
): { rule?: string } {
  if (rule === undefined) return {};
  const context = { locale, currency: settings.currency, productText, mostValues: MOST_VALUES };
  return { rule: ruleText(rule, { ...context, segmentText: (key) => segmentText(key)[locale] }) };
}
