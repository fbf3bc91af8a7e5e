import { findCadence } from './cadence.ts';
import { spokenHour } from './spoken-hour.ts';
import { WEEKDAY_NAMES_EN, weekdaysIn } from './weekday-words.ts';

/**
 * The hour, and the weekdays where some are named, that words such as "every morning at 8", 每周一9点 or "8:30" say as a whole; null for
 * others. Every day is every working day.
 */
export function readReminderHour(
  said: string,
  mayBeHourAlone: boolean,
): { hour?: string; workDays?: readonly number[] } | null {
  const words = mayBeHourAlone ? comingAgain(said) : said;
  const found = findCadence(words);
  if (found === null && !mayBeHourAlone) return null;
  const { every = 1, unit = 'day', weekdays } = found?.cadence ?? {};
  if (every !== 1 || !['day', 'workday', 'week'].includes(unit)) return null;
  const rest = found === null ? words : `${words.slice(0, found.from)} ${words.slice(found.to)}`;
  const days = weekdays === undefined ? {} : { workDays: weekdays };
  const left = rest.replace(/^\s*(?=(?:morning|afternoon|evening)\b)/iu, 'in the ').trim();
  if (left === '') return weekdays === undefined ? null : days;
  const hour = spokenHour(/^\d{1,2}$/u.test(left) ? `at ${left}` : left);
  return hour === null ? null : { hour, ...days };
}

const ON_DAYS = new RegExp(`\\bon (?=${WEEKDAY_NAMES_EN}\\b)`, 'iu');
const ON_DAYS_ZH = /(?<![每下上本这])(?:每个)?(?=(?:周|星期|礼拜)[一二三四五六日天])/u;

/** Of a reminder several weekdays come every week, also where nobody says so. */
function comingAgain(said: string): string {
  return weekdaysIn(said).length > 1 ? said.replace(ON_DAYS, 'every ').replace(ON_DAYS_ZH, '每') : said;
}
