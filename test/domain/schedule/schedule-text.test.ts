import { expect, test } from 'vitest';
import type { Schedule } from '../../../src/domain/schedule/schedule.ts';
import { scheduleText } from '../../../src/domain/schedule/schedule-text.ts';

test.each<[Schedule, en: string, zh: string]>([
  [{ every: 'day', at: '09:00' }, 'every day at 09:00', '每天 09:00'],
  [{ every: 'workday', at: '08:30' }, 'every working day at 08:30', '每个工作日 08:30'],
  [{ every: 'week', weekdays: [1], at: '09:00' }, 'every Monday at 09:00', '每周一 09:00'],
  [
    { every: 'week', weekdays: [5, 1, 3, 1], at: '09:00' },
    'every Monday, Wednesday and Friday at 09:00',
    '每周一、三、五 09:00',
  ],
  [{ every: 'week', weekdays: [1], weeks: 2, at: '09:00' }, 'every 2 weeks on Monday at 09:00', '每2周的周一 09:00'],
  [
    { every: 'week', weekdays: [4, 1], weeks: 3, from: '2026-11-23', at: '09:00' },
    'every 3 weeks on Monday and Thursday at 09:00',
    '每3周的周一、四 09:00',
  ],
  [{ every: 'month', days: [1], at: '09:00' }, 'on the 1st of every month at 09:00', '每月1日 09:00'],
  [{ every: 'month', days: [12], at: '09:00' }, 'on the 12th of every month at 09:00', '每月12日 09:00'],
  [
    { every: 'month', days: [31], at: '09:00' },
    'on the 31st of every month (its last day where it is shorter) at 09:00',
    '每月31日（不足的月份为最后一天） 09:00',
  ],
  [
    { every: 'month', days: ['last day'], at: '17:00' },
    'on the last day of every month at 17:00',
    '每月最后一天 17:00',
  ],
  [
    { every: 'month', days: [5, 20], at: '09:00' },
    'on the 5th and the 20th of every month at 09:00',
    '每月5日和20日 09:00',
  ],
  [
    { every: 'month', days: ['first workday', 'last friday'], at: '09:00' },
    'on the first working day and the last Friday of every month at 09:00',
    '每月第一个工作日和最后一个周五 09:00',
  ],
  [
    { every: 'month', days: ['last day'], months: [12, 3, 6, 9], at: '09:00' },
    'on the last day of March, June, September and December at 09:00',
    '每年3、6、9、12月的最后一天 09:00',
  ],
])('%j', (schedule, en, zh) => {
  expect([scheduleText(schedule, 'en'), scheduleText(schedule, 'zh')]).toEqual([en, zh]);
});
