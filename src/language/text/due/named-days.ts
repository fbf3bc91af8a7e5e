import { Temporal } from 'temporal-polyfill';
import { Temporal as Calendars } from 'temporal-polyfill/full';

/** A day that people know by its name. */
export type NamedDay = {
  /** Sources of patterns. */
  en?: string;
  zh?: string;
  of: (year: number) => Temporal.PlainDate;
  /** On how many days from it on people are usually off. */
  lasts?: number;
};

const THURSDAY = 4;
/** First days of a Chinese year that the calendar of ICU puts a day late: the new moon of 2027 comes four minutes before midnight in Beijing. */
const FIRST_DAYS: Readonly<Record<number, string>> = { 2027: '2027-02-06' };

/** Whether it falls on another day of our calendar each year. */
export function isMovable({ of }: NamedDay): boolean {
  const days = [2025, 2026, 2027].map((year) => of(year).toString().slice('YYYY-'.length));
  return new Set(days).size > 1;
}

/** The days that offices talk about, in English and Chinese; of two names that begin alike the longer one stands first. */
export const NAMED_DAYS: readonly NamedDay[] = [
  { en: "new year['’]?s eve", zh: '跨年夜?', of: fixed(12, 31) },
  { en: "new year['’]?s(?: day)?|(?:the )?new year", zh: '元旦节?|新年', of: fixed(1, 1) },
  { en: "(?:st\\.? )?valentine['’]?s(?: day)?", zh: '情人节', of: fixed(2, 14) },
  { en: "(?:international )?women['’]?s day", zh: '(?:三八|3·8|38)?妇女节', of: fixed(3, 8) },
  { en: 'may day', zh: '五一(?:劳动节|假期|长假|节)?|劳动节', of: fixed(5, 1), lasts: 5 },
  { en: "children['’]?s day", zh: '六一(?:儿童节)?|儿童节', of: fixed(6, 1) },
  { zh: '教师节', of: fixed(9, 10) },
  {
    en: '(?:chinese |the )?national day',
    zh: '十一(?:国庆节?|假期|长假)|国庆(?:节|假期|长假)?',
    of: fixed(10, 1),
    lasts: 7,
  },
  { en: 'halloween', zh: '万圣节', of: fixed(10, 31) },
  { en: "singles['’]? day", zh: '双十一|双11', of: fixed(11, 11) },
  { zh: '双十二|双12', of: fixed(12, 12) },
  { en: 'thanksgiving(?: day)?', zh: '感恩节', of: thanksgiving },
  { en: 'black friday', zh: '黑五|黑色星期五', of: (year) => thanksgiving(year).add({ days: 1 }) },
  { en: '(?:christmas|xmas) eve', zh: '平安夜', of: fixed(12, 24) },
  { en: '(?:christmas|xmas)(?: day)?', zh: '圣诞节?', of: fixed(12, 25) },
  { en: 'boxing day', zh: '节礼日', of: fixed(12, 26) },
  { en: 'good friday', of: (year) => easter(year).subtract({ days: 2 }) },
  { en: 'easter monday', of: (year) => easter(year).add({ days: 1 }) },
  { en: 'easter(?: sunday)?', zh: '复活节', of: easter },
  // 农历
  {
    en: "(?:the )?(?:(?:chinese|lunar) new year['’]?s eve)",
    zh: '除夕|大年三十|年三十',
    of: (year) => lunar(1, 1)(year).subtract({ days: 1 }),
  },
  {
    en: "(?:the )?(?:(?:chinese|lunar) new year(?:['’]?s day)?|spring festival)",
    zh: '春节(?:假期)?|大?年初一|正月初一|农历新年|过年',
    of: lunar(1, 1),
    lasts: 7,
  },
  { en: '(?:the )?lantern festival', zh: '元宵节?|正月十五', of: lunar(1, 15) },
  { en: '(?:the )?(?:qingming|tomb[- ]sweeping)(?: festival| day)?', zh: '清明节?', of: qingming },
  { en: '(?:the )?dragon[- ]boat(?: festival)', zh: '端午节?', of: lunar(5, 5) },
  { zh: '七夕节?', of: lunar(7, 7) },
  { en: '(?:the )?(?:mid[- ]autumn|moon) festival', zh: '中秋节?', of: lunar(8, 15) },
  { zh: '重阳节?', of: lunar(9, 9) },
];

function fixed(month: number, day: number): NamedDay['of'] {
  return (year) => Temporal.PlainDate.from({ year, month, day });
}

/** A day of the Chinese calendar that falls into a year of ours; a month has its number also after a leap month. */
export function lunar(month: number, day: number): NamedDay['of'] {
  const monthCode = `M${String(month).padStart(2, '0')}`;
  return (year) => {
    const first = FIRST_DAYS[year];
    if (month === 1 && first !== undefined) return Temporal.PlainDate.from(first).add({ days: day - 1 });
    const found = Calendars.PlainDate.from({ calendar: 'chinese', year, monthCode, day });
    return Temporal.PlainDate.from(found.withCalendar('iso8601').toString());
  };
}

/** The fourth Thursday of November. */
function thanksgiving(year: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month: 11, day: 1 });
  return first.add({ days: ((THURSDAY - first.dayOfWeek + 7) % 7) + 21 });
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): Temporal.PlainDate {
  const [golden, century, inCentury] = [year % 19, Math.floor(year / 100), year % 100];
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const days = moon + week - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

/** Where the sun reaches 15 degrees, by the rule for this century. */
function qingming(year: number): Temporal.PlainDate {
  const inCentury = year % 100;
  return Temporal.PlainDate.from({
    year,
    month: 4,
    day: Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4),
  });
}
