import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar-day.ts';
import { nextReminderAt } from '../../../src/domain/reminders/next-reminder-at.ts';
import { scanForReminder } from '../../support/scan-for-reminder.ts';

/** Zones whose clocks jump by an hour or half of one, at midnight, before midnight, or that left out a whole day. */
const ZONES = [
  ...['Europe/London', 'America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Beirut'],
  ...[
    'America/Nuuk',
    'America/Scoresbysund',
    'America/Sao_Paulo',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'Asia/Kathmandu',
  ],
];

/** Days around which one of the clocks jumps. */
const TURNS = [
  ...['2026-03-08', '2026-03-29', '2026-11-01', '2026-10-25', '2026-04-05', '2026-10-04', '2025-03-29', '2024-03-31'],
  ...['2011-12-30', '2018-11-04', '2026-04-24', '2026-10-29', '2028-02-29', '2026-12-31'],
];

const schedules = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  hour: fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 15, 29, 30, 59))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
  workDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
});

test('agrees with looking at the clock every minute', () => {
  const days = fc.tuple(fc.constantFrom(...TURNS), fc.integer({ min: -4, max: 3 })).map(([on, by]) => addDays(on, by));
  const exceptions = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean()), { maxLength: 3 });
  const away = fc.array(fc.tuple(fc.integer({ min: -3, max: 6 }), fc.integer({ min: 0, max: 4 })), { maxLength: 2 });
  fc.assert(
    fc.property(schedules, days, exceptions, away, (schedule, after, moved, gone) => {
      const absences = gone.map(([from, length]) => ({
        from: addDays(after, from),
        until: addDays(after, from + length),
      }));
      const holidays = new Map(moved.map(([days, isWorking]) => [addDays(after, days), isWorking]));
      expect(nextReminderAt({ ...schedule, holidays, absences }, after)).toEqual(
        scanForReminder({ ...schedule, holidays, absences }, after),
      );
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['Europe/London', '02:30', '2026-03-28', '2026-03-29', '2026-03-29T01:30:00Z', 'before the clock jumps'],
  ['Europe/London', '01:30', '2026-03-28', '2026-03-29', '2026-03-29T01:30:00Z', 'an hour that is skipped'],
  [
    'Europe/London',
    '01:30',
    '2026-10-24',
    '2026-10-25',
    '2026-10-25T00:30:00Z',
    'the first of an hour that comes twice',
  ],
  [
    'America/Scoresbysund',
    '23:30',
    '2025-03-28',
    '2025-03-29',
    '2025-03-30T01:30:00Z',
    'an hour skipped before midnight',
  ],
  ['Pacific/Apia', '08:30', '2011-12-29', '2011-12-31', '2011-12-30T18:30:00Z', 'a day that never was'],
])('%s %s after %s: %s at %s (%s)', (timeZone, hour, after, on, at) => {
  const schedule = { workDays: [1, 2, 3, 4, 5, 6, 7], holidays: new Map(), absences: [], hour, timeZone };
  expect(nextReminderAt(schedule, after)).toEqual({ on, at: new Date(at) });
  expect(scanForReminder(schedule, after)).toEqual({ on, at: new Date(at) });
});

test('a Saturday that is worked on comes before the Monday that is not', () => {
  const holidays = new Map([
    ['2026-10-10', true],
    ['2026-10-12', false],
  ]);
  const week = { workDays: [1, 2, 3, 4, 5], holidays, absences: [], hour: '09:00', timeZone: 'Asia/Shanghai' };
  expect(nextReminderAt(week, '2026-10-09')?.on).toBe('2026-10-10');
  expect(nextReminderAt(week, '2026-10-10')?.on).toBe('2026-10-13');
});

test('who is away is passed over, on a Saturday that is worked on too', () => {
  const absences = [{ from: '2026-10-09', until: '2026-10-13' }];
  const holidays = new Map([['2026-10-10', true]]);
  const week = { workDays: [1, 2, 3, 4, 5], holidays, absences, hour: '09:00', timeZone: 'Asia/Shanghai' };
  expect(nextReminderAt(week, '2026-10-08')?.on).toBe('2026-10-14');
});

test('who never works is never reminded', () => {
  const never = { workDays: [], holidays: new Map(), absences: [], hour: '09:00', timeZone: 'UTC' };
  expect(nextReminderAt(never, '2026-10-09')).toBeNull();
});
