const EN = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ZH = '一二三四五六日';

/** A weekday written out. */
export const WEEKDAY_EN = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
/** The same, or in short; no group of its own. */
export const WEEKDAY_NAMES_EN =
  '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)';
export const SHORT_WEEKDAY_EN = `(${WEEKDAY_NAMES_EN})\\b\\.?`;
export const WEEKDAY_ZH = '([一二三四五六日天1-6])';

/** The ISO number of a weekday, Monday is 1. */
export function weekdayOf(word: string): number {
  if (/\d/u.test(word)) return Number(word);
  const at = ZH.indexOf(word === '天' ? '日' : word);
  return (at >= 0 ? at : EN.indexOf(word.slice(0, 3).toLowerCase())) + 1;
}

/** Weekdays of a list or a span as it is said, in the order of the week: "Sunday to Thursday", 周一、三、五. */
export function weekdaysIn(said: string): number[] {
  const words = said.replace(/weekends?/giu, 'sat and sun').replace(/周末/gu, '周六和周日');
  const spoken = [
    ...words.matchAll(
      /\b(?:mon|tue|wed|thu|fri|sat|sun)|[一二三四五六日天]|(?<=^|周|星期|礼拜|[、,和及与])[1-6](?!\d)/giu,
    ),
  ];
  const days = spoken.map(([word]) => weekdayOf(word));
  const [first, second] = spoken;
  const between = first && second ? words.slice(first.index + first[0].length, second.index) : '';
  if (days.length !== 2 || !/\b(?:to|until|through|thru)\b|[-–~到至]/iu.test(between)) return days.toSorted();
  const [from, to] = days as [number, number];
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, after) => ((from - 1 + after) % 7) + 1).toSorted();
}
