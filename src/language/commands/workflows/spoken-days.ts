import { COUNT_EN, COUNT_ZH, countOf } from '../../text/spoken-count.ts';

/** So many, in digits or words of either language; `daysOf` reads it with its unit. */
export const COUNT = `(?<count>${COUNT_EN}|${COUNT_ZH})`;

/** A length of time, "two weeks", "half a year"; `daysOf` reads its pieces. */
export const LENGTH_EN = `(?:${COUNT} (?<unit>days?|weeks?|months?|quarters?|years?)|half (?:an? )?(?<half>year))`;
/** The same in Chinese. */
export const LENGTH_ZH = `(?:${COUNT} ?(?<unit>天|周|个?星期|个?礼拜|个月|个?季度|年)|(?<half>半年|半个月))`;

const DAYS: readonly (readonly [RegExp, number])[] = [
  [/^(?:week|周|个?星期|个?礼拜)/iu, 7],
  [/^(?:month|个?月)/iu, 30],
  [/^(?:quarter|个?季)/iu, 90],
  [/^(?:year|年)/iu, 365],
];

/** Days of "2 weeks", 三天 and their like; null for what is none. */
export function daysOf({ count, unit = '', half }: Readonly<Record<string, string | undefined>>): number | null {
  if (half !== undefined) return half === '半个月' ? 15 : 182;
  const number = count === undefined ? Number.NaN : countOf(count);
  if (Number.isNaN(number)) return null;
  return number * (DAYS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1);
}
