import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../../domain/errors.ts';
import { comingWeekday } from './calendar-days.ts';
import type { DayPiece } from './due-piece.ts';

/**
 * The day that one piece says, or two beside each other: "Friday 27 November", 下周的周五. Undefined without one.
 * @throws {DomainError} 'invalid_input' where the two are different days; 'ambiguous' for 5/12 without the weekday that tells which
 */
export function agreedDay(pieces: readonly DayPiece[], today: Temporal.PlainDate, said: string): DayPiece | undefined {
  const [one, other] = pieces;
  if (one?.unclear !== undefined && other?.weekday === undefined) throw one.unclear;
  if (one === undefined || other === undefined) return one;
  const [weekday, dated] = one.weekday === undefined ? [other, one] : [one, other];
  if (weekday.weekday !== undefined && isWeekOrMore(dated))
    return { ...dated, isEdge: false, days: dated.days.map((day) => weekdayFrom(weekday.weekday!, day)) };
  if (dated.unclear !== undefined) return onWeekday(dated, weekday, dated.unclear, today);
  const [first, second] = [comingOf(dated, today), comingOf(weekday, today)];
  const isSame = weekday.weekday === undefined ? first.equals(second) : first.dayOfWeek === weekday.weekday;
  if (!isSame) throw contradictory(said, first, second);
  return dated;
}

/** The first of some days that is that weekday, within the year to come. @throws {DomainError} `unclear` without one */
function onWeekday(
  { days }: DayPiece,
  { weekday }: DayPiece,
  unclear: DomainError,
  today: Temporal.PlainDate,
): DayPiece {
  const day = days.find((each) => isWithinYear(each, today) && each.dayOfWeek === weekday);
  if (day === undefined) throw unclear;
  return { kind: 'day', days: [day] };
}

function isWithinYear(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, today) >= 0 && Temporal.PlainDate.compare(day, today.add({ years: 1 })) < 0;
}

function isWeekOrMore({ days, ends = days }: DayPiece): boolean {
  return days[0]!.until(ends[0]!).days >= 6;
}

function weekdayFrom(weekday: number, first: Temporal.PlainDate): Temporal.PlainDate {
  return comingWeekday(weekday, first.subtract({ days: 1 }));
}

function comingOf({ days }: DayPiece, today: Temporal.PlainDate): Temporal.PlainDate {
  return days.find((each) => Temporal.PlainDate.compare(each, today) >= 0) ?? days[0]!;
}

function contradictory(said: string, one: Temporal.PlainDate, other: Temporal.PlainDate): DomainError {
  return new DomainError('invalid_input', {
    en: `The days in "${said}" do not fit together: ${named(one, 'en')} and ${named(other, 'en')}. Say the one that is meant.`,
    zh: `“${said}”里的日期互相矛盾：${named(one, 'zh')}与${named(other, 'zh')}，请说明是哪一天。`,
  });
}

function named(day: Temporal.PlainDate, locale: string): string {
  return `${day} (${day.toLocaleString(locale, { weekday: 'long' })})`;
}
