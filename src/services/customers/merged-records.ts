/**
 * THE tables of a customer's own records that move in a merge, each with the columns by which two of one customer are the same
 * record: such a twin stays where it is. Order lines go with their orders.
 */
const MERGED_RECORDS = {
  orders: [],
  interactions: [],
  events: [],
  cases: [],
  survey_responses: [],
  opportunities: [],
  points_entries: [],
  important_dates: ['kind', 'on_day'],
  consents: ['channel', 'purpose', 'captured_at', 'status'],
  follow_ups: [],
  // By them rules know whom they met already.
  workflow_firings: [],
} as const satisfies Record<string, readonly string[]>;
export type MergedTable = keyof typeof MERGED_RECORDS;
export const MERGED_TABLES = Object.keys(MERGED_RECORDS) as MergedTable[];

/** Ids of records by table. */
export type RecordIds = Record<MergedTable, number[]>;

/** What a kept merge says that it moved: nothing of the kinds of record that did not move with merges yet when it was kept. */
export function movedOf(kept: Partial<RecordIds>): RecordIds {
  const none = Object.fromEntries(MERGED_TABLES.map((table): [MergedTable, number[]] => [table, []]));
  return { ...(none as RecordIds), ...kept };
}

/** SQL condition on a record `r` of the one customer: the other has no twin of it. */
export function hasNoTwinSql(table: MergedTable, other: string): string {
  const columns = MERGED_RECORDS[table];
  if (columns.length === 0) return 'true';
  const isTwin = columns.map((column) => `t.${column} = r.${column}`).join(' and ');
  return `not exists (select 1 from ${table} t where t.customer_id = ${other} and ${isTwin})`;
}
