import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../../src/domain/calendar-day.ts';
import { findBirthday } from '../../../../src/domain/outreach/occasions/find-birthday.ts';
import { isLunarBirthdayOn, isYearlyDayOn } from '../../../../src/domain/outreach/occasions/is-birthday-on.ts';
import { lunarBirthDays } from '../../../../src/domain/outreach/occasions/lunar-birth-days.ts';
import { lunarDayOf } from '../../../../src/domain/outreach/occasions/lunar-day.ts';
import { localDay } from '../../../../src/domain/period.ts';

const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((each) => each.toISOString().slice(0, 10));

test('a yearly day comes once in each year, 29 February on the 28th of common ones', () => {
  fc.assert(
    fc.property(day('1930-01-01', '2010-12-31'), fc.integer({ min: 2012, max: 2040 }), (bornOn, year) => {
      const days = Array.from({ length: 366 }, (_, at) => addDays(`${year}-01-01`, at)).filter((on) =>
        on.startsWith(String(year)),
      );
      const found = days.filter((on) => isYearlyDayOn(bornOn, on));
      const isLeap = days.length === 366;
      const expected = bornOn.endsWith('02-29') && !isLeap ? '02-28' : bornOn.slice(5);
      expect(found).toEqual([`${year}-${expected}`]);
    }),
    {
      numRuns: 60,
      examples: [
        ['1992-02-29', 2023],
        ['1992-02-29', 2024],
      ],
    },
  );
});

test('it is the day of the place: one instant, two days', () => {
  const at = new Date('2026-02-28T23:30:00Z');
  expect(isYearlyDayOn('1992-02-29', localDay(at, 'America/New_York'))).toBe(true);
  expect(isYearlyDayOn('1992-02-29', localDay(at, 'Asia/Shanghai'))).toBe(false);
});

// Calendar of the Hong Kong Observatory: new years, mid-autumn days, and leap months.
test.each([
  ['2024-02-10', 1, false, 1],
  ['2025-01-29', 1, false, 1],
  ['2026-02-17', 1, false, 1],
  ['2024-09-17', 8, false, 15],
  ['2025-10-06', 8, false, 15],
  ['2020-05-23', 4, true, 1],
  ['2023-03-22', 2, true, 1],
  ['2025-07-25', 6, true, 1],
])('%s is day %i/%s/%i', (on, month, isLeap, dayOfMonth) => {
  expect(lunarDayOf(on)).toEqual({ month, isLeap, day: dayOfMonth });
});

test('a lunar birthday is on the same lunar day', () => {
  // Born at mid-autumn of 1990 (3 October).
  expect(isLunarBirthdayOn('1990-10-03', '2024-09-17')).toBe(true);
  expect(isLunarBirthdayOn('1990-10-03', '2025-10-06')).toBe(true);
  expect(isLunarBirthdayOn('1990-10-03', '2025-10-03')).toBe(false);
});

test('who was born in a leap month has it there, else in the month of the same number', () => {
  // Born on day 1 of leap month 4 of 2020; 2022 has no leap month 4.
  expect(isLunarBirthdayOn('2020-05-23', '2022-05-01')).toBe(true);
  // Born in month 6 of 2024: in 2025, which has two, in the first.
  expect(isLunarBirthdayOn('2024-07-06', '2025-06-25')).toBe(true);
  expect(isLunarBirthdayOn('2024-07-06', '2025-07-25')).toBe(false);
});

test('everybody has a lunar birthday once in a lunar year, and its days of birth are found', () => {
  fc.assert(
    fc.property(day('1940-01-01', '2010-12-31'), fc.integer({ min: 2015, max: 2035 }), (bornOn, year) => {
      const days = Array.from({ length: 425 }, (_, at) => addDays(`${year}-01-01`, at));
      const found = days.filter((on) => isLunarBirthdayOn(bornOn, on));
      expect(found.length).toBeGreaterThanOrEqual(1);
      expect(found.length).toBeLessThanOrEqual(2);
      expect(lunarBirthDays(found[0]!)).toContain(bornOn);
    }),
    { numRuns: 6 },
  );
}, 60_000);

test.each([
  ['by the sun', false, 'zh', '2026-11-22', 385, '2027-10-01'],
  ['by the moon where the policy says so', true, 'zh-CN', '2026-11-22', 385, '2027-09-15'],
  ['by the sun for who reads another language', true, 'en', '2026-11-22', 385, '2027-10-01'],
  ['not within too few days', false, 'zh', '2026-11-22', 7, null],
  ['not within too few days by the moon', true, 'zh', '2026-11-22', 7, null],
  ['today', false, 'zh', '2026-10-01', 0, '2026-10-01'],
])('a birthday comes %s', (_, lunarBirthdays, language, from, withinDays, on) => {
  // Born on the fifteenth of the eighth month.
  expect(findBirthday({ birthOn: '1982-10-01', language }, { lunarBirthdays }, { from, withinDays })).toBe(on);
});
