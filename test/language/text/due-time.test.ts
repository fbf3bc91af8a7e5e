import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from '../../../src/domain/errors.ts';
import { readDue } from '../../../src/domain/follow-ups/due.ts';
import { dueText, dueTime, findDueTimes } from '../../../src/language/text/due-time.ts';
import { LONGEST_QUESTION } from '../../../src/language/text/tokens.ts';

/** Tables of phrases: now, where, and what each is, in local time; a Sunday afternoon unless they say so. */
const SUNDAY = { now: '2026-11-22T16:00:00Z', timeZone: 'Europe/London' };
const MONDAY = { now: '2026-11-23T03:30:00Z', timeZone: 'Asia/Shanghai' };
type Table = readonly (readonly [phrase: string, due: string])[];

const ENGLISH: Table = [
  ['today', '2026-11-22'],
  ['today at 5', '2026-11-22T17:00'],
  ['later today', '2026-11-22'],
  ['tonight', '2026-11-22T20:00'],
  ['tonight at 8', '2026-11-22T20:00'],
  ['tonight at midnight', '2026-11-23T00:00'],
  ['midnight', '2026-11-23T00:00'],
  ['tomorrow at midnight', '2026-11-24T00:00'],
  ['Friday at midnight', '2026-11-28T00:00'],
  ['tonight at half past twelve', '2026-11-23T00:30'],
  ['noon', '2026-11-23T12:00'],
  ['tomorrow', '2026-11-23'],
  ['tomorrow at 3', '2026-11-23T15:00'],
  ['3pm tomorrow', '2026-11-23T15:00'],
  ['at 3 tomorrow', '2026-11-23T15:00'],
  ['tomorrow at 3 in the morning', '2026-11-23T03:00'],
  ['tomorrow morning', '2026-11-23T09:00'],
  ['tomorrow morning at 7', '2026-11-23T07:00'],
  ['tomorrow evening', '2026-11-23T18:00'],
  ['tomorrow at quarter to six', '2026-11-23T17:45'],
  ['tomorrow at half four', '2026-11-23T16:30'],
  ['tomorrow at half past 4', '2026-11-23T16:30'],
  ['ten to five tomorrow', '2026-11-23T16:50'],
  ['tomorrow 9.30', '2026-11-23T09:30'],
  ['10-11 am tomorrow', '2026-11-23T10:00'],
  ['tomorrow before lunch', '2026-11-23T11:30'],
  ['by lunch on Friday', '2026-11-27T11:30'],
  ['midweek', '2026-11-25'],
  ['next mid-week', '2026-11-25'],
  ['the day after tomorrow', '2026-11-24'],
  ['day after tomorrow at 10:30', '2026-11-24T10:30'],
  ['Thursday', '2026-11-26'],
  ['Sunday', '2026-11-29'],
  ['this Sunday', '2026-11-22'],
  ['this Friday', '2026-11-27'],
  ['next Friday', '2026-11-27'],
  ['next Thursday at 3', '2026-11-26T15:00'],
  ['Wednesday next week', '2026-11-25'],
  ['next week', '2026-11-23'],
  ['next week on Tuesday at 9.30', '2026-11-24T09:30'],
  ['the week after next', '2026-11-30'],
  ['Monday week', '2026-11-30'],
  ['a week today', '2026-11-29'],
  ['end of the week', '2026-11-22'],
  ['end of next week', '2026-11-27'],
  ['next weekend', '2026-11-28'],
  ['in three days', '2026-11-25'],
  ['in 3 days at 4', '2026-11-25T16:00'],
  ['in a fortnight', '2026-12-06'],
  ['in two weeks on Monday', '2026-11-30'],
  ["in two weeks' time", '2026-12-06'],
  ['in a month', '2026-12-22'],
  ['in five working days', '2026-11-27'],
  ['two weeks from tomorrow', '2026-12-07'],
  ['end of the month', '2026-11-30'],
  ['month-end', '2026-11-30'],
  ['before the end of the month', '2026-11-30'],
  ['the end of next month', '2026-12-31'],
  ['end of the year', '2026-12-31'],
  ['the beginning of next month', '2026-12-01'],
  ['mid-December', '2026-12-15'],
  ['first Monday of next month', '2026-12-07'],
  ['last Friday of the month', '2026-11-27'],
  ['the second Tuesday in December', '2026-12-08'],
  ['the 31st', '2026-12-31'],
  ['the 5th', '2026-12-05'],
  ['on the 5th at 2pm', '2026-12-05T14:00'],
  ['next month on the 3rd', '2026-12-03'],
  ['29 February', '2028-02-29'],
  ['Feb 29 at noon', '2028-02-29T12:00'],
  ['5 December', '2026-12-05'],
  ['December 5th at 15:00', '2026-12-05T15:00'],
  ['5 November', '2027-11-05'],
  ['Dec 5, 2027', '2027-12-05'],
  ['2026-12-05', '2026-12-05'],
  ['2026-12-05T15:00', '2026-12-05T15:00'],
  ['25/12', '2026-12-25'],
  ['15:00', '2026-11-23T15:00'],
  ['at 3', '2026-11-23T15:00'],
  ['at 5', '2026-11-22T17:00'],
  ['at 03:00', '2026-11-23T03:00'],
  ['8am', '2026-11-23T08:00'],
  ['by Friday', '2026-11-27'],
  ['before Friday', '2026-11-26'],
  ['before Monday', '2026-11-22'],
  ['before noon', '2026-11-23T12:00'],
  ['by end of day', '2026-11-22T17:00'],
  ['end of day Friday', '2026-11-27T17:00'],
  ['first thing tomorrow', '2026-11-23T09:00'],
  ['in the morning', '2026-11-23T09:00'],
  ['in 2 hours', '2026-11-22T18:00+00:00'],
  ['in half an hour', '2026-11-22T16:30+00:00'],
  ['in an hour and a half', '2026-11-22T17:30+00:00'],
  // Working days, and the nth day of a stretch
  ['three business days from now', '2026-11-25'],
  ['two working days from tomorrow', '2026-11-25'],
  ['the next working day', '2026-11-23'],
  ['on the last day of the month', '2026-11-30'],
  ['the first working day of January', '2027-01-01'],
  ['the last business day of the year', '2026-12-31'],
  ['the third day of next month', '2026-12-03'],
  ['the second to last Friday in December', '2026-12-18'],
  // A year beside the date, a weekday beside it
  ['next year on 5 May', '2027-05-05'],
  ['on 5 May next year', '2027-05-05'],
  ['on Friday 27 November', '2026-11-27'],
  ['Friday, Dec 4 at 10', '2026-12-04T10:00'],
  ['tomorrow, Monday, at 10', '2026-11-23T10:00'],
  // Halves, weekends
  ['in half a year', '2027-05-22'],
  ['in a month and a half', '2027-01-06'],
  ['before the weekend', '2026-11-27'],
  // Days with a name, and days before and after others
  ['at Christmas', '2026-12-25'],
  ['on Christmas Eve at 10', '2026-12-24T10:00'],
  ["New Year's Day", '2027-01-01'],
  ["Valentine's", '2027-02-14'],
  ['Easter Monday', '2027-03-29'],
  ['Good Friday 2027', '2027-03-26'],
  ['after Christmas', '2026-12-28'],
  ['before Christmas', '2026-12-24'],
  ['two days before Christmas', '2026-12-23'],
  ['a week after 5 December', '2026-12-12'],
  ['the Monday after Christmas', '2026-12-28'],
  ['the day after Thanksgiving', '2026-11-27'],
  ['three working days before 31 December', '2026-12-28'],
  ['before Chinese New Year', '2027-02-05'],
  ['after next week', '2026-11-30'],
  ['the first working day after Chinese New Year', '2027-02-15'],
  ['the morning of December 1st', '2026-12-01T09:00'],
  ['the weekend after next', '2026-12-05'],
  ['before 10 tomorrow', '2026-11-23T10:00'],
  ['in about two weeks', '2026-12-06'],
  ['tomorrow at 9am New York time', '2026-11-23T14:00+00:00'],
  ['9am ET on Monday', '2026-11-23T14:00+00:00'],
  ['last thing on Friday', '2026-11-27T17:00'],
  ['tomorrow at three fifteen', '2026-11-23T15:15'],
  ['tomorrow eleven forty-five am', '2026-11-23T11:45'],
  ['Thursday fortnight', '2026-12-10'],
  ['after 5pm on Friday', '2026-11-27T17:00'],
  ['just after midnight', '2026-11-23T00:00'],
  ['in an hour and twenty minutes', '2026-11-22T17:20+00:00'],
  ['in March', '2027-03-01'],
  ['in February 2028', '2028-02-01'],
  // Loosely said, and stretches named as a whole
  ['this time tomorrow', '2026-11-23T16:00'],
  ['same time on Thursday', '2026-11-26T16:00'],
  ['this time next month', '2026-12-22T16:00'],
  ['tomorrow at 10ish', '2026-11-23T10:00'],
  ['noon-ish tomorrow', '2026-11-23T12:00'],
  ['9 a.m. sharp tomorrow', '2026-11-23T09:00'],
  ['by Friday at the latest', '2026-11-27'],
  ['after lunch tomorrow', '2026-11-23T14:00'],
  ['mid-morning tomorrow', '2026-11-23T10:00'],
  ['late afternoon on Friday', '2026-11-27T16:00'],
  ['early tomorrow', '2026-11-23T09:00'],
  ['early tomorrow at 8', '2026-11-23T08:00'],
  ['close of play on Friday', '2026-11-27T17:00'],
  ['tomorrow at ten past midnight', '2026-11-24T00:10'],
  ['five to noon tomorrow', '2026-11-23T11:55'],
  ['in 2h', '2026-11-22T18:00+00:00'],
  ['in 1h30', '2026-11-22T17:30+00:00'],
  ['within the hour', '2026-11-22T17:00+00:00'],
  ['three quarters of an hour from now', '2026-11-22T16:45+00:00'],
  ['within the next two days', '2026-11-24'],
  ['two weeks today', '2026-12-06'],
  ['in a week or so', '2026-11-29'],
  ['sometime next week', '2026-11-23'],
  ['early next week', '2026-11-23'],
  ['mid next week', '2026-11-25'],
  ['late next week', '2026-11-27'],
  ['the week of 9 December', '2026-12-07'],
  ['before next week', '2026-11-22'],
  ['before March', '2027-02-26'],
  ['until March', '2027-03-01'],
  ['by Jan', '2027-01-01'],
  ['end of Q1', '2027-03-31'],
  ['start of Q2 2028', '2028-04-01'],
  ['in the new year', '2027-01-04'],
  ['the first working day of the year', '2027-01-01'],
  ['Wednesday 12/2', '2026-12-02'],
  ['Monday, 7/12', '2026-12-07'],
];

