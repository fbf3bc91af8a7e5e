import type { Locale } from '../locale.ts';
import { type MonthDay, type MonthDayCounted, type MonthDayPlace, partsOf, WEEKDAYS } from './month-day.ts';

const PLACES_ZH: Readonly<Record<MonthDayPlace, string>> = {
  first: '第一个',
  second: '第二个',
  third: '第三个',
  fourth: '第四个',
  fifth: '第五个',
  last: '最后一个',
};
const COUNTED_EN: Readonly<Record<MonthDayCounted, string>> = {
  day: 'day',
  workday: 'working day',
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};
const COUNTED_ZH: Readonly<Record<MonthDayCounted, string>> = {
  day: '天',
  workday: '工作日',
  monday: '周一',
  tuesday: '周二',
  wednesday: '周三',
  thursday: '周四',
  friday: '周五',
  saturday: '周六',
  sunday: '周日',
};

/** Days of a month in words: "the 5th and the last Friday", “5日和最后一个周五”. */
export function monthDaysText(days: readonly MonthDay[], locale: Locale): string {
  return listed(
    days.map((day) => (locale === 'zh' ? inChinese(day) : `the ${inEnglish(day)}`)),
    locale,
  );
}

/** Parts of a list in a sentence; without the comma before "and". */
export function listed(parts: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale === 'zh' ? 'zh' : 'en-GB').format(parts);
}

/** A weekday by its ISO number. */
export function weekdayName(day: number): string {
  return COUNTED_EN[WEEKDAYS[day - 1]!];
}

function inEnglish(day: MonthDay): string {
  if (typeof day === 'number') return ordinal(day);
  const { place, counted } = partsOf(day);
  return `${place} ${COUNTED_EN[counted]}`;
}

function inChinese(day: MonthDay): string {
  if (typeof day === 'number') return `${day}日`;
  const { place, counted } = partsOf(day);
  const words = `${PLACES_ZH[place]}${COUNTED_ZH[counted]}`;
  return counted === 'day' ? words.replace('个', '') : words;
}

function ordinal(day: number): string {
  const ending = day > 10 && day < 14 ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[day % 10];
  return `${day}${ending ?? 'th'}`;
}
