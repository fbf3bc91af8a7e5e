import { DomainError } from '../errors.ts';
import { type Bilingual, type Locale, localeOf } from '../locale.ts';
import { nearest } from '../nearest.ts';
import { normalForm } from './normal-form.ts';
import { Rule } from './schema.ts';
import { takeRule } from './sentence/read-rule.ts';
import { createReader, type Reader, skipSpaces, takePhrase } from './sentence/reader.ts';
import type { RuleReadContext } from './sentence/said.ts';

const LONGEST_SHOWN = 40;
const MOST_EXPECTED = 6;
const MOST_NAMES = 3;

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
  const words = text.slice(farthest).trim();
  const en = fitting(reader, 'en', locale).join(', or ');
  const zh = fitting(reader, 'zh', locale).join('，或');
  if (words === '') {
    return new DomainError('not_understood', {
      en: `The rule is not complete; it may go on with ${en}.`,
      zh: `规则不完整；后面可接${zh}。`,
    });
  }
  const shown = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
  const texts = {
    en: `"${shown}" is not understood (character ${farthest + 1} of the rule); what fits there is ${en}.`,
    zh: `未能理解规则第 ${farthest + 1} 个字符处的“${shown}”；此处可用${zh}。`,
  };
  return new DomainError('not_understood', texts, likeNames(reader, words));
}

/** What would fit: first what stands for many things, then words of the sentence's own language that are also written. */
function fitting({ text, expected }: Reader, locale: Locale, read: Locale | 'either'): string[] {
  const main = read === 'either' ? localeOf(text) : read;
  const open = expected.filter(({ words }) => words === undefined);
  const written = expected.filter(({ words }) => words?.locale === main && !words.isFurther);
  const best = [...open, ...written];
  return (best.length > 0 ? best : expected).slice(0, MOST_EXPECTED).map((each) => each.text[locale]);
}

/** Names that fit and are like the words at the place. */
function likeNames({ expected }: Reader, words: string): Bilingual[] {
  const [spoken = ''] = /^[\p{L}\p{N}-]+/u.exec(words) ?? [];
  const names = expected.flatMap((each) => each.names ?? []);
  return spoken.length > LONGEST_SHOWN ? [] : nearest(spoken, names, ({ en, zh }) => [en, zh], MOST_NAMES);
}
