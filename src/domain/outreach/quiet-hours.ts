import { Temporal } from 'temporal-polyfill';
import type { ContactPolicy } from './contact-policy.ts';

/**
 * The first moment after the quiet hours that `now` falls into by the clocks of a time zone, also where these are changed meanwhile;
 * null outside of them. The hours begin at `from` and end before `to`, over midnight where `to` is the earlier one.
 */
export function endOfQuietHours(now: Date, timeZone: string, hours: ContactPolicy['quietHours']): Date | null {
  if (hours === null || !isQuiet(clockTime(now, timeZone), hours)) return null;
  const to = Temporal.PlainTime.from(hours.to);
  let local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  while (isQuiet(local.toPlainTime().toString(), hours)) {
    const wait = local.toPlainTime().until(to);
    const straight = local.toInstant().add(wait.sign < 0 ? wait.add({ hours: 24 }) : wait);
    const change = local.getTimeZoneTransition('next')?.toInstant();
    const isChangedBefore = change !== undefined && Temporal.Instant.compare(change, straight) < 0;
    local = (isChangedBefore ? change : straight).toZonedDateTimeISO(timeZone);
  }
  return new Date(local.epochMilliseconds);
}

/** Times of day compare as texts: `HH:MM`, with or without seconds. */
function isQuiet(time: string, { from, to }: { from: string; to: string }): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

/** What clocks show, `HH:MM:SS`. */
function clockTime(at: Date, timeZone: string): string {
  const known = clocks.get(timeZone);
  if (known) return known.format(at);
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'medium' });
  clocks.set(timeZone, clock);
  return clock.format(at);
}

const clocks = new Map<string, Intl.DateTimeFormat>();
