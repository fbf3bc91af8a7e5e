import type { Temporal } from 'temporal-polyfill';
import type { DayPiece } from './due-piece.ts';

const WEEK_DAYS = 7;
const MONTH_DAYS = 31;

/** Whether a week, month or longer was named as a whole, of which the first day is meant: "next week", 下个月. */
export function isWholeStretch({ days, ends, isEdge = false }: DayPiece): boolean {
  return isEdge && ends !== undefined && !ends[0]!.equals(days[0]!);
}

/** The day in a stretch that stands there as today stands in its own: "this time next week". */
export function sameDayIn(stretch: DayPiece, today: Temporal.PlainDate): DayPiece {
  const { days, ends = days } = stretch;
  const same = days.map((first, at) => {
    const length = first.until(ends[at]!).days + 1;
    if (length <= WEEK_DAYS) return first.add({ days: today.dayOfWeek - 1 });
    return length <= MONTH_DAYS ? first.with({ day: today.day }) : first.with({ month: today.month, day: today.day });
  });
  return { kind: 'day', days: same };
}
