import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MonthDay } from '../../../src/domain/schedule/month-day.ts';
import { nextOccurrence, startSchedule } from '../../../src/domain/schedule/next-occurrence.ts';
import type { Schedule } from '../../../src/domain/schedule/schedule.ts';

const day = (at: string): Schedule => ({ every: 'day', at });
const week = (weekdays: number[], at: string): Schedule => ({ every: 'week', weekdays, at });
const month = (of: MonthDay, at: string): Schedule => ({ every: 'month', days: [of], at });

test.each<[what: string, Schedule, timeZone: string, after: string, next: string]>([
  ['later today', day('09:00'), 'Europe/London', '2026-06-15T07:00Z', '2026-06-15T08:00:00.000Z'],
  ['never at the very instant', day('09:00'), 'Europe/London', '2026-06-15T08:00Z', '2026-06-16T08:00:00.000Z'],
  ['Monday from a Monday', week([1], '09:00'), 'Asia/Shanghai', '2026-11-23T01:00Z', '2026-11-30T01:00:00.000Z'],
  ['the nearer of two', week([5, 2], '09:00'), 'Asia/Shanghai', '2026-11-23T01:00Z', '2026-11-24T01:00:00.000Z'],
  ...(
    [
      ['every other week', '2026-11-23T09:00Z', '2026-12-03T09:00:00.000Z'],
      ['twice in such a week', '2026-12-03T09:00Z', '2026-12-04T09:00:00.000Z'],
      ['over a year’s end', '2026-12-18T09:00Z', '2026-12-31T09:00:00.000Z'],
      ['also before the week that it is counted from', '2026-11-01T09:00Z', '2026-11-05T09:00:00.000Z'],
    ] as const
  ).map(
    ([what, after, next]) =>
      [what, { every: 'week', weekdays: [4, 5], weeks: 2, from: '2026-12-01', at: '09:00' }, 'UTC', after, next] as [
        string,
        Schedule,
        string,
        string,
        string,
      ],
  ),
  ['an hour that is skipped', day('02:30'), 'Europe/Berlin', '2026-03-28T12:00Z', '2026-03-29T01:30:00.000Z'],
  ['the first of two', day('02:30'), 'Europe/Berlin', '2026-10-24T12:00Z', '2026-10-25T00:30:00.000Z'],
  ['not its second', day('02:30'), 'Europe/Berlin', '2026-10-25T00:30Z', '2026-10-26T01:30:00.000Z'],
  ['skipped around midnight', day('23:30'), 'America/Nuuk', '2026-03-29T01:10Z', '2026-03-29T01:30:00.000Z'],
  ['a month without that day', month(31, '09:00'), 'UTC', '2026-01-31T09:00Z', '2026-02-28T09:00:00.000Z'],
  ['a leap day', month(30, '09:00'), 'UTC', '2028-01-30T09:00Z', '2028-02-29T09:00:00.000Z'],
  ['the last day', month('last day', '09:00'), 'UTC', '2026-04-01T00:00Z', '2026-04-30T09:00:00.000Z'],
  ['the first Monday', month('first monday', '09:00'), 'UTC', '2026-11-02T09:00Z', '2026-12-07T09:00:00.000Z'],
  ['the last Friday', month('last friday', '09:00'), 'UTC', '2026-11-23T09:00Z', '2026-11-27T09:00:00.000Z'],
  ['a fifth Monday', month('fifth monday', '09:00'), 'UTC', '2026-11-30T09:00Z', '2027-03-29T09:00:00.000Z'],
  ['a working day', month('first workday', '09:00'), 'UTC', '2027-04-01T09:00Z', '2027-05-03T09:00:00.000Z'],
  [
    'the nearer of two days of a quarter',
    { every: 'month', days: [20, 5], months: [4, 1], at: '09:00' },
    ...(['UTC', '2027-01-20T09:00Z', '2027-04-05T09:00:00.000Z'] as const),
  ],
  ['over a weekend', { every: 'workday', at: '09:00' }, 'UTC', '2026-11-20T09:00Z', '2026-11-23T09:00:00.000Z'],
])('%s', (_, schedule, timeZone, after, next) => {
  expect(nextOccurrence(schedule, timeZone, new Date(after)).toISOString()).toBe(next);
});

test('holidays are no working days, and a Sunday that makes up for one is', () => {
  const holidays = new Map([
    ['2026-10-01', false],
    ['2026-10-02', false],
    ['2026-10-04', true],
  ]);
  const next = (after: string) =>
    nextOccurrence({ every: 'workday', at: '09:00' }, 'Asia/Shanghai', new Date(after), holidays).toISOString();
  expect(next('2026-09-30T02:00Z')).toBe('2026-10-04T01:00:00.000Z');
  expect(next('2026-10-04T02:00Z')).toBe('2026-10-05T01:00:00.000Z');
  const first = month('first workday', '09:00');
  expect(nextOccurrence(first, 'UTC', new Date('2026-09-30T12:00Z'), holidays).toISOString()).toBe(
    '2026-10-04T09:00:00.000Z',
  );
});