const CHINESE: Table = [
  ['今天', '2026-11-23'],
  ['今天下午五点', '2026-11-23T17:00'],
  ['今晚', '2026-11-23T20:00'],
  ['今晚八点', '2026-11-23T20:00'],
  ['今晚12点', '2026-11-24T00:00'],
  ['今晚十二点半', '2026-11-24T00:30'],
  ['午夜', '2026-11-24T00:00'],
  ['明天午夜', '2026-11-25T00:00'],
  ['明天零点', '2026-11-24T00:00'],
  ['周五24点', '2026-11-28T00:00'],
  ['凌晨一点', '2026-11-24T01:00'],
  ['明天凌晨一点', '2026-11-24T01:00'],
  ['夜里两点', '2026-11-24T02:00'],
  ['晚上11点', '2026-11-23T23:00'],
  ['中午', '2026-11-23T12:00'],
  ['明天中午', '2026-11-24T12:00'],
  ['中午1点', '2026-11-23T13:00'],
  ['明天午饭前', '2026-11-24T11:30'],
  ['周五吃午饭之前', '2026-11-27T11:30'],
  ['周中', '2026-11-25'],
  ['下周中', '2026-12-02'],
  ['下周中午', '2026-11-30T12:00'],
  ['明天', '2026-11-24'],
  ['明天下午三点', '2026-11-24T15:00'],
  ['明早9点', '2026-11-24T09:00'],
  ['明晚八点', '2026-11-24T20:00'],
  ['明天一早', '2026-11-24T09:00'],
  ['后天', '2026-11-25'],
  ['后天早上', '2026-11-25T09:00'],
  ['大后天', '2026-11-26'],
  ['大后天上午10点半', '2026-11-26T10:30'],
  ['下周四', '2026-12-03'],
  ['下周四15点', '2026-12-03T15:00'],
  ['下周四下午3点', '2026-12-03T15:00'],
  ['本周五', '2026-11-27'],
  ['这周六', '2026-11-28'],
  ['周五', '2026-11-27'],
  ['星期天', '2026-11-29'],
  ['周一', '2026-11-30'],
  ['下周一', '2026-11-30'],
  ['下下周一', '2026-12-07'],
  ['下周', '2026-11-30'],
  ['本周内', '2026-11-27'],
  ['周末', '2026-11-28'],
  ['下周末', '2026-12-05'],
  ['周五前', '2026-11-26'],
  ['下周一之前', '2026-11-27'],
  ['月底前', '2026-11-30'],
  ['三天后', '2026-11-26'],
  ['3天后下午两点', '2026-11-26T14:00'],
  ['三天内', '2026-11-26'],
  ['再过两天', '2026-11-25'],
  ['两周后', '2026-12-07'],
  ['两周后的周五', '2026-12-11'],
  ['一个月后', '2026-12-23'],
  ['半个月后', '2026-12-08'],
  ['半年后', '2027-05-23'],
  ['五个工作日后', '2026-11-30'],
  ['月底', '2026-11-30'],
  ['本月底', '2026-11-30'],
  ['下个月底', '2026-12-31'],
  ['下个月初', '2026-12-01'],
  ['下月1号', '2026-12-01'],
  ['下个月15号上午', '2026-12-15T09:00'],
  ['月中', '2026-12-15'],
  ['年底', '2026-12-31'],
  ['12月5日', '2026-12-05'],
  ['12月5号下午3点', '2026-12-05T15:00'],
  ['十二月二十五号', '2026-12-25'],
  ['2026年12月5日', '2026-12-05'],
  ['12/5上午', '2026-12-05T09:00'],
  ['明年1月1日', '2027-01-01'],
  ['2月29日', '2028-02-29'],
  ['31号', '2026-12-31'],
  ['5号下午两点', '2026-12-05T14:00'],
  ['下个月第一个周一', '2026-12-07'],
  ['本月最后一个周五', '2026-11-27'],
  ['三点', '2026-11-23T15:00'],
  ['三点半', '2026-11-23T15:30'],
  ['三点一刻', '2026-11-23T15:15'],
  ['差十分五点', '2026-11-23T16:50'],
  ['五点差一刻', '2026-11-23T16:45'],
  ['八点', '2026-11-24T08:00'],
  ['下午三点二十分', '2026-11-23T15:20'],
  ['１５：００', '2026-11-23T15:00'],
  ['下班前', '2026-11-23T17:00'],
  ['两小时后', '2026-11-23T13:30+08:00'],
  ['半小时后', '2026-11-23T12:00+08:00'],
  ['一个半小时后', '2026-11-23T13:00+08:00'],
  ['一刻钟后', '2026-11-23T11:45+08:00'],
  // 工作日与第几个
  ['下一个工作日', '2026-11-24'],
  ['下个月第一个工作日', '2026-12-01'],
  ['明年一月第一个周一', '2027-01-04'],
  ['12月第二个周二', '2026-12-08'],
  ['这个月最后一天', '2026-11-30'],
  ['本季度最后一个工作日', '2026-12-31'],
  ['下下周的周五', '2026-12-11'],
  ['11月27号周五', '2026-11-27'],
  // 半与周末
  ['过半个月', '2026-12-08'],
  ['一个半月后', '2027-01-07'],
  ['周末之前', '2026-11-27'],
  // 节日
  ['元旦', '2027-01-01'],
  ['元旦前', '2026-12-31'],
  ['圣诞节上午十点', '2026-12-25T10:00'],
  ['春节', '2027-02-06'],
  ['除夕', '2027-02-05'],
  ['元宵节', '2027-02-20'],
  ['清明节', '2027-04-05'],
  ['劳动节', '2027-05-01'],
  ['端午', '2027-06-09'],
  ['中秋节', '2027-09-15'],
  ['明年国庆节', '2027-10-01'],
  ['国庆后', '2027-10-08'],
  ['国庆后第一个工作日', '2027-10-08'],
  ['春节前', '2027-02-05'],
  ['春节前一周', '2027-01-30'],
  ['春节前三个工作日', '2027-02-03'],
  ['春节后的第一个周一', '2027-02-15'],
  ['圣诞节前三天', '2026-12-22'],
  ['12月5号之后的周一', '2026-12-07'],
  ['三周后的今天', '2026-12-14'],
  ['过一刻钟', '2026-11-23T11:45+08:00'],
  ['纽约时间明天上午9点', '2026-11-24T22:00+08:00'],
  ['明天伦敦时间下午三点', '2026-11-24T23:00+08:00'],
  ['大概两周后', '2026-12-07'],
  ['一个小时三十分钟后', '2026-11-23T13:00+08:00'],
  ['明年一月底', '2027-01-31'],
  // 口语里的大概与前后
  ['三刻钟后', '2026-11-23T12:15+08:00'],
  ['一小时三刻钟后', '2026-11-23T13:15+08:00'],
  ['2.5小时后', '2026-11-23T14:00+08:00'],
  ['明天这个时候', '2026-11-24T11:30'],
  ['下周这个时候', '2026-11-30T11:30'],
  ['后天同一时间', '2026-11-25T11:30'],
  ['月底那天上午十点半', '2026-11-30T10:30'],
  ['明天三点左右', '2026-11-24T15:00'],
  ['零点一过', '2026-11-24T00:00'],
  ['12月20号前后', '2026-12-20'],
  ['明天午饭后', '2026-11-24T14:00'],
  ['明天下班后', '2026-11-24T18:00'],
  ['周五一上班', '2026-11-27T09:00'],
  ['今天之内', '2026-11-23'],
  ['下周中', '2026-12-02'],
  ['下周之前', '2026-11-27'],
  ['三月头上', '2027-03-01'],
  ['直到三月', '2027-03-01'],
  ['双十二那天', '2026-12-12'],
  ['过完元旦', '2027-01-04'],
  ['过完年', '2027-02-15'],
  ['年后', '2027-02-15'],
  ['年前', '2027-02-05'],
  ['年后第一个礼拜三', '2027-02-17'],
  ['周一12/7下午', '2026-12-07T14:00'],
  ['月底最后一个周五', '2026-11-27'],
  ['年底最后一个工作日', '2026-12-31'],
  ['农历正月十五', '2027-02-20'],
  ['冬月初一', '2026-12-09'],
  ['大年初八', '2027-02-13'],
  ['半夜十二点', '2026-11-24T00:00'],
  ['半夜两点', '2026-11-24T02:00'],
  ['下午两点到三点半', '2026-11-23T14:00'],
  ['最晚下周五', '2026-12-04'],
];

