import { expect, test } from 'vitest';
import type { Schedule } from '../../../src/domain/schedule/schedule.ts';
import { scheduleAt, spokenSchedule } from '../../../src/language/text/spoken-schedule.ts';

const CASES: readonly (readonly [string, Schedule])[] = [
  ['every Monday at 9', { every: 'week', weekdays: [1], at: '09:00' }],
  ['Mondays at 9', { every: 'week', weekdays: [1], at: '09:00' }],
  ['every other Monday', { every: 'week', weekdays: [1], weeks: 2, at: '09:00' }],
  ['every two weeks on Monday and Thursday at 10', { every: 'week', weekdays: [1, 4], weeks: 2, at: '10:00' }],
  ['every 3 weeks', { every: 'week', weekdays: [1], weeks: 3, at: '09:00' }],
  ['biweekly at 4pm', { every: 'week', weekdays: [1], weeks: 2, at: '16:00' }],
  ['every day at 8:30', { every: 'day', at: '08:30' }],
  ['each weekday at 17:00', { every: 'workday', at: '17:00' }],
  ['every monday and thursday at 9am', { every: 'week', weekdays: [1, 4], at: '09:00' }],
  ['weekly on friday at 4pm', { every: 'week', weekdays: [5], at: '16:00' }],
  ['on the 1st of every month at 10', { every: 'month', days: [1], at: '10:00' }],
  ['every month on the 15th', { every: 'month', days: [15], at: '09:00' }],
  ['at the end of every month', { every: 'month', days: ['last day'], at: '09:00' }],
  ['daily at noon', { every: 'day', at: '12:00' }],
  ['every evening at 6', { every: 'day', at: '18:00' }],
  ['every month on the 5th and 20th at 10', { every: 'month', days: [5, 20], at: '10:00' }],
  ['on the 1st, 10th and 20th of each month', { every: 'month', days: [1, 10, 20], at: '09:00' }],
  ['on the first working day of every month at 9am', { every: 'month', days: ['first workday'], at: '09:00' }],
  ['every last Friday of the month at 4pm', { every: 'month', days: ['last friday'], at: '16:00' }],
  ['every first Monday', { every: 'month', days: ['first monday'], at: '09:00' }],
  ['monthly on the first and third Tuesday', { every: 'month', days: ['first tuesday', 'third tuesday'], at: '09:00' }],
  ['every second Monday of the month', { every: 'month', days: ['second monday'], at: '09:00' }],
  ['on the 1st and the last day of every month', { every: 'month', days: [1, 'last day'], at: '09:00' }],
  ['every quarter', { every: 'month', days: [1], months: [1, 4, 7, 10], at: '09:00' }],
  [
    'on the last business day of every quarter at 5pm',
    { every: 'month', days: ['last workday'], months: [3, 6, 9, 12], at: '17:00' },
  ],
  ['每周一9点', { every: 'week', weekdays: [1], at: '09:00' }],
  ['每周一和周四上午9点', { every: 'week', weekdays: [1, 4], at: '09:00' }],
  ['每个星期五下午四点', { every: 'week', weekdays: [5], at: '16:00' }],
  ['隔周一', { every: 'week', weekdays: [1], weeks: 2, at: '09:00' }],
  ['隔周周五下午五点', { every: 'week', weekdays: [5], weeks: 2, at: '17:00' }],
  ['每两周的周一和周四10点', { every: 'week', weekdays: [1, 4], weeks: 2, at: '10:00' }],
  ['每双周周三', { every: 'week', weekdays: [3], weeks: 2, at: '09:00' }],
  ['每两周的周1', { every: 'week', weekdays: [1], weeks: 2, at: '09:00' }],
  ['每三周的周二', { every: 'week', weekdays: [2], weeks: 3, at: '09:00' }],
  ['每天早上8点半', { every: 'day', at: '08:30' }],
  ['每个工作日17点', { every: 'workday', at: '17:00' }],
  ['每月1号上午10点', { every: 'month', days: [1], at: '10:00' }],
  ['每月5号和20号上午9点', { every: 'month', days: [5, 20], at: '09:00' }],
  ['每月5、20号', { every: 'month', days: [5, 20], at: '09:00' }],
  ['每个月十五号', { every: 'month', days: [15], at: '09:00' }],
  ['每月第一个工作日9点', { every: 'month', days: ['first workday'], at: '09:00' }],
  ['每月最后一个周五下午4点', { every: 'month', days: ['last friday'], at: '16:00' }],
  ['每个月的第一个和第三个星期二', { every: 'month', days: ['first tuesday', 'third tuesday'], at: '09:00' }],
  ['每月1号和最后一天', { every: 'month', days: [1, 'last day'], at: '09:00' }],
  ['每季度第一个工作日上午10点', { every: 'month', days: ['first workday'], months: [1, 4, 7, 10], at: '10:00' }],
  ['每季度末', { every: 'month', days: ['last day'], months: [3, 6, 9, 12], at: '09:00' }],
  ['每月最后一天', { every: 'month', days: ['last day'], at: '09:00' }],
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
  'every third day',
  'every other day',
  '隔天',
  '双周抛',
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
