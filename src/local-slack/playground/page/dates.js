const DAY_MS = 86_400_000;

const dateOf = (ts) => new Date(Number(ts) * 1000);
const dayKey = (date) => date.toLocaleDateString('en-CA');

export function formatTime(ts, locale) {
  return dateOf(ts).toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
}

export function formatFull(ts, locale) {
  return dateOf(ts).toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short' });
}

/** The heading of a day in the list of messages. */
export function formatDay(ts, locale, words) {
  const key = dayKey(dateOf(ts));
  if (key === dayKey(new Date())) return words.today;
  if (key === dayKey(new Date(Date.now() - DAY_MS))) return words.yesterday;
  return dateOf(ts).toLocaleDateString(locale, { weekday: 'long', month: 'long', day: 'numeric' });
}

export function sameDay(a, b) {
  return dayKey(dateOf(a)) === dayKey(dateOf(b));
}

/** The parts that Slack fills into `<!date^…^{date} {time}|…>`. */
export function formatDateToken(seconds, format, locale) {
  const date = new Date(Number(seconds) * 1000);
  const parts = {
    date_num: () => dayKey(date),
    date: () => date.toLocaleDateString(locale, { dateStyle: 'long' }),
    date_short: () => date.toLocaleDateString(locale, { dateStyle: 'medium' }),
    date_long: () => date.toLocaleDateString(locale, { dateStyle: 'full' }),
    time: () => date.toLocaleTimeString(locale, { timeStyle: 'short' }),
    time_secs: () => date.toLocaleTimeString(locale, { timeStyle: 'medium' }),
  };
  return format.replaceAll(/\{(\w+?)(?:_pretty)?\}/g, (whole, name) => parts[name]?.() ?? whole);
}
