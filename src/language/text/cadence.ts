import type { MonthDay } from '../../domain/schedule/month-day.ts';
import { DATES_EN, MONTH_DAYS_EN, MONTH_DAYS_ZH, monthDaysIn, NAMED_MONTH_DAYS_EN } from './month-day-words.ts';
import { COUNT_EN, COUNT_ZH, countOf } from './spoken-count.ts';
import { WEEKDAY_EN, WEEKDAY_NAMES_EN, WEEKDAY_ZH, weekdayOf, weekdaysIn } from './weekday-words.ts';

/** How often something comes: every so many units, on some weekdays or days of some months where they are said. */
export type Cadence = {
  every: number;
  unit: 'day' | 'workday' | 'week' | 'month' | 'year';
  weekdays?: readonly number[];
  days?: readonly MonthDay[];
  months?: readonly number[];
};

export type CadenceStretch = { from: number; to: number; cadence: Cadence };

type Read = (match: RegExpExecArray) => Cadence | null;

/** How often a customer orders is what it is about. */
const EACH =
  '(?:(?:once )?(?:every|each)|(?<!\\b(?:only|just|than|about|orders?|ordered|buys?|bought|pays?|paid) )once an?)';
const EN_DAY = `${WEEKDAY_NAMES_EN}s?\\b\\.?`;
const EN_DAYS = `(${EN_DAY}(?:(?:, | and |, and | & )${EN_DAY}){0,6})`;
/** "The monthly report" is no schedule. */
const ADVERB_ENDS =
  '(?= (?:on|at|by|from|starting|until|till|to|about)\\b| for (?:an?|the next|\\w+) (?:days|weeks?|months?)\\b| ?[,.;:]|$)';
/** "Quarterly check-in with Acme, starting in May" is one. */
const GOES_ON = '(?= .{0,80}\\b(?:starting|beginning) )';
const ZH_WEEK = '(?:周|星期|礼拜)';

