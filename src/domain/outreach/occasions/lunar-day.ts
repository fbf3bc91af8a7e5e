/** A day of the Chinese calendar; `month` 4 with `isLeap` is the second fourth month of a year. */
type LunarDay = { month: number; isLeap: boolean; day: number };

const CHINESE = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
const known = new Map<string, LunarDay>();
const MOST_KNOWN = 50_000;

/** The lunar day of a `YYYY-MM-DD`, by ICU's tables (from 1900 on). */
export function lunarDayOf(on: string): LunarDay {
  const found = known.get(on);
  if (found !== undefined) return found;
  const parts = CHINESE.formatToParts(new Date(on));
  const month = parts.find(({ type }) => type === 'month')!.value;
  const day = Number(parts.find(({ type }) => type === 'day')!.value);
  const lunar = { month: Number.parseInt(month, 10), isLeap: month.endsWith('bis'), day };
  if (known.size < MOST_KNOWN) known.set(on, lunar);
  return lunar;
}
