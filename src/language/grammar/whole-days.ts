import type { Period } from '../../domain/period.ts';
import { a } from '../reduce.ts';
import type { Duration } from '../text/dates.ts';

/** "within 30 days" of what was said before. */
export const WITHIN = a('period', ({ within }) => within === true);

/** How many days a duration, or a time up to now, is; null where months or years make it no fixed number. */
export function wholeDaysOf(length: Duration | Period): number | null {
  if ('span' in length && length.span !== 'last') return null;
  const { count, unit } = length as Duration;
  if (unit === 'week') return count * 7;
  return unit === 'day' ? count : null;
}
