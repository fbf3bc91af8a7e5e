import { Temporal } from 'temporal-polyfill';

/** The next `YYYY-MM-DD`, today included, on which a yearly day falls; 29 February falls on the 28th in other years. */
export function nextYearlyDay(on: string, today: string): string {
  const from = Temporal.PlainDate.from(on);
  const { year } = Temporal.PlainDate.from(today);
  const days = [year, year + 1].map((each) => from.add({ years: each - from.year }).toString());
  return days.find((day) => day >= today)!;
}

/** The same of two SQL dates. */
export function nextYearlyDaySql(on: string, today: string): string {
  const inYear = (ahead: number) =>
    `(${on} + make_interval(years => (extract(year from ${today}) - extract(year from ${on}))::int + ${ahead}))::date`;
  return `case when ${inYear(0)} >= ${today} then ${inYear(0)} else ${inYear(1)} end`;
}
