import { Temporal } from 'temporal-polyfill';
import { workdaysBefore } from './due/calendar-days.ts';
import { type DueTime, past } from './due/settle-due.ts';
import type { DueStretch, SpokenWhen } from './due-time.ts';
import { COUNT_EN, COUNT_ZH, countOf } from './spoken-count.ts';

type Unit = 'minutes' | 'hours' | 'days' | 'workdays' | 'weeks' | 'months';

/** How long before something to be reminded, and where a text says so. */
export type LeadTime = { from: number; to: number; amount: number; unit: Unit };

const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^min|^分/u, 'minutes'],
  [/^刻/u, 'minutes'],
  [/^(?:hour|hr)|^(?:小时|钟头)/u, 'hours'],
  [/^(?:working|business|work)|^工作日/u, 'workdays'],
  [/^day|^[天日]/u, 'days'],
  [/^week|^(?:周|星期|礼拜)/u, 'weeks'],
  [/^month|^月/u, 'months'],
];
const QUARTER_HOUR = 15;
const HALF_HOUR = 30;

const UNIT_EN = '(mins?|minutes?|hours?|hrs?|(?:working|business|work)[ -]days?|days?|weeks?|months?)';
const UNIT_ZH = '(分钟?|刻钟|小时|钟头|工作日|天|日|周|星期|礼拜|月)';
const LEADS = [
  new RegExp(
    `(?<![\\w.])(half an|${COUNT_EN}) ${UNIT_EN} (?:before(?:hand)?|ahead(?: of)?|in advance(?: of)?|earlier)(?![\\w-])`,
    'giu',
  ),
  new RegExp(`提前(半|${COUNT_ZH})个?(?:半个?)?${UNIT_ZH}`, 'gu'),
  new RegExp(`(半|${COUNT_ZH})个?(?:半个?)?${UNIT_ZH}(?:之前|以前|前)(?=提醒|叫|[,，。 ]*$)`, 'gu'),
];

/** Where a text says how long before a time to be reminded, apart from the times that were read in it; null where it does not. */
export function findLeadTime(text: string, times: readonly DueStretch[]): LeadTime | null {
  for (const pattern of LEADS)
    for (const match of text.matchAll(pattern)) {
      const [said, amount, , unit] = match;
      const from = match.index;
      const isRead = times.some((time) => time.from <= from && from < time.to);
      const lead = isRead ? null : lengthOf(said, amount!, unit!);
      if (lead !== null) return { from, to: from + said.length, ...lead };
    }
  return null;
}

/**
 * The time so long before another; null for minutes before a day without an hour.
 * @throws {DomainError} 'invalid_input' when it is past
 */
export function timeBefore(due: DueTime, { amount, unit }: LeadTime, { now, timeZone }: SpokenWhen): DueTime | null {
  const isOfHours = unit === 'minutes' || unit === 'hours';
  if (due.hour === undefined && isOfHours) return null;
  const at = Temporal.PlainDateTime.from(`${due.on}T${due.hour ?? '23:59'}`).toZonedDateTime(timeZone);
  const earlier =
    unit === 'workdays'
      ? workdaysBefore(at.toPlainDate(), amount).toZonedDateTime({ timeZone, plainTime: at.toPlainTime() })
      : at.subtract({ [unit]: amount });
  const [on, hour] = [earlier.toPlainDate().toString(), earlier.toPlainTime().toString({ smallestUnit: 'minute' })];
  if (earlier.epochMilliseconds <= now.getTime()) throw past(due.hour === undefined ? on : `${on} ${hour}`);
  const { isWhole: _, ...rest } = due;
  return {
    ...rest,
    ...{ on, isDaySaid: true },
    ...(due.hour !== undefined && { hour }),
    ...(due.offset !== undefined && { offset: earlier.offset }),
  };
}

function lengthOf(said: string, spoken: string, word: string): Pick<LeadTime, 'amount' | 'unit'> | null {
  const unit = UNITS.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1];
  const isHalf = /^half an|^半/iu.test(spoken);
  const whole = isHalf ? 0 : countOf(spoken);
  if (unit === undefined || !Number.isInteger(whole)) return null;
  if (/^刻/u.test(word)) return { amount: whole * QUARTER_HOUR, unit };
  const hasHalf = isHalf || /半/u.test(said);
  if (!hasHalf) return { amount: whole, unit };
  return unit === 'hours' ? { amount: whole * 60 + HALF_HOUR, unit: 'minutes' } : null;
}