/** Where the calendar or the clock is odd: [now, zone, phrase, the instant or day]. */
const EDGES: readonly (readonly [now: string, timeZone: string, phrase: string, due: string])[] = [
  // Two minutes before and after midnight.
  ['2026-12-31T23:58:00Z', 'Europe/London', 'tomorrow at 9', '2027-01-01T09:00:00Z'],
  ['2027-01-01T00:02:00Z', 'Europe/London', 'tomorrow at 9', '2027-01-02T09:00:00Z'],
  ['2026-12-31T15:58:00Z', 'Asia/Shanghai', '明天上午九点', '2027-01-01T01:00:00Z'],
  ['2026-12-31T16:02:00Z', 'Asia/Shanghai', '明天上午九点', '2027-01-02T01:00:00Z'],
  ['2026-12-31T23:50:00Z', 'Europe/London', 'in 20 minutes', '2027-01-01T00:10:00Z'],
  ['2026-11-22T23:59:30Z', 'Europe/London', 'midnight', '2026-11-23T00:00:00Z'],
  // The same words in different zones are different moments.
  ['2026-11-22T16:00:00Z', 'America/New_York', 'tomorrow at 3', '2026-11-23T20:00:00Z'],
  ['2026-11-22T16:00:00Z', 'Asia/Kolkata', 'tomorrow at 3', '2026-11-23T09:30:00Z'],
  ['2026-11-22T16:30:00Z', 'Asia/Shanghai', '今天下午三点', '2026-11-23T07:00:00Z'],
  // Ends of months and leap days.
  ['2026-11-30T12:00:00Z', 'Europe/London', 'end of the month', '2026-11-30'],
  ['2026-11-30T12:00:00Z', 'Europe/London', 'the 31st', '2026-12-31'],
  ['2027-01-31T12:00:00Z', 'Europe/London', 'in a month', '2027-02-28'],
  ['2028-01-31T12:00:00Z', 'Europe/London', 'in a month', '2028-02-29'],
  ['2027-01-31T04:00:00Z', 'Asia/Shanghai', '一个月后', '2027-02-28'],
  ['2028-02-01T04:00:00Z', 'Asia/Shanghai', '月底', '2028-02-29'],
  ['2028-02-28T12:00:00Z', 'Europe/London', 'tomorrow', '2028-02-29'],
  ['2028-02-29T18:00:00Z', 'Europe/London', '29 February at noon', '2032-02-29T12:00:00Z'],
  ['2028-02-29T04:00:00Z', 'Asia/Shanghai', '一年后', '2029-02-28'],
  ['2027-01-30T12:00:00Z', 'Europe/London', 'the 30th at 9', '2027-03-30T08:00:00Z'],
  ['2026-12-22T12:00:00Z', 'Europe/London', 'the 22nd at 9', '2027-01-22T09:00:00Z'],
  ['2026-12-28T12:00:00Z', 'Europe/London', 'next month', '2027-01-01'],
  // Summer time begins: London skips 01:00 to 02:00 on 28 March 2027.
  ['2027-03-27T12:00:00Z', 'Europe/London', 'tomorrow at 1:30am', '2027-03-28T01:30:00Z'],
  ['2027-03-27T12:00:00Z', 'Europe/London', 'tomorrow at 9', '2027-03-28T08:00:00Z'],
  ['2027-03-28T00:30:00Z', 'Europe/London', 'in an hour', '2027-03-28T01:30:00Z'],
  // Summer time ends: New York has 01:00 to 02:00 twice on 1 November 2026.
  ['2026-10-31T16:00:00Z', 'America/New_York', 'tomorrow at 1:30 am', '2026-11-01T05:30:00Z'],
  ['2026-11-01T04:30:00Z', 'America/New_York', 'in an hour', '2026-11-01T05:30:00Z'],
  ['2026-11-01T04:30:00Z', 'America/New_York', 'in 2 hours', '2026-11-01T06:30:00Z'],
  ['2026-11-01T04:30:00Z', 'America/New_York', '两小时后', '2026-11-01T06:30:00Z'],
  ['2026-10-31T16:00:00Z', 'America/New_York', 'tomorrow at 9', '2026-11-01T14:00:00Z'],
  // A day that a zone leaves out (Samoa, 30 December 2011).
  ['2011-12-29T20:00:00Z', 'Pacific/Apia', 'tomorrow at 9', '2011-12-30T19:00:00Z'],
  // Weekdays over the change of a year, and said on that very day.
  ['2026-12-31T12:00:00Z', 'Europe/London', 'Friday', '2027-01-01'],
  ['2026-11-27T12:00:00Z', 'Europe/London', 'Friday', '2026-12-04'],
  ['2026-11-27T12:00:00Z', 'Europe/London', 'this Friday', '2026-11-27'],
  ['2026-11-23T12:00:00Z', 'Europe/London', 'next Thursday at 3', '2026-12-03T15:00:00Z'],
  ['2026-11-23T12:00:00Z', 'Europe/London', 'Thursday at 3', '2026-11-26T15:00:00Z'],
  ['2026-11-25T12:00:00Z', 'Europe/London', 'before Monday', '2026-11-27'],
];

