import { COUNT_EN, COUNT_ZH, countOf } from './spoken-count.ts';
import { WEEKDAY_EN, WEEKDAY_NAMES_EN, WEEKDAY_ZH, weekdayOf, weekdaysIn } from './weekday-words.ts';

/** How often something comes: every so many units, on some weekdays or a day of the month where they are said. */
export type Cadence = {
  every: number;
  unit: 'day' | 'workday' | 'week' | 'month' | 'year';
  weekdays?: readonly number[];
  day?: number | 'last';
};

export type CadenceStretch = { from: number; to: number; cadence: Cadence };

type Read = (match: RegExpExecArray) => Cadence | null;

const EACH = '(?:every|each)';
const NTH = '(?:the )?(\\d{1,2})(?:st|nd|rd|th)';
const EN_DAY = `${WEEKDAY_NAMES_EN}s?\\b\\.?`;
const EN_DAYS = `(${EN_DAY}(?:(?:, | and |, and | & )${EN_DAY}){0,6})`;
/** "The monthly report" is no schedule. */
const ADVERB_ENDS = '(?= (?:on|at|by|from|starting|until|till|to|about)\\b| ?[,.;:]|$)';
const ZH_WEEK = '(?:周|星期|礼拜)';

const DAILY: Cadence = { every: 1, unit: 'day' };
const WORKDAYS: Cadence = { every: 1, unit: 'workday' };
const MONTH_END: Cadence = { every: 1, unit: 'month', day: 'last' };
const ADVERBS: Readonly<Record<string, Cadence>> = {
  daily: DAILY,
  weekly: { every: 1, unit: 'week' },
  fortnightly: { every: 2, unit: 'week' },
  monthly: { every: 1, unit: 'month' },
  quarterly: { every: 3, unit: 'month' },
  yearly: { every: 1, unit: 'year' },
  annually: { every: 1, unit: 'year' },
};
/** Anything rarer or in greater number is a slip of the pen. */
const MOST = 365;

const PHRASES: readonly (readonly [RegExp, Read])[] = [
  at(`${EACH} (?:single )?day\\b`, () => DAILY),
  // The stretch of the day is left for the hour.
  at(`${EACH} (?=(?:morning|afternoon|evening|night)\\b)`, () => DAILY),
  at(
    `(?:on )?(?:${EACH} (?:weekday|workday|(?:working|business|work) day)|(?<!${COUNT_EN}[ -]+)(?:weekdays|workdays|(?:working|business|work) days))\\b`,
    () => WORKDAYS,
  ),
  at(`(?:(?:${EACH}(?: week,?)?|weekly,?) (?:on )?|on |(?=[a-z]+days\\b))${EN_DAYS}`, ([text, days]) =>
    // "on Monday" is once; "on Mondays" is not.
    /^(?:every|each|weekly)|days\b/iu.test(text) ? { every: 1, unit: 'week', weekdays: weekdaysIn(days!) } : null,
  ),
  at(`${EACH} (?:other|second|2nd) ${WEEKDAY_EN}\\b`, ([, name]) => alternate(name!)),
  at(
    `${EACH} (other |second |${COUNT_EN} )?(weeks?|fortnights?),? on (?:an? |the )?${EN_DAYS}`,
    ([, spoken, count, unit, days]) => {
      const cadence = counted(countBefore(spoken, count), unit!);
      return cadence && { ...cadence, weekdays: weekdaysIn(days!) };
    },
  ),
  at(
    `${EACH} (other |second |${COUNT_EN} )?(days?|weeks?|fortnights?|months?|quarters?|years?)\\b`,
    ([, spoken, count, unit]) => counted(countBefore(spoken, count), unit!),
  ),
  at(
    `(daily|weekly|fortnightly|monthly|quarterly|yearly|annually)\\b${ADVERB_ENDS}`,
    ([, word]) => ADVERBS[word!.toLowerCase()]!,
  ),
  at(`(?:on )?(?:the )?first(?: day)? of ${EACH} month\\b`, () => monthly(1)),
  at(`(?:on )?${NTH}(?: day)? (?:of|in) ${EACH} month\\b`, ([, day]) => monthly(Number(day))),
  at(`(?:monthly|${EACH} month),? on ${NTH}\\b`, ([, day]) => monthly(Number(day))),
  at(
    `${EACH} ${NTH}(?: (?:of the month|day of the month)\\b)?(?! ?(?:${WEEKDAY_NAMES_EN}|day|week|month))`,
    ([, day]) => monthly(Number(day)),
  ),
  at(`(?:monthly|${EACH} month),? on the last day\\b|${EACH} month[- ]end\\b`, () => MONTH_END),
  at(`(?:on |at )?(?:the )?(?:last day|end) of ${EACH} month\\b`, () => MONTH_END),
  at('每一?天|每日|天天|每(?=[早晚晨])', () => DAILY),
  at('每个?工作日|(?<![个\\d一二两三四五六七八九十] ?)工作日(?:每天)?(?![后前内])', () => WORKDAYS),
  at(`(?:每逢|[每逢])个?(${ZH_WEEK}${WEEKDAY_ZH}(?:[、,和及与]?${ZH_WEEK}?[一二三四五六日天]){0,6})`, ([, days]) => ({
    every: 1,
    unit: 'week',
    weekdays: weekdaysIn(days!),
  })),
  at(`(?:每[两2]|隔|每隔一)个?${ZH_WEEK}(?:的?${ZH_WEEK})?${WEEKDAY_ZH}`, ([, name]) => alternate(name!)),
  at(`每隔?${COUNT_ZH}?个?(天|日|周|星期|礼拜|月|季度|季|年)(?!的?(?:第|最后|倒数|头一|首))`, ([, count, unit]) =>
    counted(count === undefined ? 1 : countOf(count), unit!),
  ),
  at('隔(天|日|周|月|年)', ([, unit]) => counted(2, unit!)),
  at(`每个?月的?${COUNT_ZH}[号日]`, ([, day]) => monthly(countOf(day!))),
  at('每个?月的?(?:月?[底末]|最后一天)', () => MONTH_END),
  at('每个?月的?(?:月?初|第一天)', () => monthly(1)),
];

