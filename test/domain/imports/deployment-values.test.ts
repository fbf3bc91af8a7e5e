import { describe, expect, test } from 'vitest';
import { parseCurrencyCode } from '../../../src/domain/imports/currency-code.ts';
import { parseTimeZoneName } from '../../../src/domain/imports/time-zone-name.ts';

describe('currency and time zone', () => {
  test('are taken by their standard names', () => {
    expect(parseCurrencyCode(' gbp')).toBe('GBP');
    expect(parseTimeZoneName('asia/shanghai')).toBe('Asia/Shanghai');
    expect(parseTimeZoneName('UTC')).toBe('UTC');
  });

  test.each(['pounds', 'XXY', ''])('%s is no currency', (text) => {
    expect(() => parseCurrencyCode(text)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });

  // PostgreSQL reads +08:00 as eight hours west.
  test.each(['+08:00', 'Mars/Olympus', '', 'London time'])('%s is no time zone', (text) => {
    expect(() => parseTimeZoneName(text)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });
});