const DAILY: Cadence = { every: 1, unit: 'day' };
const FORTNIGHTLY: Cadence = { every: 2, unit: 'week' };
const YEARLY: Cadence = { every: 1, unit: 'year' };
const WORKDAYS: Cadence = { every: 1, unit: 'workday' };
const MONTH_END: Cadence = { every: 1, unit: 'month', days: ['last day'] };
const QUARTER_END: Cadence = { every: 3, unit: 'month', days: ['last day'], months: [3, 6, 9, 12] };
const ADVERBS: Readonly<Record<string, Cadence>> = {
  daily: DAILY,
  weekly: { every: 1, unit: 'week' },
  fortnightly: FORTNIGHTLY,
  biweekly: FORTNIGHTLY,
  'bi-weekly': FORTNIGHTLY,
  monthly: { every: 1, unit: 'month' },
  quarterly: { every: 3, unit: 'month' },
  yearly: YEARLY,
  annually: YEARLY,
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
  at(
    `(?:(?:${EACH}(?: week,?)?|weekly,?) (?:on (?:an? )?)?|on |(?<!\\b${COUNT_EN}[ -])(?=[a-z]+days\\b))${EN_DAYS}`,
    ([text, , days]) =>
      // "on Monday" is once; "on Mondays" is not.
      /^(?:once|every|each|weekly)|days\b/iu.test(text)
        ? { every: 1, unit: 'week', weekdays: weekdaysIn(days!) }
        : null,
  ),
  // What moves from Monday to Friday does not come again.
  at(
    `(?:(?:(?:${EACH}|daily)(?: day)?,? )(?:from )?|(?<!\\b(?:from|for|of|about|the|this|next) ))(${EN_DAY} ?(?:[-–]|to|through|thru) ?${EN_DAY})(?! (?:of )?(?:this|next) week)`,
    ([, days]) => ({ every: 1, unit: 'week', weekdays: weekdaysIn(days!) }),
  ),
  at(`${EACH} (?:other|second|2nd) ${WEEKDAY_EN}\\b`, ([, name]) => alternate(name!)),
  at(`(?:on )?(?:${EACH} )?alternat(?:e|ing) ${WEEKDAY_EN}s?\\b`, ([, name]) => alternate(name!)),
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
    `(?:^(?=[a-z-]+${GOES_ON})|(?=[a-z-]+${ADVERB_ENDS}))(daily|weekly|fortnightly|bi-?weekly|monthly|quarterly|yearly|annually)\\b`,
    ([, word]) => ADVERBS[word!.toLowerCase()]!,
  ),
  at(`(?:on )?(?:the )?first of ${EACH} (month|quarter)\\b`, ([, unit]) => onDays('1st', unit!)),
  at(`(?:on )?${MONTH_DAYS_EN}(?: day)? (?:of|in) ${EACH} (month|quarter)\\b`, ([, days, unit]) =>
    onDays(days!, unit!),
  ),
  at(`(?:(?:two|three|four|\\d) times|twice) a month,? on ${MONTH_DAYS_EN}`, ([, days]) => onDays(days!)),
  at(`(?:on )?(?:the )?${DATES_EN} of the month\\b`, ([, days]) => {
    const cadence = onDays(days!);
    // Of one day of the month nobody says that it comes again.
    return (cadence?.days?.length ?? 0) > 1 ? cadence : null;
  }),
  at(`(?:monthly|${EACH} month),? on ${MONTH_DAYS_EN}`, ([, days]) => onDays(days!)),
  at(`(?:quarterly|${EACH} quarter),? on ${MONTH_DAYS_EN}`, ([, days]) => onDays(days!, 'quarter')),
  at(`${EACH} ${MONTH_DAYS_EN} (?:of|in) (?:the|a) month\\b`, ([, days]) => onDays(days!)),
  at(`${EACH} ${NAMED_MONTH_DAYS_EN}`, ([, days]) => onDays(days!)),
  at(`${EACH} ${DATES_EN}(?! ?(?:${WEEKDAY_NAMES_EN}|day|week|month))`, ([, days]) => onDays(days!)),
  at(`${EACH} month[- ]end\\b|(?:on |at )?(?:the )?end of ${EACH} month\\b`, () => MONTH_END),
  at(`${EACH} quarter[- ]end\\b|(?:on |at )?(?:the )?end of ${EACH} quarter\\b`, () => QUARTER_END),
  at('每一?天|每日|天天|每(?=[早晚晨])', () => DAILY),
  at('每个?工作日|(?<![个\\d一二两三四五六七八九十] ?)工作日(?:每天)?(?![后前内])', () => WORKDAYS),
  at(
    `(?:每逢|[每一]到|[每逢])个?(${ZH_WEEK}${WEEKDAY_ZH}(?:[、,和及与]?${ZH_WEEK}?[一二三四五六日天]){0,6})(?!次)`,
    ([, days]) => ({
      every: 1,
      unit: 'week',
      weekdays: weekdaysIn(days!),
    }),
  ),
  at(
    `(?:每?(?:隔[一1]?|双)|每(?:隔?${COUNT_ZH}))个?${ZH_WEEK}的?${ZH_WEEK}?((?<=${ZH_WEEK})${WEEKDAY_ZH}(?:[、,和及与]?${ZH_WEEK}?[一二三四五六日天]){0,6})(?!次)`,
    ([, count, days]) => {
      const cadence = counted(count === undefined ? 2 : countOf(count), '周');
      return cadence && { ...cadence, weekdays: weekdaysIn(days!) };
    },
  ),
  at(`每?双个?${ZH_WEEK}(?![抛报刊])`, () => FORTNIGHTLY),
  // One day apart is every other day.
  at('每隔[一1]个?(天|日|周|星期|礼拜|月|季度|季|年)(?!的?(?:第|最后|倒数|头一|首))', ([, unit]) => counted(2, unit!)),
  at(`每隔?${COUNT_ZH}?个?(天|日|周|星期|礼拜|月|季度|季|年)(?!的?(?:第|最后|倒数|头一|首))`, ([, count, unit]) =>
    counted(count === undefined ? 1 : countOf(count), unit!),
  ),
  at('每?隔(?:[一1]个?)?(天|日|周|星期|礼拜|月|季度|年)', ([, unit]) => counted(2, unit!)),
  at(`(?:每隔?${COUNT_ZH}|每?隔[一1]?)个?月的?${MONTH_DAYS_ZH}`, ([text, count, days]) => {
    const every = /隔[一1]?个?月/u.test(text) ? 2 : countOf(count!);
    const cadence = every >= 1 && every <= MOST ? onDays(days!) : null;
    return cadence && { ...cadence, every };
  }),
  at(`每个?(月|季度?)的?${MONTH_DAYS_ZH}(?:左右|前后|起|开始)?`, ([, unit, days]) => onDays(days!, unit)),
  at(`每年的?${COUNT_ZH}月(?:份的?)?${MONTH_DAYS_ZH}`, ([, month, days]) => inMonth(countOf(month!), days!)),
  at('每半年', () => ({ every: 6, unit: 'month' })),
  at('每个?月的?月?[底末]', () => MONTH_END),
  at('每个?季度?的?季?[底末]', () => QUARTER_END),
  at('每个?(月|季度?)的?[月季]?初', ([, unit]) => onDays('1st', unit)),
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

/** Some days of one month of each year. */
function inMonth(month: number, said: string): Cadence | null {
  const days = monthDaysIn(said);
  if (days === null || !(month >= 1 && month <= 12)) return null;
  const isByNumber = days.length === 1 && typeof days[0] === 'number';
  return { ...(isByNumber ? YEARLY : { every: 12, unit: 'month' }), days, months: [month] };
}

/** Some days of every month, or of the first or last month of every quarter. */
function onDays(said: string, unit = 'month'): Cadence | null {
  const days = monthDaysIn(said);
  if (days === null || /^[月m]/iu.test(unit)) return days && { every: 1, unit: 'month', days };
  const ends = days.filter((day) => String(day).startsWith('last'));
  if (ends.length > 0 && ends.length < days.length) return null;
  return { every: 3, unit: 'month', days, months: ends.length > 0 ? [3, 6, 9, 12] : [1, 4, 7, 10] };
}
