import type { Locale } from '../locale.ts';

const NAMES = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
} as const;

/** ISO weekdays in words: "Mon–Fri", “周一至周五”, or one by one where they do not follow each other. */
export function workDaysText(workDays: readonly number[], locale: Locale): string {
  const days = [...new Set(workDays)].toSorted((a, b) => a - b);
  const name = (day: number) => NAMES[locale][day - 1]!;
  const [first, last] = [days[0]!, days.at(-1)!];
  if (days.length > 2 && last - first === days.length - 1)
    return locale === 'zh' ? `${name(first)}至${name(last)}` : `${name(first)}–${name(last)}`;
  return days.map(name).join(locale === 'zh' ? '、' : ', ');
}
