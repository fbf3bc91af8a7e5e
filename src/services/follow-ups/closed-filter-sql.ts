/** When follow-ups that one looks for were finished; a week is a calendar week from Monday. */
export const CLOSED_FILTERS = ['today', 'yesterday', 'week', 'last_week'] as const;
export type ClosedFilter = (typeof CLOSED_FILTERS)[number];

/** SQL condition on follow-ups `f`, each by the local day of its own time zone; `now` is a bound instant. */
export function closedFilterSql(closed: ClosedFilter, now: string): string {
  const today = `(${now} at time zone f.time_zone)::date`;
  const monday = `date_trunc('week', ${today})::date`;
  const on = '(f.closed_at at time zone f.time_zone)::date';
  switch (closed) {
    case 'today':
      return `${on} = ${today}`;
    case 'yesterday':
      return `${on} = ${today} - 1`;
    case 'week':
      return `(${on} >= ${monday} and ${on} < ${monday} + 7)`;
    case 'last_week':
      return `(${on} >= ${monday} - 7 and ${on} < ${monday})`;
  }
}
