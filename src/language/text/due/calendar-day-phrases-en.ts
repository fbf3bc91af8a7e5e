import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../../domain/errors.ts';
import { MONTH_EN, monthNumber } from '../month-words.ts';
import { dated, dayInMonth, dayOfMonth } from './calendar-days.ts';
import { dayPhrase as day, YEAR_EN, yearOf } from './day-phrase-en.ts';
import type { DuePhrase, DuePiece } from './due-piece.ts';

const NTH_DAY = '(\\d{1,2})(?:st|nd|rd|th)\\b';
const ANY_DAY = '(\\d{1,2})(?:st|nd|rd|th)?\\b';
/** A year that leads to a date. */
const LATER_YEAR = '(?:((?:this|next) year),? (?:on )?)?';

/** Days by their number in a month, in English, and written in figures, which needs no language. */
export const CALENDAR_DAY_PHRASES_EN: readonly DuePhrase[] = [
  day(`(?:the )?${NTH_DAY}(?: (?:of|in) the month\\b)?`, ([text, number], today) =>
    dayOfMonth(Number(number), text!, today),
  ),
  day(`(?:the )?${NTH_DAY} of (this|next) month\\b|(this|next) month,? (?:on )?the ${NTH_DAY}`, monthDay),
  day(`${LATER_YEAR}(?:the )?${ANY_DAY} (?:of )?${MONTH_EN}${YEAR_EN}`, ([text, lead, number, month, year], today) =>
    dated({ year: yearOf(year ?? lead, today), month: monthNumber(month!), day: Number(number) }, text!, today),
  ),
  day(`${LATER_YEAR}${MONTH_EN} (?:the )?${ANY_DAY}(?![:.]\\d)${YEAR_EN}`, ([text, lead, month, number, year], today) =>
    dated({ year: yearOf(year ?? lead, today), month: monthNumber(month!), day: Number(number) }, text!, today),
  ),
  // Written in figures
  day('(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)(?:t(?=\\d))?', ([text, year, month, number], today) =>
    dated({ year: Number(year), month: Number(month), day: Number(number) }, text!, today),
  ),
  day('(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?(?![\\d/])', slashed),
  day('(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?(?!\\d)', ([text, number, month, year], today) =>
    dated({ year: yearOf(year, today), month: Number(month), day: Number(number) }, text!, today),
  ),
];

function monthDay([text, number, which, before, after]: RegExpExecArray, today: Temporal.PlainDate): DuePiece[] {
  const offset = (which ?? before)!.toLowerCase() === 'next' ? 1 : 0;
  return dayInMonth(offset, Number(number ?? after), text, today);
}

/** Day and month in figures: read only where the order cannot be mistaken, by itself or by the weekday beside it. */
function slashed([text, first, second, year]: RegExpExecArray, today: Temporal.PlainDate): DuePiece[] {
  const [one, two] = [Number(first), Number(second)];
  const readAs = (day: number, month: number) => dated({ year: yearOf(year, today), month, day }, text, today);
  if (one > 12 || two > 12 || one === two) return two > 12 ? readAs(two, one) : readAs(one, two);
  const days = [...readAs(one, two), ...readAs(two, one)].flatMap((each) => each.days);
  return [{ kind: 'day', days: days.toSorted(Temporal.PlainDate.compare), unclear: unclearOrder(text.trim()) }];
}

function unclearOrder(text: string): DomainError {
  return new DomainError('ambiguous', {
    en: `In "${text}" it is not clear which is the day and which the month. Write the month in letters, or the day as 2026-12-05.`,
    zh: `“${text}”分不清哪个是月、哪个是日，请写成“12月5日”或 2026-12-05。`,
  });
}
