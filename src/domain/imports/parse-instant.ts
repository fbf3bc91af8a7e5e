/**
 * A date, with a time where the cell has one: `at` is `YYYY-MM-DD HH:MM:SS`, with an offset only if the cell has one. Where day and month
 * could be either, `at` reads the day first and `monthFirstAt` the month first.
 */
export type ParsedInstant = { at: string; monthFirstAt: string | null };

/** What the cells of a column tell about the order of day and month. */
export type DayOrderEvidence = {
  dayFirst: boolean;
  monthFirst: boolean;
  /** Whether a cell could be read both ways. */
  doubtful: boolean;
};

/** Of a file without dates. */
export const NO_DATES: DayOrderEvidence = { dayFirst: false, monthFirst: false, doubtful: false };

const TIME =
  '(?:[T\\s,]*(上午|下午)?\\s*(\\d{1,2})(?:[:时点](\\d{1,2})|[时点]整?)(?:[:分](\\d{1,2})?(?:[.,]\\d+)?秒?)?分?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(Z|UTC|[+-]\\d{2}(?::?\\d{2})?)?)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.年]\\s*)(\\d{1,2})[-/.月]\\s*(\\d{1,2})[日号]?${TIME}$`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?$/;
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`);
const DAY_MONTH_NAME = new RegExp(
  `^(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})[\\s-]*([A-Za-z]{3,9})\\.?[\\s,-]*(\\d{4})${TIME}$`,
);
const MONTH_NAME_DAY = new RegExp(`^([A-Za-z]{3,9})\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s*(\\d{4})${TIME}$`);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Two-digit years: 70 is 1970, 69 is 2069, as POSIX strptime reads them. */
const CENTURY_PIVOT = 70;

/** Reads the cells of one date column, and gathers what they tell about the order of day and month. */
export function createInstantParser(): {
  parse: (cell: string) => ParsedInstant | null;
  evidence: DayOrderEvidence;
} {
  const evidence: DayOrderEvidence = { ...NO_DATES };
  let lastCell: string | undefined;
  let last: ParsedInstant | null = null;
  return {
    evidence,
    parse(cell) {
      // The lines of an order follow one another with one date.
      if (cell === lastCell) return last;
      lastCell = cell;
      last = parseInstant(cell.normalize('NFKC').trim(), evidence);
      return last;
    },
  };
}

/** `month` or `day` first when the column decides it; null when it does not, or contradicts itself. */
export function dayOrderOf({ dayFirst, monthFirst }: DayOrderEvidence): 'day_first' | 'month_first' | null {
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day_first' : 'month_first';
}

function parseInstant(text: string, evidence: DayOrderEvidence): ParsedInstant | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return certain(instant(yearFirst[1], yearFirst[3], yearFirst[4], yearFirst.slice(5)));
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second] = compact;
    return certain(instant(year, month, day, [undefined, hour, minute, second]));
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) return parseYearLast(yearLast, evidence);
  const dayMonth = DAY_MONTH_NAME.exec(text);
  if (dayMonth) return certain(instant(dayMonth[3], monthNumber(dayMonth[2]!), dayMonth[1], dayMonth.slice(4)));
  const monthDay = MONTH_NAME_DAY.exec(text);
  return monthDay ? certain(instant(monthDay[3], monthNumber(monthDay[1]!), monthDay[2], monthDay.slice(4))) : null;
}

function parseYearLast(match: RegExpExecArray, evidence: DayOrderEvidence): ParsedInstant | null {
  const [, first, separator, second, shortYear, ...time] = match;
  const year = fullYear(shortYear!);
  const dayFirstAt = instant(year, second, first, time);
  const monthFirstAt = instant(year, first, second, time);
  if (dayFirstAt === null && monthFirstAt === null) return null;
  // 05.03.2024: with dots the day comes first wherever dates are written so.
  if (separator === '.') return certain(dayFirstAt);
  if (dayFirstAt !== null && monthFirstAt !== null) {
    if (dayFirstAt === monthFirstAt) return certain(dayFirstAt);
    evidence.doubtful = true;
    return { at: dayFirstAt, monthFirstAt };
  }
  if (dayFirstAt === null) evidence.monthFirst = true;
  else evidence.dayFirst = true;
  return certain(dayFirstAt ?? monthFirstAt);
}

function instant(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  [half, hour, minute, second, meridiem, zone]: (string | undefined)[],
): string | null {
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const hours = hour === undefined ? 0 : clockHour(Number(hour), half, meridiem);
  if (hours === null || hours > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return null;
  const time = [hours, Number(minute ?? 0), Number(second ?? 0)].map(twoDigits).join(':');
  const offset = zone === undefined ? '' : zone === 'Z' || zone === 'UTC' ? '+00' : zone;
  if (Number(offset.slice(1, 3)) > 14 || Number(offset.slice(-2)) > 59) return null;
  return `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))} ${time}${offset}`;
}

function certain(at: string | null): ParsedInstant | null {
  return at === null ? null : { at, monthFirstAt: null };
}

function clockHour(hour: number, half: string | undefined, meridiem: string | undefined): number | null {
  const isAfternoon = half === '下午' || /^p/i.test(meridiem ?? '');
  if (half === undefined && meridiem === undefined) return hour;
  if (hour > 12) return half === undefined ? null : hour;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return String(Number(year) + (Number(year) < CENTURY_PIVOT ? 2000 : 1900));
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
