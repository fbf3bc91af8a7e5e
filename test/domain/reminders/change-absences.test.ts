import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar-day.ts';
import { type Absence, isAway } from '../../../src/domain/reminders/absence.ts';
import { changeAbsences } from '../../../src/domain/reminders/change-absences.ts';

const TODAY = '2026-11-23';
const DAYS = { today: TODAY, firstFree: TODAY };
const day = (away: number) => addDays(TODAY, away);
const span = (from: number, until: number): Absence => ({ from: day(from), until: day(until) });

test.each([
  ['a second one stands beside the first', [span(1, 2)], span(5, 6), [span(1, 2), span(5, 6)]],
  ['one that overlaps is added to it', [span(1, 4)], span(3, 8), [span(1, 8)]],
  ['a day within one changes nothing', [span(1, 4)], span(2, 2), [span(1, 4)]],
  ['the end of one is said anew', [span(1, 9)], span(1, 4), [span(1, 4)]],
  ['of one that runs, too', [span(-3, 9)], span(0, 4), [span(-3, 4)]],
  ['what is past stays', [span(-9, -5)], span(0, 1), [span(-9, -5), span(0, 1)]],
] as const)('%s', (_, before, change, after) => {
  expect(changeAbsences(before, change, DAYS)).toEqual(after);
});

test('who is back is away no more, and keeps what is to come; of none all of that goes', () => {
  const before = [span(-9, -5), span(-2, 3), span(8, 9)];
  expect(changeAbsences(before, 'back', DAYS)).toEqual([span(-9, -5), span(-2, -1), span(8, 9)]);
  expect(changeAbsences(before, 'back', { today: TODAY, firstFree: day(1) })[1]).toEqual(span(-2, 0));
  expect(changeAbsences(before, 'none', DAYS)).toEqual([span(-9, -5), span(-2, -1)]);
  expect(changeAbsences([span(0, 3)], 'back', DAYS)).toEqual([]);
});

test('absences stay apart and in order, and the days that were said are days away', () => {
  const spans = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(fc.array(spans, { minLength: 1, maxLength: 8 }), (said) => {
      let absences: Absence[] = [];
      for (const [from, length] of said) {
        const change = span(from, from + length);
        absences = changeAbsences(absences, change, DAYS);
        expect(isAway(change.from, absences) && isAway(change.until, absences)).toBe(true);
      }
      for (const [at, { from }] of absences.slice(1).entries()) expect(from > absences[at]!.until).toBe(true);
    }),
  );
});
