import type { Locale } from './locale.ts';
import type { Schedule } from './schedule.ts';

/** A schedule in words that stand in a sentence: "every Monday at 09:00", “每周一 09:00”. */
export function scheduleText(schedule: Schedule, locale: Locale): string {
  return locale === 'zh' ? `${daysInChinese(schedule)} ${schedule.at}` : `${daysInEnglish(schedule)} at ${schedule.at}`;
}

function daysInEnglish(schedule: Schedule): string {
  switch (schedule.every) {
    case 'day':
      return 'every day';
    case 'workday':
      return 'every working day';
    case 'week':
      return `every ${inOrder(schedule.weekdays)
        .map(weekdayName)
        .join(', ')
        .replace(/, (?=[^,]+$)/, ' and ')}`;
    case 'month':
      return schedule.day === 'last'
        ? 'on the last day of every month'
        : `on the ${ordinal(schedule.day)} of every month${mayBeMissing(schedule.day) ? ' (its last day where it is shorter)' : ''}`;
  }
}

function daysInChinese(schedule: Schedule): string {
  switch (schedule.every) {
    case 'day':
      return '每天';
    case 'workday':
      return '每个工作日';
    case 'week':
      return `每周${inOrder(schedule.weekdays)
        .map((day) => '一二三四五六日'[day - 1])
        .join('、')}`;
    case 'month':
      return schedule.day === 'last'
        ? '每月最后一天'
        : `每月${schedule.day}日${mayBeMissing(schedule.day) ? '（不足的月份为最后一天）' : ''}`;
  }
}

function inOrder(weekdays: readonly number[]): number[] {
  return [...new Set(weekdays)].toSorted((a, b) => a - b);
}

function weekdayName(day: number): string {
  return ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][day - 1]!;
}

function mayBeMissing(day: number): boolean {
  return day > 28;
}

function ordinal(day: number): string {
  const ending = day > 10 && day < 14 ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[day % 10];
  return `${day}${ending ?? 'th'}`;
}
