/** The first whole minute at which the clocks of a zone are out of a window; null when they are at `now`. Slow and plain on purpose. */
export function endByLooking(now: Date, timeZone: string, window: { from: string; to: string }): Date | null {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const [from, to] = [minutesOf(window.from), minutesOf(window.to)];
  const quietMinutes = (to - from + 1440) % 1440;
  const isQuiet = (at: number) => (minutesOf(clock.format(at)) - from + 1440) % 1440 < quietMinutes;
  if (!isQuiet(now.getTime())) return null;
  let minute = Math.floor(now.getTime() / 60_000) + 1;
  while (isQuiet(minute * 60_000)) minute += 1;
  return new Date(minute * 60_000);
}
