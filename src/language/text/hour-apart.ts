import { DomainError } from '../../domain/errors.ts';
import type { DueTime } from './due/settle-due.ts';
import { type DueStretch, dueTime, type SpokenWhen } from './due-time.ts';

/** At such an hour something takes place, which need not be when to be reminded. */
const TAKES_PLACE =
  /\b(?:meeting|appointment|demo|webinar|presentation|conference|delivery|flight)s?\b|会议|会面|开会|例会|演示|到货|航班/iu;
const IS_END = /^[\s,.;:!?，。；：！？]*$/u;

/**
 * The other half of a time whose day and hour stand apart ("tomorrow … at 3", 两周后…，早上九点), at an end of the text, and what both say
 * together; null where nothing is, or something takes place at that hour, which is not asked of what is to be told of some time before.
 */
export function hourApart(
  text: string,
  time: DueStretch,
  others: readonly DueStretch[],
  when: SpokenWhen,
  isAhead = false,
): { other: DueStretch; due: DueTime } | null {
  const half = halfOf(time);
  if (half === null || (!isAhead && TAKES_PLACE.test(text))) return null;
  for (const other of others) {
    const isAtEnd = IS_END.test(text.slice(0, other.from)) || IS_END.test(text.slice(other.to));
    const otherHalf = other !== time && isAtEnd ? halfOf(other) : null;
    if (otherHalf === null || otherHalf === half) continue;
    const [day, hour] = half === 'day' ? [time, other] : [other, time];
    const due = dueTime(`${text.slice(day.from, day.to)} ${text.slice(hour.from, hour.to)}`, when);
    if (due !== null) return { other, due };
  }
  return null;
}

function halfOf(stretch: DueStretch): 'day' | 'hour' | null {
  try {
    const { isDaySaid, hour } = stretch.read();
    if (isDaySaid === (hour === undefined)) return isDaySaid ? 'day' : 'hour';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
  return null;
}