test('a week without days never comes, and says so', () => {
  expect(() => nextOccurrence(week([], '09:00'), 'UTC', new Date())).toThrow(RangeError);
});

test('every so many weeks is counted from the next such day, whichever week it is in', () => {
  const fortnightly: Schedule = { every: 'week', weekdays: [1], weeks: 2, at: '09:00' };
  const started = startSchedule(fortnightly, 'Asia/Shanghai', new Date('2026-11-23T02:00Z'));
  expect(started).toEqual({ ...fortnightly, from: '2024-01-01' });
  expect(startSchedule(fortnightly, 'UTC', new Date('2026-12-08T02:00Z'))).toEqual(started);
  expect(startSchedule({ ...fortnightly, from: '2023-12-28' }, 'UTC', new Date())).toMatchObject({
    from: '2024-01-08',
  });
  expect(startSchedule(started, 'Asia/Shanghai', new Date('2027-02-03T00:00Z'))).toEqual(started);
  expect(startSchedule(week([1], '09:00'), 'UTC', new Date())).toEqual(week([1], '09:00'));
  const first = nextOccurrence(started, 'Asia/Shanghai', new Date('2026-11-23T02:00Z'));
  expect(first.toISOString()).toBe('2026-11-30T01:00:00.000Z');
  expect(nextOccurrence(started, 'Asia/Shanghai', first).toISOString()).toBe('2026-12-14T01:00:00.000Z');
});

const QUARTER_MS = 15 * 60_000;
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Nuuk', 'Asia/Kathmandu'];

const quarter = fc
  .integer({ min: 0, max: 95 })
  .map((of) => `${String(Math.floor(of / 4)).padStart(2, '0')}:${String((of % 4) * 15).padStart(2, '0')}`);
const anySchedule: fc.Arbitrary<Schedule> = fc.oneof(
  quarter.map(day),
  quarter.map((at) => ({ every: 'workday', at }) as const),
  fc.tuple(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), quarter).map(([of, at]) => week(of, at)),
  fc
    .tuple(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last day' as const)), quarter)
    .map(([of, at]) => month(of, at)),
);
/** Mostly around the nights on which clocks change, and month ends. */
const anyInstant = fc
  .tuple(
    fc.constantFrom('2026-03-07', '2026-03-28', '2026-10-03', '2026-10-24', '2026-10-31', '2028-02-28', '2027-01-30'),
    fc.integer({ min: -4 * 96, max: 4 * 96 }),
  )
  .map(([on, quarters]) => new Date(Date.parse(on) + quarters * QUARTER_MS));

test('is what walking through time by quarters of an hour finds first', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anySchedule, fc.constantFrom(...ZONES), anyInstant, (schedule, timeZone, after) => {
      expect(nextOccurrence(schedule, timeZone, after)).toEqual(firstByWalking(schedule, timeZone, after));
    }),
    { numRuns: 150 },
  );
});

/** What the clock on the wall shows, as if it were UTC. */
function createWall(timeZone: string): (atMs: number) => number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (atMs) => Date.parse(`${format.format(atMs).replace(' ', 'T')}Z`);
}

function firstByWalking(schedule: Schedule, timeZone: string, after: Date): Date {
  const wall = createWall(timeZone);
  const seen = new Set<number>();
  const due: number[] = [];
  const notice = (shown: number, atMs: number) => {
    if (seen.has(shown)) return;
    seen.add(shown);
    if (isMeant(schedule, new Date(shown))) due.push(atMs);
  };
  let before = wall(after.getTime() - 86_400_000 - QUARTER_MS);
  for (let atMs = after.getTime() - 86_400_000; ; atMs += QUARTER_MS) {
    const shown = wall(atMs);
    // What the clock jumped over comes as late as if it had not.
    for (let skipped = before + QUARTER_MS, late = 0; skipped < shown; skipped += QUARTER_MS, late += QUARTER_MS)
      notice(skipped, atMs + late);
    notice(shown, atMs);
    before = shown;
    const first = due.filter((each) => each > after.getTime() && each <= atMs).sort((a, b) => a - b)[0];
    if (first !== undefined) return new Date(first);
  }
}

function isMeant(schedule: Schedule, shown: Date): boolean {
  const text = shown.toISOString();
  if (text.slice(11, 16) !== schedule.at) return false;
  const weekday = shown.getUTCDay() || 7;
  const isLast = new Date(shown.getTime() + 86_400_000).getUTCDate() === 1;
  switch (schedule.every) {
    case 'day':
      return true;
    case 'workday':
      return weekday < 6;
    case 'week':
      return schedule.weekdays.includes(weekday);
    case 'month':
      return schedule.days.some((day) =>
        typeof day === 'number'
          ? shown.getUTCDate() === day || (isLast && day > shown.getUTCDate())
          : day === 'last day' && isLast,
      );
  }
}
