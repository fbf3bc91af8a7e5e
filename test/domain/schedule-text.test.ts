import { expect, test } from 'vitest';
import type { Schedule } from '../../src/domain/schedule.ts';
import { scheduleText } from '../../src/domain/schedule-text.ts';

test.each<[Schedule, en: string, zh: string]>([
  [{ every: 'day', at: '09:00' }, 'every day at 09:00', '每天 09:00'],
  [{ every: 'workday', at: '08:30' }, 'every working day at 08:30', '每个工作日 08:30'],
  [{ every: 'week', weekdays: [1], at: '09:00' }, 'every Monday at 09:00', '每周一 09:00'],
  [
    { every: 'week', weekdays: [5, 1, 3, 1], at: '09:00' },
    'every Monday, Wednesday and Friday at 09:00',
    '每周一、三、五 09:00',
  ],
  [{ every: 'month', day: 1, at: '09:00' }, 'on the 1st of every month at 09:00', '每月1日 09:00'],
  [{ every: 'month', day: 12, at: '09:00' }, 'on the 12th of every month at 09:00', '每月12日 09:00'],
  [
    { every: 'month', day: 31, at: '09:00' },
    'on the 31st of every month (its last day where it is shorter) at 09:00',
    '每月31日（不足的月份为最后一天） 09:00',
  ],
  [{ every: 'month', day: 'last', at: '17:00' }, 'on the last day of every month at 17:00', '每月最后一天 17:00'],
])('%j', (schedule, en, zh) => {
  expect([scheduleText(schedule, 'en'), scheduleText(schedule, 'zh')]).toEqual([en, zh]);
});