const REMARKED: readonly (readonly [phrase: string, remark: RegExp])[] = [
  ['at 3', /working hours.*15:00/],
  ['tomorrow at 3', /15:00/],
  ['at noon', /past 12:00 today, so tomorrow/],
  ['the 31st', /no 31st/],
  ['29 February', /leap years/],
  ['Friday at midnight', /end of the day/],
  ['before Friday', /last working day before/],
  ['Sunday', /Today is that weekday/],
];

const PAST = ['today at 3', 'this morning at 8', '2020-01-01', '本周五', '今天上午九点', '2026-11-22 09:00'];
const UNREAL = [
  '30 February',
  'the 31st of this month',
  'the fifth Tuesday of this month',
  'the fifth Monday of February 2027',
  '本月31号',
  '明年2月29日',
  '2月30日',
  '32号',
];
const NOTHING = [
  'yesterday',
  '昨天',
  'soon',
  'in 99999 days',
  'Acme',
  'at 25',
  '25点',
  'may',
  '',
  '一点建议',
  'a few days',
  '两三天后',
  '两三周后的周三',
  '两三个工作日后',
  'this time',
  '这个时候',
  '两年前',
  '明后天',
];

function due(phrase: string, { now, timeZone }: { now: string; timeZone: string }): string | null {
  const found = dueTime(phrase, { now: new Date(now), timeZone });
  return found && dueText(found);
}

