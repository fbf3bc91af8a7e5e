import type { Temporal } from 'temporal-polyfill';
import { COUNT_ZH, countOf } from '../spoken-count.ts';
import { WEEKDAY_ZH, weekdayOf } from '../weekday-words.ts';
import {
  ahead,
  bareWeekday,
  beforeWeekend,
  boundsOf,
  dated,
  dayInMonth,
  dayOfMonth,
  endOf,
  monthsNamed,
  placeInMonth,
  type Stretch,
  startOf,
  weekdayIn,
  wholeMonth,
  workdaysAhead,
} from './calendar-days.ts';
import { type DuePhrase, type DuePiece, dayPiece, edgePiece, phrase } from './due-piece.ts';

const LEAD =
  '(?:在|于|一?直?到|等到|从|大概|大约|差不多|约|(?:最晚|最迟|截止(?:日期|时间)?到?|deadline|ddl)(?:是|为|在)? ?)?';
const WEEK = '(?:周|星期|礼拜)';
const DAY = '(?:号|日)';
const LATER = '(?:以后|之后|过后|后)';
const WITHIN = '(?:之内|以内|内)';
/** 记一下月底前 speaks of the end of this month. */
const NEXT = '(?<!一)(下下下|下下|下)一?个?';
const THIS = '(?:本|这个?|这一个?|当)';
const YEAR = '(?:(?:(\\d{4})年|(今年|明年|后年))的?)?';
const PLACE = '(初|头上?(?!部)|上旬|中旬?|底|末|下旬)';

/** Of 三月五号 the day counts, of 三月底 its end. */
const NO_DATE = '(?![的\\d零一二三四五六七八九十初上中底末下])';
const WEDNESDAY = 3;

const HALF: Readonly<Record<string, Temporal.DurationLike>> = { 个月: { days: 15 }, 年: { months: 6 } };