/** Where a text says how often something comes: the first place, and there the longest reading; null where it does not. */
export function findCadence(text: string): CadenceStretch | null {
  for (let from = 0; from < text.length; from += 1) {
    if (from > 0 && /[a-z]/iu.test(text[from]!) && /[a-z]/iu.test(text[from - 1]!)) continue;
    const found = cadenceAt(text, from);
    if (found !== null) return found;
  }
  return null;
}

/** What a text says at an offset of how often something comes, the longest reading; null where it says nothing. */
export function cadenceAt(text: string, from: number): CadenceStretch | null {
  let best: CadenceStretch | null = null;
  for (const [pattern, read] of PHRASES) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match === null || from + match[0].length <= (best?.to ?? from)) continue;
    const cadence = read(match);
    if (cadence !== null) best = { from, to: from + match[0].length, cadence };
  }
  return best;
}

function at(source: string, read: Read): readonly [RegExp, Read] {
  return [new RegExp(source, 'iuy'), read];
}

/** Of "every", "every other" and "every three". */
function countBefore(spoken: string | undefined, count: string | undefined): number {
  if (spoken === undefined) return 1;
  return count === undefined ? 2 : countOf(count);
}

function alternate(name: string): Cadence {
  return { every: 2, unit: 'week', weekdays: [weekdayOf(name)] };
}

function counted(count: number, unit: string): Cadence | null {
  if (!(count >= 1 && count <= MOST)) return null;
  const plain = unit.toLowerCase().replace(/s$/u, '');
  if (plain === 'fortnight') return { every: 2 * count, unit: 'week' };
  if (/^quarter|^季/u.test(plain)) return { every: 3 * count, unit: 'month' };
  if (/^(?:day|天|日)$/u.test(plain)) return { every: count, unit: 'day' };
  if (/^(?:week|周|星期|礼拜)$/u.test(plain)) return { every: count, unit: 'week' };
  return { every: count, unit: /^(?:month|月)$/u.test(plain) ? 'month' : 'year' };
}

function monthly(day: number): Cadence | null {
  return day >= 1 && day <= 31 ? { every: 1, unit: 'month', day } : null;
}
