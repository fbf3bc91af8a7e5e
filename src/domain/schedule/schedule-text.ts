import type { Locale } from '../locale.ts';
import { listed, monthDaysText, weekdayName } from './month-day-text.ts';
import type { Schedule } from './schedule.ts';

type Weekly = Extract<Schedule, { every: 'week' }>;
type Monthly = Pick<Extract<Schedule, { every: 'month' }>, 'days' | 'months'>;

/** The day that every month has. */
const SHORTEST_MONTH = 28;
const MONTHS_EN = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** A schedule in words that stand in a sentence: "every Monday at 09:00", “每周一 09:00”. */
export function scheduleText(schedule: Schedule, locale: Locale): string {
  return locale === 'zh' ? `${daysInChinese(schedule)} ${schedule.at}` : `${daysInEnglish(schedule)} at ${schedule.at}`;
}

/** Days of months in words: "on the 5th and 20th of every month", “每月第一个工作日”. */
export function monthlyText({ days, months }: Monthly, locale: Locale): string {
  const of = months && inOrder(months);
  const mayBeMissing = days.some((day) => typeof day === 'number' && day > SHORTEST_MONTH);
  if (locale === 'zh')
    return `${of ? `每年${of.join('、')}月的` : '每月'}${monthDaysText(days, locale)}${mayBeMissing ? '（不足的月份为最后一天）' : ''}`;
  const names = of
    ? listed(
        of.map((month) => MONTHS_EN[month - 1]!),
        locale,
      )
    : 'every month';
  return `on ${monthDaysText(days, locale)} of ${names}${mayBeMissing ? ' (its last day where it is shorter)' : ''}`;
}

function daysInEnglish(schedule: Schedule): string {
  switch (schedule.every) {
    case 'day':
      return 'every day';
    case 'workday':
      return 'every working day';
    case 'week':
      return weeklyInEnglish(schedule);
    case 'month':
      return monthlyText(schedule, 'en');
  }
}

function daysInChinese(schedule: Schedule): string {
  switch (schedule.every) {
    case 'day':
      return '每天';
    case 'workday':
      return '每个工作日';
    case 'week':
      return weeklyInChinese(schedule);
    case 'month':
      return monthlyText(schedule, 'zh');
  }
}

function weeklyInEnglish({ weekdays, weeks }: Weekly): string {
  const days = listed(inOrder(weekdays).map(weekdayName), 'en');
  return weeks === undefined ? `every ${days}` : `every ${weeks} weeks on ${days}`;
}

function weeklyInChinese({ weekdays, weeks }: Weekly): string {
  const days = inOrder(weekdays).map((day) => '一二三四五六日'[day - 1]);
  return weeks === undefined ? `每周${days.join('、')}` : `每${weeks}周的周${days.join('、')}`;
}

function inOrder(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
