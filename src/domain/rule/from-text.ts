import { DomainError } from '../errors.ts';
import { type Locale, localeOf } from '../locale.ts';
import { normalForm } from './normal-form.ts';
import { Rule } from './schema.ts';
import { takeRule } from './sentence/read-rule.ts';
import { createReader, type Reader, skipSpaces, takePhrase } from './sentence/reader.ts';
import type { RuleReadContext } from './sentence/said.ts';

const LONGEST_SHOWN = 40;
const MOST_EXPECTED = 6;

/**
 * The rule, in its normal form, that a sentence of `ruleText` says; `either` takes both languages. Time and memory grow with the length.
 * @throws {DomainError} 'not_understood', naming the place, the words there and what would fit
 */
export function parseRuleText(text: string, locale: Locale | 'either', context: RuleReadContext): Rule {
  const reader = createReader(text);
  const rule = takeRule(reader, { ...context, locale });
  takePhrase(reader, '.');
  skipSpaces(reader);
  if (rule === undefined || reader.at < text.length) throw notUnderstood(reader, locale);
  const normal = normalForm(rule);
  const { success, error } = Rule.safeParse(normal);
  if (success) return normal;
  const path = error.issues[0]?.message ?? '';
  throw new DomainError('not_understood', {
    en: `The sentence reads as a rule that is not possible: ${path}.`,
    zh: `该句所表达的规则不成立：${path}。`,
  });
}

function notUnderstood(reader: Reader, locale: Locale | 'either'): DomainError {
  const { text, farthest } = reader;
  const main = locale === 'either' ? localeOf(text) : locale;
  const rest = text.slice(farthest).trim();
  const words = rest.length > LONGEST_SHOWN ? `${rest.slice(0, LONGEST_SHOWN)}…` : rest;
  const fits = reader.expected.filter((each) => each.locale === undefined || each.locale === main);
  const named = (fits.length > 0 ? fits : reader.expected).slice(0, MOST_EXPECTED);
  const en = named.map((each) => each.text.en).join(', or ');
  const zh = named.map((each) => each.text.zh).join('，或');
  const place = farthest + 1;
  if (words === '') {
    return new DomainError('not_understood', {
      en: `The rule is not complete; it may go on with ${en}.`,
      zh: `规则不完整；后面可接${zh}。`,
    });
  }
  return new DomainError('not_understood', {
    en: `"${words}" is not understood (at character ${place} of the rule); what fits there is ${en}.`,
    zh: `未能理解规则第 ${place} 个字符处的“${words}”；此处可用${zh}。`,
  });
}
