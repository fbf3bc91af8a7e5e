import { expect, test } from 'vitest';
import { identifiersOf } from '../../../src/domain/erasure/identifiers-of.ts';
import { redactJson, redactText } from '../../../src/domain/erasure/redact-text.ts';

const ANN = identifiersOf({ name: 'Ann', email: 'Ann@Example.com', phone: '07911 123456', country: 'GB' });

test('identifiers are told as imported and as normalised', () => {
  expect(ANN).toEqual([
    'Ann',
    'Ann@Example.com',
    '07911 123456',
    'Ann@example.com',
    '+447911123456',
    '07911123456',
    '447911123456',
  ]);
  expect(identifiersOf({ name: '王', email: null, phone: '12', country: null })).toEqual(['12']);
});

test.each([
  ['Ask Ann about the annual plan', 'Ask [erased] about the annual plan'],
  ['mail ann@example.com, or call 07911 123456.', 'mail [erased], or call [erased].'],
  ['ANN’s number is +447911123456', '[erased]’s number is [erased]'],
  ['Anna and Johann', 'Anna and Johann'],
  ['客户Ann投诉', '客户[erased]投诉'],
])('%s', (text, redacted) => {
  expect(redactText(text, ANN)).toBe(redacted);
});

test('a Chinese name is found within other signs', () => {
  expect(redactText('请问王小明买了什么', ['王小明'])).toBe('请问[erased]买了什么');
});

test('signs that mean something in a pattern are signs', () => {
  expect(redactText('see A.B (C+) and AxB', ['A.B (C+)'])).toBe('see [erased] and AxB');
});

test('texts of a JSON value, however deep', () => {
  expect(redactJson({ Ann: ['Ann', 3, null, { of: 'Ann Lee' }] }, ANN)).toEqual({
    Ann: ['[erased]', 3, null, { of: '[erased] Lee' }],
  });
});