describe('a coming time is read from', () => {
  test.each(ENGLISH)('%s', (phrase, expected) => {
    expect(due(phrase, SUNDAY)).toBe(expected);
  });

  test.each(CHINESE)('%s', (phrase, expected) => {
    expect(due(phrase, MONDAY)).toBe(expected);
  });

  test.each(EDGES)('%s in %s: %s', (now, timeZone, phrase, expected) => {
    const text = due(phrase, { now, timeZone })!;
    const { dueOn, dueAt } = readDue(text, timeZone, new Date(now));
    expect(dueAt === null ? dueOn : dueAt.toISOString().replace('.000', '')).toBe(expected);
  });

  test('no case, width, comma or order', () => {
    expect(due('NEXT THURSDAY, AT 3PM', SUNDAY)).toBe('2026-11-26T15:00');
    expect(due('The End of the Month', SUNDAY)).toBe('2026-11-30');
    expect(due('the end of Next month', SUNDAY)).toBe('2026-12-31');
    expect(due('3pm on Thursday', SUNDAY)).toBe('2026-11-26T15:00');
    expect(due('周四的下午３点', SUNDAY)).toBe('2026-11-26T15:00');
  });
});

describe('what may be read otherwise is said', () => {
  test.each(REMARKED)('%s', (phrase, remark) => {
    const { remarks } = dueTime(phrase, { now: new Date(SUNDAY.now), timeZone: SUNDAY.timeZone })!;
    expect(remarks.map(({ en }) => en).join(' ')).toMatch(remark);
    expect(remarks.every(({ zh }) => /\p{Script=Han}/u.test(zh))).toBe(true);
  });

  test('next Thursday, where this week still has one', () => {
    const monday = { now: new Date('2026-11-23T12:00:00Z'), timeZone: 'Europe/London' };
    expect(dueTime('next Thursday', monday)!.remarks[0]!.en).toContain('2026-11-26');
    expect(dueTime('下周四', monday)!.remarks).toEqual([]);
  });

  test('and an hour that cannot be mistaken is not commented on', () => {
    for (const phrase of ['tomorrow at 15:00', 'tomorrow at 10', '明天下午三点', 'Friday at 03:00', 'in 2 hours'])
      expect(dueTime(phrase, { now: new Date(SUNDAY.now), timeZone: 'Europe/London' })!.remarks).toEqual([]);
  });
});

