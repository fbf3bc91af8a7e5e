import { addDays } from '../../calendar-day.ts';
import { startOfDay } from '../../period.ts';
import { contextAt } from './apply-change.ts';
import type { ChangeContext } from './change.ts';

/** Days for which the future is looked through. */
export const HORIZON_DAYS = 400;
const HALF_A_DAY_MS = 43_200_000;

/** A day ahead, with the contexts of its beginning and its noon. */
export type ComingDay = { day: string; start: () => ChangeContext; noon: () => ChangeContext };

/** The coming days, today not among them. Each context is made once, when it is asked for. */
export function comingDays(context: ChangeContext): ComingDay[] {
  const { today, timeZone } = context.clock;
  return Array.from({ length: HORIZON_DAYS }, (_, at) => {
    const day = addDays(today, at + 1);
    const start = once(() => contextAt(startOfDay(day, timeZone), context));
    return { day, start, noon: once(() => contextAt(new Date(start().clock.now.getTime() + HALF_A_DAY_MS), context)) };
  });
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
