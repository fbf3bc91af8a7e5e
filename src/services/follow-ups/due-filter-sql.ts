/** When follow-ups that one looks for are due; a week is a calendar week from Monday. `past_sla`: not ended by the time that their segment sets. */
export const DUE_FILTERS = ['overdue', 'past_sla', 'today', 'tomorrow', 'week', 'next_week'] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

/** SQL condition on follow-ups `f`, each by the local day of its own time zone; `now` is a bound instant. */
export function dueFilterSql(due: DueFilter, now: string): string {
  const today = `(${now} at time zone f.time_zone)::date`;
  const monday = `date_trunc('week', ${today})::date`;
  switch (due) {
    case 'overdue':
      return `(case when f.due_at is null then f.due_on < ${today} else f.due_at < ${now} end)`;
    case 'past_sla':
      return `(f.sla_due_at < coalesce(f.closed_at, ${now}))`;
    case 'today':
      return `f.due_on = ${today}`;
    case 'tomorrow':
      return `f.due_on = ${today} + 1`;
    case 'week':
      return `(f.due_on >= ${monday} and f.due_on < ${monday} + 7)`;
    case 'next_week':
      return `(f.due_on >= ${monday} + 7 and f.due_on < ${monday} + 14)`;
  }
}