/** Days that come, in Chinese. */
export const DAY_PHRASES_ZH: readonly DuePhrase[] = [
  day('(?:今天|今日|今儿)(?:之内|以内|内)|(?:今天|今日|今儿|今(?=[早晚晨夜]))', (_, today) => dayPiece(today)),
  day('(?:明天|明日|明儿|明(?=[早晚晨夜]))', (_, today) => dayPiece(today.add({ days: 1 }))),
  day('(?<!明)(?:后天|后日|后(?=[早晚]))', (_, today) => dayPiece(today.add({ days: 2 }))),
  day('大后天', (_, today) => dayPiece(today.add({ days: 3 }))),
  // 星期与周
  day(`${WEEK}${WEEKDAY_ZH}`, ([, name], today) => bareWeekday(weekdayOf(name!), today)),
  day(`${THIS}${WEEK}${WEEKDAY_ZH}`, ([, name], today) => dayPiece(weekdayIn(0, weekdayOf(name!), today))),
  day(`${NEXT}${WEEK}${WEEKDAY_ZH}`, ([, next, name], today) =>
    dayPiece(weekdayIn(next!.length, weekdayOf(name!), today)),
  ),
  day(`${THIS}?周末`, (_, today) => dayPiece(weekdayIn(0, today.dayOfWeek === 7 ? 7 : 6, today))),
  day(`${THIS}?周末(?:之前|以前|前)`, (_, today) => dayPiece(beforeWeekend(today))),
  day(`${NEXT}周末`, ([, next], today) => dayPiece(weekdayIn(next!.length, 6, today))),
  day(`${THIS}${WEEK}(?:${WITHIN}|底)?`, (_, today) => edgePiece(endOf('week', 0, today))),
  day(`${NEXT}${WEEK}初?`, ([, next], today) => wholeOf('week', next!.length, today)),
  // 间隔
  day(`(?:再?过|再)?${COUNT_ZH}(天|日|个?${WEEK}|个?月|年)${LATER}(?:的?(?:今天|同一天))?`, ([, count, unit], today) =>
    distance(count!, unit!, today),
  ),
  day(`(?:再?过)${COUNT_ZH}(天|个?${WEEK}|个?月|年)`, ([, count, unit], today) => distance(count!, unit!, today)),
  day(`${COUNT_ZH}(天|日|个?${WEEK}|个?月|年)${WITHIN}`, ([, count, unit], today) => distance(count!, unit!, today)),
  day(`${COUNT_ZH}个?${WEEK}${LATER}的?${WEEK}${WEEKDAY_ZH}`, ([, count, name], today) =>
    numbered(count!, (weeks) =>
      dayPiece(weekdayIn(weeks, weekdayOf(name!), ahead(today, weeks, 'weeks').subtract({ weeks }))),
    ),
  ),
  day(`(?:再?过)半(个月|年)|半(个月|年)(?:${LATER}(?:的?(?:今天|同一天))?|${WITHIN})`, ([, some, other], today) =>
    dayPiece(today.add(HALF[(some ?? other)!]!)),
  ),
  day(`(?:再?过)?${COUNT_ZH}(?:个半月|年半)${LATER}`, ([text, count], today) =>
    numbered(count!, (value) =>
      dayPiece(
        text.includes('月')
          ? ahead(today, value, 'months').add(HALF.个月!)
          : ahead(today, value, 'years').add(HALF.年!),
      ),
    ),
  ),
  day(`${COUNT_ZH}个?工作日(?:${LATER}|${WITHIN})`, ([, count], today) =>
    numbered(count!, (value) => dayPiece(workdaysAhead(today, value))),
  ),
  // 月、季、年的首尾
  day(`(?<![一每])(${THIS})?${WEEK}中(?![午国文])`, ([, which], today) => {
    const weeks = which === undefined ? [0, 1] : [0];
    return [{ kind: 'day', days: weeks.map((week) => weekdayIn(week, WEDNESDAY, today)), isEdge: true }];
  }),
  day(`${NEXT}${WEEK}中(?!午)`, ([, next], today) => dayPiece(weekdayIn(next!.length, WEDNESDAY, today))),
  day(`(?:直到|到|等到)${COUNT_ZH}月(?:份)?${NO_DATE}`, ([, month], today) =>
    numbered(month!, (number) => (number >= 1 && number <= 12 ? wholeMonth(number, null, today) : null)),
  ),
  day('月(?:底|末)', (_, today) => edgePiece(endOf('month', 0, today))),
  day('月(初|头上?(?!部)|中旬?)', ([, place], today) => {
    const days = [0, 1].map((each) => placeInMonth(startOf('month', each, today), placeOf(place!)));
    return [{ kind: 'day', days, isEdge: true }];
  }),
  day(`${THIS}月的?月?${PLACE}`, ([, place], today) => edgePiece(inMonth(0, place!, today))),
  day(`${NEXT}月的?月?${PLACE}`, ([, next, place], today) => edgePiece(inMonth(next!.length, place!, today))),
  day(`${NEXT}月(?!\\d)`, ([, next], today) => wholeOf('month', next!.length, today)),
  day(`${YEAR}${COUNT_ZH}月(?:份)?的?${PLACE}`, ([, digits, word, month, place], today) => {
    const number = countOf(month!);
    if (!(number >= 1 && number <= 12)) return null;
    const firsts = monthsNamed(number, yearOf(digits, word, today), today);
    const days = firsts.map((first) => placeInMonth(first, placeOf(place!)));
    return [{ kind: 'day', days, isEdge: true }];
  }),
  day(`(?:${THIS}季度?|季度?)(?:底|末)`, (_, today) => edgePiece(endOf('quarter', 0, today))),
  day(`${NEXT}季度?初?`, ([, next], today) => wholeOf('quarter', next!.length, today)),
  day('(?:今年|年|今年年)(?:底|末|终)', (_, today) => edgePiece(endOf('year', 0, today))),
  day('明年(?:年?初)?(?!\\d|[一二三四五六七八九十])', (_, today) => wholeOf('year', 1, today)),
  day('明年年?(?:底|末)', (_, today) => edgePiece(endOf('year', 1, today))),
  // 日期
  day(`${COUNT_ZH}${DAY}`, ([text, number], today) => numbered(number!, (value) => dayOfMonth(value, text!, today))),
  day(`${THIS}月的?${COUNT_ZH}${DAY}`, ([text, number], today) =>
    numbered(number!, (value) => dayInMonth(0, value, text!, today)),
  ),
  day(`${NEXT}月的?${COUNT_ZH}${DAY}`, ([text, next, number], today) =>
    numbered(number!, (value) => dayInMonth(next!.length, value, text!, today)),
  ),
  day(`${YEAR}${COUNT_ZH}月(?:份)?的?${COUNT_ZH}${DAY}`, ([text, digits, word, month, number], today) =>
    dated({ year: yearOf(digits, word, today), month: countOf(month!), day: countOf(number!) }, text!, today),
  ),
  day('(\\d{1,2})/(\\d{1,2})(?= ?\\p{Script=Han})', ([text, month, number], today) =>
    dated({ year: null, month: Number(month), day: Number(number) }, text!, today),
  ),
];

function day(source: string, read: DuePhrase['read']): DuePhrase {
  return phrase(`${LEAD}(?:${source})`, read);
}

function distance(count: string, unit: string, today: Temporal.PlainDate): DuePiece[] | null {
  const value = countOf(count);
  if (Number.isNaN(value)) return null;
  if (/[天日]$/u.test(unit)) return dayPiece(ahead(today, value, 'days'));
  if (unit.endsWith('月')) return unit === '月' && value > 2 ? null : dayPiece(ahead(today, value, 'months'));
  return dayPiece(ahead(today, value, unit === '年' ? 'years' : 'weeks'));
}

function numbered(number: string, read: (value: number) => DuePiece[] | null): DuePiece[] | null {
  const value = countOf(number);
  return Number.isNaN(value) ? null : read(value);
}

/** The first day of a stretch that is named as a whole. */
function wholeOf(stretch: Stretch, offset: number, today: Temporal.PlainDate): DuePiece[] {
  const { first, last } = boundsOf(stretch, offset, today);
  return edgePiece(first, last);
}

function inMonth(offset: number, place: string, today: Temporal.PlainDate): Temporal.PlainDate {
  return placeInMonth(startOf('month', offset, today), placeOf(place));
}

function placeOf(place: string): 'start' | 'middle' | 'end' {
  if (/^[初头上]/u.test(place)) return 'start';
  return place.startsWith('中') ? 'middle' : 'end';
}

function yearOf(digits: string | undefined, word: string | undefined, today: Temporal.PlainDate): number | null {
  if (digits !== undefined) return Number(digits);
  return word === undefined ? null : today.year + { 今: 0, 明: 1, 后: 2 }[word[0] as '今'];
}
