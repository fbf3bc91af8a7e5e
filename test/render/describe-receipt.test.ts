import { expect, test } from 'vitest';
import { describeReceipt } from '../../src/render/describe-receipt.ts';

const RECEIPT = { asOf: '2026-06-15T12:00:00.000Z', scope: 'all customers', rows: 5, hash: 'abcdef0123456789' };

test('a receipt says which model understood the question, and nothing where the grammar did', () => {
  const zone = { timeZone: 'UTC', namesTimeZone: true };
  expect(describeReceipt(RECEIPT, { locale: 'en', ...zone })).toBe(
    'As of 15 Jun 2026, 12:00 UTC · all customers · 5 records · #abcdef01',
  );
  expect(describeReceipt(RECEIPT, { locale: 'en', timeZone: 'Asia/Shanghai' })).toBe(
    'As of 15 Jun 2026, 20:00 · all customers · 5 records · #abcdef01',
  );
  const byModel = { ...RECEIPT, model: 'gpt-5-mini' };
  expect(describeReceipt(byModel, { locale: 'en', ...zone })).toContain(' · read by the model gpt-5-mini · #');
  expect(describeReceipt(byModel, { locale: 'zh', ...zone })).toContain(' · 由模型 gpt-5-mini 理解 · #');
});
