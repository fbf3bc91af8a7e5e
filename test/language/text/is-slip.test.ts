import { expect, test } from 'vitest';
import { isSlip } from '../../../src/language/text/is-slip.ts';

test.each([
  ['custmers', 'customers'],
  ['revenu', 'revenue'],
  ['revneue', 'revenue'],
  ['prodacts', 'products'],
  ['cuontries', 'countries'],
  ['oportunites', 'opportunities'],
])('%s is a slip of %s', (word, known) => {
  expect(isSlip(word, known)).toBe(true);
});

test.each([
  ['recently', 'recency'],
  ['story', 'store'],
  ['hate', 'date'],
  ['order', 'orders'],
  ['price', 'prize'],
  ['season', 'reason'],
  ['orders', 'orders'],
])('%s is another word than %s', (word, known) => {
  expect(isSlip(word, known)).toBe(false);
});
