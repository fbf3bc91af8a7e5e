import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smsSegments } from '../../../../src/domain/outreach/message/sms-segments.ts';

test.each([
  ['', 'GSM-7', 0, 0],
  ['a'.repeat(160), 'GSM-7', 160, 1],
  ['a'.repeat(161), 'GSM-7', 161, 2],
  ['a'.repeat(306), 'GSM-7', 306, 2],
  ['a'.repeat(307), 'GSM-7', 307, 3],
  ['€'.repeat(80), 'GSM-7', 160, 1],
  [`${'€'.repeat(80)}a`, 'GSM-7', 161, 2],
  // 152 places and a character of two: it moves to the next part whole.
  [`${'a'.repeat(152)}€${'a'.repeat(151)}`, 'GSM-7', 305, 2],
  [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 306, 3],
  ['àèéìòù Ñ £ § Ω', 'GSM-7', 14, 1],
  ['您'.repeat(70), 'UCS-2', 70, 1],
  ['您'.repeat(71), 'UCS-2', 71, 2],
  ['您'.repeat(134), 'UCS-2', 134, 2],
  ['您'.repeat(135), 'UCS-2', 135, 3],
  ['’', 'UCS-2', 1, 1],
  ['á', 'UCS-2', 1, 1],
  ['😀'.repeat(35), 'UCS-2', 70, 1],
  ['😀'.repeat(36), 'UCS-2', 72, 2],
] as const)('%s is %s of %d units in %d segments', (text, encoding, units, segments) => {
  expect(smsSegments(text)).toEqual({ encoding, units, segments });
});

test('more text never takes fewer segments, and each has room for its share', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      (text, more) => {
        const { units, segments, encoding } = smsSegments(text);
        expect(smsSegments(text + more).segments).toBeGreaterThanOrEqual(segments);
        expect(segments).toBeGreaterThanOrEqual(Math.ceil(units / (encoding === 'UCS-2' ? 70 : 160)));
      },
    ),
  );
});
