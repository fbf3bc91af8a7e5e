import { Temporal } from 'temporal-polyfill';
import { addDays } from '../../domain/calendar-day.ts';
import { localDay, startOfDay } from '../../domain/period.ts';
import type { Absence } from '../../domain/reminders/absence.ts';
import { endOf, monthsNamed, type Stretch, startOf } from './due/calendar-days.ts';
import { dueTime, type SpokenWhen } from './due-time.ts';
import { COUNT_EN, COUNT_ZH, countOf } from './spoken-count.ts';

type Read = (match: RegExpExecArray, when: SpokenWhen) => Absence | null;
type Unit = 'days' | 'weeks' | 'months';

const FROM = '(?:from|starting(?: from| on)?|beginning|as of)';
const UNIT = '(days?|weeks?|fortnights?|months?)';
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const BARE_DAY = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)?$/iu;
const BARE_DAY_ZH = /^([0-9一二三四五六七八九十]{1,3})[号日]?$/u;
const SUNDAY = 7;

/** Each over the whole text; the first that reads it counts. */
const PHRASES: readonly (readonly [RegExp, Read])[] = [
  whole(`(?:for )?(?:the )?(?:next |coming )?${COUNT_EN} ${UNIT}(?:,? ${FROM} (?<start>.+))?`, (match, when) =>
    lasting(countOf(match[1]!), match[2]!, match.groups?.start, when),
  ),
  whole(`${FROM} (?<start>.+?),? for ${COUNT_EN} ${UNIT}`, (match, when) =>
    lasting(countOf(match[2]!), match[3]!, match.groups?.start, when),
  ),
  whole('(?:for |all |all of |during |over )?(?:the )?(rest of (?:the|this)|this|next) (week|month)', (match, when) =>
    stretch(match[2] as Stretch, match[1] === 'next' ? 1 : 0, when),
  ),
  whole('(?:for |all |during )?the (?:whole )?week after next', (_, when) => stretch('week', 2, when)),
  whole('(?:for |all |during )?the (?:whole )?week (?:of|from) (?:the )?(?<start>.+)', ({ groups }, when) => {
    const day = dayOf(groups!.start!, when);
    return day === null ? null : { from: day, until: addDays(day, SUNDAY - Temporal.PlainDate.from(day).dayOfWeek) };
  }),
  whole(`(?:in |for |during |over |all |all of |the whole of )*(${MONTHS})`, ([, name], when) =>
    month(MONTHS.split('|').indexOf(name!.toLowerCase()) + 1, when),
  ),
  whole(`(?:${FROM}|between) (.+?) (?:to|until|till|through|thru|and|-) (.+)`, ([, from, to], when) =>
    between(from!, to!, when),
  ),
  // What is said once of a week holds for both of its days.
  whole(
    '(?:on )?(\\p{L}+) (?:and|&) (\\p{L}+),? (?:of )?((?:the )?(?:next week|week after next))',
    ([, from, to, week], when) => neighbours(between(`${from} ${week}`, `${to} ${week}`, when)),
  ),
  whole('(?:on )?(.+?) (?:and|&) (.+)', ([, from, to], when) => neighbours(between(from!, to!, when))),
  whole('(?:until|till|up to) (.+)', ([, to], when) => until(to!, when)),
  whole('(?:to|through|thru|until and including|including) (.+)', ([, to], when) => through(to!, when)),
  whole('(.+?) ?(?:to|until|till|through|thru|-|–|~) ?(.+)', ([, from, to], when) => between(from!, to!, when)),
  whole(`(?:接下来的?|未来|这|今后|休?)?${COUNT_ZH}(天|日|个?周|个?星期|个?礼拜|个月)`, ([, count, unit], when) =>
    lasting(countOf(count!), unit!, undefined, when),
  ),
  whole(`(?:从)?(?<start>.+?)(?:开始|起)?[,，]?(?:连续|一共|共)?${COUNT_ZH}个?(天|周|星期|礼拜)`, (match, when) =>
    lasting(countOf(match[2]!), match[3]!, match.groups?.start, when),
  ),
  whole('(本|这个?|下下?个?)(周|星期|礼拜|月)(?:一?整[周个月]+)?', ([, which, unit], when) =>
    stretch(unit === '月' ? 'month' : 'week', which!.split('下').length - 1, when),
  ),
  whole(`(?:整个)?${COUNT_ZH}月份?(?:整个月)?`, ([, number], when) => month(countOf(number!), when)),
  whole('今明(?:两天|后三天)?', (_, when) => lasting(2, 'days', undefined, when)),
  whole('明后(?:两)?天', (_, when) => between('明天', '后天', when)),
  whole('(?:到|至|直到)(.+?)(?:为止|结束|底为止|都|那天)', ([, to], when) => through(to!, when)),
  whole('(?:到|至|直到)(.+?)(?:之?前)?(?:再说|再)?|(.+?)之?前', ([, to, before], when) => until((to ?? before)!, when)),
  whole('从?(.+?) ?(?:到|至|-|–|~|—) ?(.+?)(?:为止|期间)?', ([, from, to], when) => between(from!, to!, when)),
  whole('(.+?)[和、与及](.+)', ([, from, to], when) => neighbours(between(from!, to!, when))),
  whole('(?:on |all |all day )*(.+?)(?: all day|一?整天|全天)?', ([, words], when) => {
    const day = dayOf(words!, when);
    return day === null ? null : { from: day, until: WEEKEND.test(words!) ? addDays(day, 1) : day };
  }),
];

