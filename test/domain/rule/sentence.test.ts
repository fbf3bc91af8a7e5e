import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBinder } from '../../../src/db/sql.ts';
import { DomainError } from '../../../src/domain/errors.ts';
import { parseRuleText } from '../../../src/domain/rule/from-text.ts';
import { normalForm } from '../../../src/domain/rule/normal-form.ts';
import type { Rule } from '../../../src/domain/rule/schema.ts';
import { ruleSql } from '../../../src/domain/rule/to-sql.ts';
import { ruleText } from '../../../src/domain/rule/to-text.ts';
import { randomRule } from '../../support/random-rules.ts';

const CURRENCY = 'GBP';
const RULES = 1_000;
const LOCALES = ['en', 'zh'] as const;

function sqlOf(rule: Rule): unknown {
  const { bind, values } = createBinder();
  const sql = ruleSql(rule, {
    bind,
    now: new Date('2011-11-20T15:30:00Z'),
    timeZone: 'Asia/Shanghai',
    currency: CURRENCY,
    customerKey: 'c.id',
    productIds: (match) => [JSON.stringify(match).length],
    segmentRule: (key) => ({ field: 'name', is: 'eq', value: key }),
    field: { today: '$today', dormantAfterDays: '$n2', lostAfterDays: '$n3' } as never,
  });
  return { sql, values };
}

test(`${RULES} random rules are the same rule and the same SQL after a sentence, in both languages`, () => {
  fc.assert(
    fc.property(randomRule, (rule) => {
      const normal = normalForm(rule);
      const sql = sqlOf(normal);
      for (const locale of LOCALES) {
        const text = ruleText(rule, { locale, currency: CURRENCY });
        const parsed = parseRuleText(text, locale, { currency: CURRENCY });
        expect(parsed, text).toEqual(normal);
        expect(sqlOf(parsed), text).toEqual(sql);
        expect(ruleText(parsed, { locale, currency: CURRENCY })).toBe(text);
        expect(parseRuleText(text, 'either', { currency: CURRENCY }), text).toEqual(normal);
      }
    }),
    { numRuns: RULES, seed: 20111120 },
  );
});

const STRAY = [
  '(',
  ')',
  '（',
  '【',
  ']',
  '"',
  '“',
  '\\',
  ' and ',
  '且',
  'not',
  '非',
  '1e999',
  '，',
  '-',
  '0',
  'has',
  '\n',
  '𠮷',
  '\ud800',
];

const mutatedSentence = fc
  .tuple(
    randomRule,
    fc.constantFrom(...LOCALES),
    fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.oneof(fc.constantFrom(...STRAY), fc.string({ maxLength: 4 }))), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([rule, locale, edits]) =>
    edits.reduce(
      (text, [place, cut, put]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + put + text.slice(at + cut);
      },
      ruleText(rule, { locale, currency: CURRENCY }),
    ),
  );

test('random and mutated sentences end in a rule that is written as itself, or in a refusal', () => {
  let rules = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 5, arbitrary: mutatedSentence }, fc.string({ unit: 'binary' })), (text) => {
      const outcome = attempt(text);
      if (outcome instanceof DomainError) expect(outcome.text.en + outcome.text.zh).not.toContain('undefined');
      else {
        rules += 1;
        expect(
          parseRuleText(ruleText(outcome, { locale: 'zh', currency: CURRENCY }), 'zh', { currency: CURRENCY }),
        ).toEqual(outcome);
      }
    }),
    { numRuns: 1_000, seed: 7 },
  );
  expect(rules).toBeGreaterThan(20);
});

function attempt(text: string): Rule | DomainError {
  try {
    return parseRuleText(text, 'either', { currency: CURRENCY });
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

test('a sentence of thousands of parts is read in no time, and deep brackets are refused', () => {
  const list = (count: number) => `Name is one of (${Array.from({ length: count }, (_, at) => `"n${at}"`).join(', ')})`;
  const time = (text: string) => {
    const began = performance.now();
    attempt(text);
    return performance.now() - began;
  };
  for (const make of [
    list,
    (count: number) => 'x('.repeat(count),
    (count: number) => `Name is "${' \\'.repeat(count)}`,
  ]) {
    time(make(1_000));
    expect(time(make(10_000))).toBeLessThan(10_000);
  }
  expect(attempt(`${'('.repeat(100_000)}`)).toBeInstanceOf(DomainError);
  expect(attempt(`${'not '.repeat(100_000)}everybody`)).toBeInstanceOf(DomainError);
});
