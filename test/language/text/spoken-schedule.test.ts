import { expect, test } from 'vitest';
import type { Schedule } from '../../../src/domain/schedule.ts';
import { scheduleAt, spokenSchedule } from '../../../src/language/text/spoken-schedule.ts';

const CASES: readonly (readonly [string, Schedule])[] = [
  ['every Monday at 9', { every: 'week', weekdays: [1], at: '09:00' }],
  ['Mondays at 9', { every: 'week', weekdays: [1], at: '09:00' }],
  ['every day at 8:30', { every: 'day', at: '08:30' }],
  ['each weekday at 17:00', { every: 'workday', at: '17:00' }],
  ['every monday and thursday at 9am', { every: 'week', weekdays: [1, 4], at: '09:00' }],
  ['weekly on friday at 4pm', { every: 'week', weekdays: [5], at: '16:00' }],
  ['on the 1st of every month at 10', { every: 'month', day: 1, at: '10:00' }],
  ['every month on the 15th', { every: 'month', day: 15, at: '09:00' }],
  ['at the end of every month', { every: 'month', day: 'last', at: '09:00' }],
  ['daily at noon', { every: 'day', at: '12:00' }],
  ['every evening at 6', { every: 'day', at: '18:00' }],
  ['每周一9点', { every: 'week', weekdays: [1], at: '09:00' }],
  ['每周一和周四上午9点', { every: 'week', weekdays: [1, 4], at: '09:00' }],
  ['每个星期五下午四点', { every: 'week', weekdays: [5], at: '16:00' }],
  ['每天早上8点半', { every: 'day', at: '08:30' }],
  ['每个工作日17点', { every: 'workday', at: '17:00' }],
  ['每月1号上午10点', { every: 'month', day: 1, at: '10:00' }],
  ['每月最后一天', { every: 'month', day: 'last', at: '09:00' }],
];

test.each(CASES)('%s', (words, schedule) => {
  expect(spokenSchedule(words)).toEqual(schedule);
});

test.each([
  'every customer',
  'next Monday at 9',
  'on the 32nd of every month',
  '每位客户',
  'every Monday in France',
  '',
])('%j is no schedule', (words) => {
  expect(spokenSchedule(words)).toBeNull();
});

test('a schedule ends before what is asked', () => {
  expect(scheduleAt('每周一9点给我发VIP客户汇总')).toEqual({
    schedule: { every: 'week', weekdays: [1], at: '09:00' },
    to: 5,
  });
  expect(scheduleAt('every Monday at 9 the VIP summary')?.to).toBe('every Monday at 9'.length);
});
