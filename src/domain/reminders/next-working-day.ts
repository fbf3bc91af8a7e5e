import { addDays } from '../calendar-day.ts';
import { isWorkingDay, type WorkWeek } from './is-working-day.ts';

/** Who is away as long goes on being so. */
const MOST_DAYS = 800;

/** The first day after a local day on which somebody works; null where none comes. */
export function nextWorkingDay(on: string, week: WorkWeek): string | null {
  for (let after = 1; after <= MOST_DAYS; after++)
    if (isWorkingDay(addDays(on, after), week)) return addDays(on, after);
  return null;
}
