import { COUNT_ZH, countOf } from '../spoken-count.ts';
import { BEFORE_LUNCH, type DayPart, type DuePhrase, type DuePiece, phrase } from './due-piece.ts';

const LATER = '(?:以后|之后|过后|后|内|之内|以内)';
const QUARTERS: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45, '1刻': 15, '3刻': 45 };
const DAY_MINUTES = 1_440;
const MOST_MINUTES = DAY_MINUTES * 366;
/** 提两点建议、便宜一点: no hour, unless something beside it says so. */
const BARE = `${COUNT_ZH}[点时](?!\\d|[零〇一二三四五六七八九十半](?!过))`;

const DIGIT = '[\\d一二两三四五六七八九十]';

/** Hours of the day, stretches of it, and lengths of time, in Chinese. */
export const CLOCK_PHRASES_ZH: readonly DuePhrase[] = [
  phrase(BARE, ([, hour]) => clock(hour!, 0), true),
  // Of a stretch of hours the first one counts.
  phrase(`${COUNT_ZH}[点时](半?)(?:到|至|[-~])${COUNT_ZH}[点时]半?(?:之间|间)?`, ([, hour, half]) =>
    clock(hour!, half ? 30 : 0),
  ),
  phrase(`${COUNT_ZH}[点时](?:钟|整)`, ([, hour]) => clock(hour!, 0)),
  phrase(`${COUNT_ZH}[点时](?:过)?(半|[一三13]刻)钟?`, ([, hour, quarter]) => clock(hour!, QUARTERS[quarter!]!)),
  phrase(`${COUNT_ZH}[点时](?:过)?${COUNT_ZH}分?(?!之|钟后|过)`, ([, hour, minutes]) =>
    clock(hour!, countOf(minutes!)),
  ),
  phrase(`差(一刻|${COUNT_ZH}分)钟?(?:不到|到)?${COUNT_ZH}点`, ([, quarter, minutes, hour]) =>
    lacking(quarter === '一刻' ? 15 : countOf(minutes!), hour!),
  ),
  phrase(`${COUNT_ZH}点差(一刻|${COUNT_ZH}分)钟?`, ([, hour, quarter, minutes]) =>
    lacking(quarter === '一刻' ? 15 : countOf(minutes!), hour!),
  ),
  phrase('(?:半夜|深夜|夜里|晚上|今晚)?(?:零点|0点)(?:整|钟)?(?!\\d|[一二三四五六七八九十半](?!过))', ([text]) => [
    { kind: 'clock', minutes: /[夜晚]/u.test(text) ? DAY_MINUTES : 0, isExact: true },
  ]),
  phrase('(?:(?:午夜|子夜)(?:12点|十二点|24点)?|(?:半夜|深夜)(?:12点|十二点|24点))(?:整|钟)?', () => [
    { kind: 'clock', minutes: DAY_MINUTES, isExact: true },
  ]),
  phrase('吃?(?:午饭|午餐|中饭|午休)(?:之前|以前|前)', () => [BEFORE_LUNCH]),
  phrase('中午|正午|下午(?=12点|十二点)', () => part('noon')),
  phrase(`凌晨|(?:半夜|深夜)(?!的?${DIGIT})`, () => part('small_hours')),
  phrase('一大早|一早|大早|清晨|清早|早上|早晨|上午', () => part('morning')),
  phrase('下午(?!茶)|午(?:饭|休)?后', () => part('afternoon')),
  phrase('下班(?:以后|之后|后)', () => part('evening')),
  phrase('一上班|上班[后时]', () => part('morning')),
  phrase('傍晚', () => part('evening')),
  phrase(`晚上|晚间|夜里|夜间|(?:半夜|深夜)的?(?=${DIGIT})`, () => part('night')),
  // 明早、后天晚: beside a day only, for 早点 and 晚点 are no times.
  phrase('[早晨](?![点就已日])', () => part('morning'), true),
  phrase('[晚夜](?![点就])', () => part('night'), true),
  phrase('下班之?前', () => part('day_end')),
  phrase('(?:这个?|同一个?|同样的?)(?:时候|时间|钟点|点儿?)(?!段)', () => [{ kind: 'same_hour' }], true),
  phrase(`(?:再?过)?${COUNT_ZH}(个?小时|个?钟头|分钟)${LATER}`, ([, count, unit]) => length(count!, unit!)),
  phrase(`(?:再?过)${COUNT_ZH}(个?小时|个?钟头|分钟)`, ([, count, unit]) => length(count!, unit!)),
  phrase(`(?:再?过)?半个?(?:小时|钟头)${LATER}|(?:再?过)半个?(?:小时|钟头)`, () => [{ kind: 'length', minutes: 30 }]),
  phrase(`(?:再?过)?([一三13])刻钟${LATER}|(?:再?过)([一三13])刻钟`, ([, some, other]) => [
    { kind: 'length', minutes: QUARTERS[`${some ?? other}刻`]! },
  ]),
  phrase(
    `(?:再?过)?${COUNT_ZH}个?(?:小时|钟头)零?(?:${COUNT_ZH}分钟?|([一三13]刻)钟?)${LATER}`,
    ([, hours, minutes, quarter]) =>
      length(hours!, '小时', quarter === undefined ? countOf(minutes!) : QUARTERS[quarter]!),
  ),
  phrase(`(?:再?过)?(\\d{1,2})\\.5个?(?:小时|钟头)${LATER}`, ([, hours]) => length(hours!, '小时', 30)),
  phrase(`(?:再?过)?${COUNT_ZH}个?半(?:小时|钟头)${LATER}`, ([, count]) => length(count!, '小时', 30)),
];

function clock(hour: string, minute: number): DuePiece[] | null {
  const hours = countOf(hour);
  if (!(hours <= 24 && minute <= 59) || (hours === 24 && minute > 0)) return null;
  return [{ kind: 'clock', minutes: hours * 60 + minute, isExact: hours === 0 || hours > 12 }];
}

function lacking(minutes: number, hour: string): DuePiece[] | null {
  const [whole] = clock(hour, 0) ?? [];
  if (whole?.kind !== 'clock' || !(minutes < 60) || whole.minutes === 0) return null;
  return [{ ...whole, minutes: whole.minutes - minutes }];
}

function part(name: DayPart): DuePiece[] {
  return [{ kind: 'part', part: name }];
}

function length(count: string, unit: string, more = 0): DuePiece[] | null {
  const minutes = countOf(count) * (unit === '分钟' ? 1 : 60) + more;
  return minutes > 0 && minutes <= MOST_MINUTES ? [{ kind: 'length', minutes }] : null;
}
