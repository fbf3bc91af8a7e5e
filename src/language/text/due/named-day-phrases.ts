import type { Temporal } from 'temporal-polyfill';
import { COUNT_ZH, countOf } from '../spoken-count.ts';
import { dayPhrase, YEAR_EN, yearOf } from './day-phrase-en.ts';
import { type DuePhrase, type DuePiece, phrase } from './due-piece.ts';
import { isMovable, lunar, NAMED_DAYS, type NamedDay } from './named-days.ts';

/** How many years ahead one is looked for whose day of this year has passed. */
const YEARS_AHEAD = [0, 1, 2];
const MOST_YEARS_AHEAD = 10;
const YEARS_ZH: Readonly<Record<string, number>> = { 今: 0, 明: 1, 后: 2 };

/** Christmas cards are sent on other days. */
const NO_DAY_EN =
  '(?:card|gift|present|hamper|greeting|wish|party|sale|offer|campaign|order|bonus|promotion|discount)(?:e?s)?\\b';
const NO_DAY_ZH = '快乐|的?(?:礼|贺|卡|祝福|问候|活动|促销|大促|订单|优惠)';

const NO_COUNT = '(?<![\\d零〇一二两俩三四五六七八九十百几半多今明去前后本当每全同往历周])';

const anyOf = (language: 'en' | 'zh') => NAMED_DAYS.flatMap((each) => each[language] ?? []).join('|');

const LUNAR_NUMBER = '(\\d{1,2}|廿[一二三四五六七八九]?|[一二三四五六七八九十]{1,3})';
/** 农历八月初十, 正月十五, 腊月二十三, 大年初八. */
const LUNAR_DAY = `(?:(?:农历|阴历|旧历)的?(?:(正|冬|腊)|${COUNT_ZH})月|(正|冬|腊)月|大(?=年初))年?初?${LUNAR_NUMBER}[号日]?`;

const IS_LUNAR = new RegExp(LUNAR_DAY, 'u');

/** Christmas, 春节 and others like them, with a year or without. */
export const NAMED_DAY_PHRASES: readonly DuePhrase[] = [
  dayPhrase(
    `(?<!(?:merry|happy) )(?:at |over |during )?(?:this |(?:this |the )coming )?(${anyOf('en')})\\b(?!['’]| (?:${NO_DAY_EN}))${YEAR_EN}`,
    ([, name, year], today) => dayOf('en', name!, yearOf(year, today), today),
  ),
  phrase(
    `(?:在|于|到|等到)?(?:(?:(\\d{4})|([今明后]))年的?)?(${anyOf('zh')})(?!${NO_DAY_ZH})(?:当天|那天|那一天)?`,
    ([, digits, word, name], today) =>
      dayOf('zh', name!, digits ? Number(digits) : word ? today.year + YEARS_ZH[word]! : null, today),
  ),
  phrase(`(?:在|于|到|等到)?${LUNAR_DAY}(?:当天|那天|那一天)?`, ([, named, count, alone, day], today) =>
    lunarDay(named ?? count ?? alone ?? '正', day!, today),
  ),
  // 年后 and 年前 are said of the Spring Festival, 一年后 and 今年前 are not.
  phrase(`(?:${NO_COUNT}年(?=前|后(?!半))|(?<=过[完了])年)`, (_, today) => dayOf('zh', '春节', null, today)),
];

/** Whether words name a day that falls on another one each year. */
export function namesMovableDay(words: string): boolean {
  const isNamed = ({ en = '(?!)', zh = '(?!)' }: NamedDay) => new RegExp(`\\b(?:${en})\\b|${zh}`, 'iu').test(words);
  return IS_LUNAR.test(words) || NAMED_DAYS.some((each) => isNamed(each) && isMovable(each));
}

/** The twelfth month of a year ends in the next one of ours. */
function lunarDay(name: string, spoken: string, today: Temporal.PlainDate): DuePiece[] | null {
  const month = { 正: 1, 冬: 11, 腊: 12 }[name] ?? countOf(name);
  const day = countOf(spoken.replace(/^廿/u, '二十'));
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 30)) return null;
  const days = [-1, ...YEARS_AHEAD].map((years) => lunar(month, day)(today.year + years));
  return [{ kind: 'day', days }];
}

function dayOf(language: 'en' | 'zh', name: string, year: number | null, today: Temporal.PlainDate): DuePiece[] | null {
  if (year !== null && (year < today.year || year > today.year + MOST_YEARS_AHEAD)) return null;
  const { of, lasts = 1 } = NAMED_DAYS.find((each) => new RegExp(`^(?:${each[language]})$`, 'iu').test(name))!;
  const days = year === null ? YEARS_AHEAD.map((each) => of(today.year + each)) : [of(year)];
  return [{ kind: 'day', days, ends: days.map((each) => each.add({ days: lasts - 1 })) }];
}
