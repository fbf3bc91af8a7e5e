import type { WorkWeek } from '../../src/domain/reminders/is-working-day.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * The next reminder after a local day as a person with a wall clock finds it, who looks every minute of every day: the first minute that
 * shows the hour. Where the clock leaves the hour out, a second clock that was not set forward tells.
 */
export function scanForReminder(
  { hour, timeZone, workDays, holidays, absences }: WorkWeek & { hour: string; timeZone: string },
  after: string,
): { on: string; at: Date } {
  const show = wallClock(timeZone);
  for (let noonMs = Date.parse(`${after}T12:00:00Z`) + 24 * HOUR_MS; ; noonMs += 24 * HOUR_MS) {
    const on = new Date(noonMs).toISOString().slice(0, 10);
    if (absences.some(({ from, until }) => Date.parse(from) <= Date.parse(on) && Date.parse(on) <= Date.parse(until)))
      continue;
    if (!(holidays.get(on) ?? workDays.includes(new Date(noonMs).getUTCDay() || 7))) continue;
    const wanted = `${on} ${hour}`;
    let isSeen = false;
    let leftOut: number | null = null;
    let before = show(noonMs - 28 * HOUR_MS);
    for (let ms = noonMs - 28 * HOUR_MS; ms < noonMs + 28 * HOUR_MS; ms += MINUTE_MS) {
      const shown = show(ms);
      if (shown === wanted) return { on, at: new Date(ms) };
      isSeen ||= shown.startsWith(on);
      if (before < wanted && wanted < shown)
        leftOut = ms + (Date.parse(`${wanted}Z`) - Date.parse(`${before}Z`)) - MINUTE_MS;
      before = shown;
    }
    if (isSeen && leftOut !== null) return { on, at: new Date(leftOut) };
  }
}

/** `YYYY-MM-DD HH:mm` as a clock of the zone shows it. */
function wallClock(timeZone: string): (ms: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (ms) => format.format(ms);
}