const WEEKEND = /weekend|周末/iu;

/** The days that some words are as a whole, today or later: "next week", "from 24 December to 2 January", 十月一日到七日; null for other words. */
export function absenceSpan(words: string, when: SpokenWhen): Absence | null {
  const text = words
    .trim()
    .replace(/[,，。]+$/u, '')
    .replace(/(?<=\p{Script=Han}) (?=[\p{Script=Han}\d])/gu, '');
  for (const [pattern, read] of PHRASES) {
    const match = pattern.exec(text);
    const found = match && read(match, when);
    if (found) return found;
  }
  return null;
}

/** The day before which somebody is back, as an absence from today: "on Monday", 下周一. */
export function absenceUntil(words: string, when: SpokenWhen): Absence | null {
  return until(words, when);
}

function whole(source: string, read: Read): readonly [RegExp, Read] {
  return [new RegExp(`^(?:${source})$`, 'iu'), read];
}

/** A day in words, without an hour. */
function dayOf(words: string, when: SpokenWhen): string | null {
  const due = dueTime(ordinal(words.trim()), when);
  return due === null || due.hour !== undefined ? null : due.on;
}

/** A bare number is a day of the month: "the 7" and 七. */
function ordinal(words: string): string {
  return words
    .replace(BARE_DAY, '$1th')
    .replace(BARE_DAY_ZH, '$1日')
    .replace(/(?<=月[0-9一二三四五六七八九十]{1,3})$/u, '日');
}

function todayOf({ now, timeZone }: SpokenWhen): string {
  return localDay(now, timeZone);
}

/** Both included. What the second leaves out is read from the first on, and a month that is said only at the end holds for both. */
function between(from: string, to: string, when: SpokenWhen): Absence | null {
  const month = /^(?:the )?\d{1,2}(?:st|nd|rd|th)? (?<month>(?:of )?\p{L}.*)$/iu.exec(to.trim())?.groups?.month;
  const spoken = BARE_DAY.test(from.trim()) && month !== undefined ? `${ordinal(from.trim())} ${month}` : from;
  const first = dayOf(spoken, when);
  if (first === null) return null;
  const last = [when, { ...when, now: startOfDay(first, when.timeZone) }]
    .map((each) => dayOf(to, each))
    .find((each) => each !== null && each >= first);
  return last ? { from: first, until: last } : null;
}

/** Two days that are named beside each other are a span only where they follow each other. */
function neighbours(span: Absence | null): Absence | null {
  return span !== null && addDays(span.from, 1) === span.until ? span : null;
}

/** Up to the day before: who is away until Monday works on it. The end of a week or month is away still. */
function until(words: string, when: SpokenWhen): Absence | null {
  if (/end of|底|末|结束/iu.test(words)) return through(words, when);
  const [day, today] = [dayOf(words, when), todayOf(when)];
  return day === null || day <= today ? null : { from: today, until: addDays(day, -1) };
}

function through(words: string, when: SpokenWhen): Absence | null {
  const day = dayOf(words, when);
  return day === null ? null : { from: todayOf(when), until: day };
}

function lasting(count: number, unit: string, start: string | undefined, when: SpokenWhen): Absence | null {
  const from = start === undefined ? todayOf(when) : dayOf(start, when);
  if (from === null || !(count >= 1)) return null;
  const of = unitOf(unit);
  const end = Temporal.PlainDate.from(from).add({ [of.unit]: count * of.times });
  return { from, until: addDays(end.toString(), -1) };
}

function unitOf(unit: string): { unit: Unit; times: number } {
  if (/^fortnight/iu.test(unit)) return { unit: 'weeks', times: 2 };
  if (/week|周|星期|礼拜/iu.test(unit)) return { unit: 'weeks', times: 1 };
  return { unit: /month|月/iu.test(unit) ? 'months' : 'days', times: 1 };
}

/** A week or month; of the current one what is left. A week ends with its Sunday. */
function stretch(of: Stretch, offset: number, when: SpokenWhen): Absence {
  const today = Temporal.PlainDate.from(todayOf(when));
  const last = of === 'week' ? startOf(of, offset, today).add({ days: SUNDAY - 1 }) : endOf(of, offset, today);
  return { from: (offset === 0 ? today : startOf(of, offset, today)).toString(), until: last.toString() };
}

/** A month by its number: the one that runs, what is left of it, else the next such one. */
function month(number: number, when: SpokenWhen): Absence | null {
  if (!(number >= 1 && number <= 12)) return null;
  const today = Temporal.PlainDate.from(todayOf(when));
  const spans = monthsNamed(number, null, today).map((first) => ({ first, last: endOf('month', 0, first) }));
  const { first, last } = spans.find((each) => Temporal.PlainDate.compare(each.last, today) >= 0)!;
  const from = Temporal.PlainDate.compare(first, today) < 0 ? today : first;
  return { from: from.toString(), until: last.toString() };
}