describe('no time is made up for', () => {
  test.each(['Monday 24 November', 'tomorrow on 5 May', '11月24号周一'])(
    'days that contradict each other: %s',
    (phrase) => {
      expect(() => due(phrase, SUNDAY)).toThrow(/do not fit together/);
    },
  );

  test.each(PAST)('what is past: %s', (phrase) => {
    expect(() => due(phrase, SUNDAY)).toThrow(/past/);
  });

  test.each(UNREAL)('a day that does not exist: %s', (phrase) => {
    expect(() => due(phrase, SUNDAY)).toThrow(/no such date/);
  });

  test.each(NOTHING)('what says none: %s', (phrase) => {
    expect(due(phrase, SUNDAY)).toBeNull();
  });

  test('a day and a month that may be each other', () => {
    for (const unclear of ['5/12', 'Friday 5/12', 'before 5/12'])
      expect(() => due(unclear, SUNDAY)).toThrow(/not clear which is the day/);
    expect(due('5/5', SUNDAY)).toBe('2027-05-05');
  });

  test('what is ten years ahead', () => {
    expect(() => due('in 9999 days', SUNDAY)).toThrow(/ten years/);
  });
});

describe('within a sentence', () => {
  const stretches = (text: string) =>
    findDueTimes(text, { now: new Date(SUNDAY.now), timeZone: SUNDAY.timeZone }).map(({ from, to, read }) => [
      text.slice(from, to),
      dueText(read()),
    ]);

  test('the stretch that says when is found, with its preposition', () => {
    expect(stretches('call Acme next Thursday at 3 about the renewal')).toEqual([
      ['next Thursday at 3', '2026-11-26T15:00'],
    ]);
    expect(stretches('call Sun Li on Monday about the 3 orders')).toEqual([['on Monday', '2026-11-23']]);
    expect(stretches('下周四下午3点给李薇打电话聊续约')).toEqual([['下周四下午3点', '2026-11-26T15:00']]);
    expect(stretches('周五前给王芳回电')).toEqual([['周五前', '2026-11-26']]);
  });

  test('words that only look like a time are none', () => {
    expect(stretches('call Sun Li, may be about 3 orders of 2.50')).toEqual([]);
    expect(stretches('给王芳提两点建议，早点联系')).toEqual([]);
    expect(stretches('ask about the second order')).toEqual([]);
  });
});

describe('whatever is written', () => {
  const pieces = [...ENGLISH, ...CHINESE].map(([phrase]) => phrase);
  const soup = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.nat().map(String)), {
      maxLength: 12,
    })
    .map((parts) => parts.join(' '));

  test('nothing but a DomainError is thrown, and what is read is a day that comes', () => {
    fc.assert(
      fc.property(
        soup,
        fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (text, now) => {
          const when = { now, timeZone: 'Europe/London' };
          for (const read of [() => dueTime(text, when), ...findDueTimes(text, when).map((each) => each.read)]) {
            try {
              const found = read();
              if (found !== null) readDue(dueText(found), when.timeZone, now);
            } catch (error) {
              if (!(error instanceof DomainError)) throw error;
            }
          }
        },
      ),
    );
  });

  test('of a longer text only what a question may hold is looked at', () => {
    const when = { now: new Date(SUNDAY.now), timeZone: SUNDAY.timeZone };
    for (const unit of ['in two weeks, ', '九', 'the first monday of ', ' ', 'quarter to '])
      expect(findDueTimes(unit.repeat(50 * LONGEST_QUESTION), when).every(({ to }) => to <= LONGEST_QUESTION)).toBe(
        true,
      );
  });
});
