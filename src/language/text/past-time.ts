import type { Temporal } from 'temporal-polyfill';
import { lastSuch } from './date-span.ts';
import { startOf, weekdayIn } from './due/calendar-days.ts';
import { COUNT_EN, COUNT_ZH, countOf } from './spoken-count.ts';
import { WEEKDAY_NAMES_EN, WEEKDAY_ZH, weekdayOf } from './weekday-words.ts';

/** Where a text says a time that has been. */
export type PastStretch = {
  from: number;
  to: number;
  /** Its day, null where it is no single one. */
  on: Temporal.PlainDate | null;
  /** Yesterday's order, 上周的订单: something else is said of it. */
  isOwn: boolean;
};

type Today = Temporal.PlainDate;
type PastPhrase = readonly [pattern: RegExp, read: (match: RegExpMatchArray, today: Today) => Today | null];

const PART_EN =
  '(?: (?:at|around) \\d{1,2}(?:[:.]\\d{2})?(?: ?[ap]m)?| (?:early )?(?:morning|noon|afternoon|evening|night))?';
const PART_ZH = '(?:一?[大清]?早上?|上午|中午|下午|傍晚|晚上?)?(?:[\\d一二两三四五六七八九十]{1,3}点半?)?';
/** 晚上 and 马上 end in the same sign. */
const LAST_ZH = '(?<![早晚马以线网路])上';
/** Of 提前天数 and 生日三天前 it is no day that has been. */
const HEAD_ZH = '(?<=^|[,，。;； 我])';

const PHRASES: readonly PastPhrase[] = [
  english(`(?:the )?day before yesterday${PART_EN}`, daysAgo(2)),
  english(`yesterday${PART_EN}|last night`, daysAgo(1)),
  english(`(?:on )?(${WEEKDAY_NAMES_EN})${PART_EN},? (?:of )?last week`, ([, day], today) =>
    weekdayIn(-1, weekdayOf(day!), today),
  ),
  english(`last week,? (?:on )?(${WEEKDAY_NAMES_EN})${PART_EN}`, ([, day], today) =>
    weekdayIn(-1, weekdayOf(day!), today),
  ),
  english(`(?:on )?(?:last|(?:this )?past) (${WEEKDAY_NAMES_EN})${PART_EN}(?! (?:of|in) )`, ([, day], today) =>
    lastSuch(weekdayOf(day!), today),
  ),
  english('last (?:week|weekend|month|quarter|year)(?! (?:of|in) )', noDay),
  english(`${COUNT_EN} (day|week|month|year)s? ago`, ([, count, unit], today) => before(countOf(count!), unit!, today)),
  english(
    `${COUNT_EN} (?:minute|min|hour|hr)s? ago|a (?:moment|minute) ago|just now|earlier today`,
    (_, today) => today,
  ),
  english('(?:a )?(?:few|some|several) (?:days|weeks|months|years|time) ago|the other day', noDay),
  chinese(`大前[天日]${PART_ZH}`, daysAgo(3)),
  chinese(`(?<![提大])前[天日]${PART_ZH}`, daysAgo(2)),
  chinese(`昨[天日儿]${PART_ZH}|昨[晚早]`, daysAgo(1)),
  chinese(`${LAST_ZH}(上?)个?(?:周|星期|礼拜)${WEEKDAY_ZH}${PART_ZH}`, ([, again, day], today) =>
    weekdayIn(again === '' ? -1 : -2, weekdayOf(day!), today),
  ),
  chinese(`${LAST_ZH}上?个?月${COUNT_ZH}[号日]${PART_ZH}`, ([, day], today) => dayOfLastMonth(countOf(day!), today)),
  chinese(`${LAST_ZH}上?个?(?:周末?|星期|礼拜|月[初底末]?|季度)|去年|(?<!提)前年`, noDay),
  chinese(`${HEAD_ZH}${COUNT_ZH}个?(天|周|星期|礼拜|月|年)(?:之|以)?前(?!提醒)`, ([, count, unit], today) =>
    before(countOf(count!), unit!, today),
  ),
  chinese(`${HEAD_ZH}(?:几|好几|前几|前两|前些)(?:天|周|个月|年)(?:之?前)?(?!提醒)`, noDay),
];
/** Of what is told to have been done, a day that is named alone has been, too. */
const TOLD_PHRASES: readonly PastPhrase[] = [
  english(`(?<!(?:next|every|each) )(?:on )?(${WEEKDAY_NAMES_EN})${PART_EN}`, ([, day], today) =>
    lastSuch(weekdayOf(day!), today),
  ),
  english(`(?:earlier )?(?:today|this (?:morning|afternoon|evening))`, (_, today) => today),
  chinese(`(?:[这本]个?)(?:周|星期|礼拜)${WEEKDAY_ZH}${PART_ZH}`, ([, day], today) =>
    weekdayIn(0, weekdayOf(day!), today),
  ),
  chinese(`(?<![下每单双隔])(?:周|星期|礼拜)${WEEKDAY_ZH}${PART_ZH}`, ([, day], today) =>
    lastSuch(weekdayOf(day!), today),
  ),
  chinese(`今[天日儿]${PART_ZH}|今早`, (_, today) => today),
];
const OWN = /^(?:['’]s|的)/u;
const UNITS: Readonly<Record<string, 'days' | 'weeks' | 'months' | 'years'>> = {
  ...{ day: 'days', week: 'weeks', month: 'months', year: 'years' },
  ...{ 天: 'days', 周: 'weeks', 星期: 'weeks', 礼拜: 'weeks', 月: 'months', 年: 'years' },
};

/** Where a text says times that have been, in order. `isTold`: all of it has been. */
export function findPastTimes(text: string, today: Today, isTold = false): PastStretch[] {
  const all = [...PHRASES, ...(isTold ? TOLD_PHRASES : [])].flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].map((match) => stretchOf(match, read(match, today), text)),
  );
  const kept: PastStretch[] = [];
  for (const each of all.toSorted((one, other) => one.from - other.from || other.to - one.to))
    if (each.from >= (kept.at(-1)?.to ?? 0)) kept.push(each);
  return kept;
}

function stretchOf({ index: from, 0: said }: RegExpMatchArray & { index: number }, on: Today | null, text: string) {
  const to = from + said.length;
  return { from, to, on, isOwn: OWN.test(text.slice(to)) };
}

function english(source: string, read: PastPhrase[1]): PastPhrase {
  return [new RegExp(`(?<![\\w'’])(?:${source})(?!\\w)`, 'giu'), read];
}

function chinese(source: string, read: PastPhrase[1]): PastPhrase {
  return [new RegExp(source, 'gu'), read];
}

function daysAgo(days: number): PastPhrase[1] {
  return (_, today) => today.subtract({ days });
}

function before(count: number, unit: string, today: Today): Today | null {
  return Number.isInteger(count) ? today.subtract({ [UNITS[unit.toLowerCase()]!]: count }) : null;
}

function dayOfLastMonth(day: number, today: Today): Today | null {
  const month = startOf('month', -1, today);
  return day >= 1 && day <= month.daysInMonth ? month.with({ day }) : null;
}

function noDay(): null {
  return null;
}
