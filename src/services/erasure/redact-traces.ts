import type { Queryable } from '../../db/database.ts';
import { redactJson, redactText } from '../../domain/erasure/redact-text.ts';

type Trace = { key: readonly string[]; texts?: readonly string[]; json?: readonly string[] };

/** THE tables that keep what people typed and saw, or what files held: somebody may be named in any of them. */
const TRACES = {
  turns: { key: ['id'], texts: ['question'], json: ['calls', 'receipt'] },
  audit: { key: ['id'], json: ['input'] },
  pending_actions: { key: ['id'], texts: ['text'], json: ['input'] },
  model_calls: { key: ['id'], json: ['request'] },
  slack_inbox: { key: ['id'], json: ['body'] },
  slack_answers: { key: ['id'], json: ['reply'] },
  notices: { key: ['id'], json: ['content'] },
  notice_items: { key: ['notice_id', 'position'], json: ['item'] },
  subscriptions: { key: ['id'], texts: ['words'], json: ['call'] },
  workflow_firings: { key: ['id'], json: ['results'] },
  import_rejects: { key: ['batch_id', 'line'], texts: ['raw', 'detail'] },
  outreach_drafts: {
    key: ['outreach_id', 'language', 'revision'],
    texts: ['subject', 'closing', 'instruction'],
    json: ['sentences'],
  },
} as const satisfies Record<string, Trace>;

/** Takes the identifiers out of every text; the number of entries that changed. */
export async function redactTraces(transaction: Queryable, identifiers: readonly string[]): Promise<number> {
  if (identifiers.length === 0) return 0;
  let changed = 0;
  for (const { table, trace } of namedTraces()) changed += await redactTable(transaction, table, trace, identifiers);
  return changed;
}

async function redactTable(
  transaction: Queryable,
  table: string,
  trace: Trace,
  identifiers: readonly string[],
): Promise<number> {
  const columns = columnsOf(trace);
  const rows = await transaction.query<Record<string, string | null>>(
    `select ${trace.key.map((column) => `${column}::text`).join(', ')}, ${columns.map((column) => `${column}::text`).join(', ')}
      from ${table} where ${mentions(trace, '$1::text[]')} for update`,
    [asWritten(identifiers)],
  );
  let changed = 0;
  for (const row of rows) {
    const redacted = columns.map((column) =>
      withoutNames(row[column] ?? null, trace.json?.includes(column) ?? false, identifiers),
    );
    if (columns.every((column, at) => redacted[at] === (row[column] ?? null))) continue;
    const set = columns.map((column, at) => `${column} = $${at + 1}`);
    const where = trace.key.map((column, at) => `${column}::text = $${columns.length + at + 1}`);
    await transaction.execute(`update ${table} set ${set.join(', ')} where ${where.join(' and ')}`, [
      ...redacted,
      ...trace.key.map((column) => row[column]),
    ]);
    changed += 1;
  }
  return changed;
}

function withoutNames(text: string | null, isJson: boolean, identifiers: readonly string[]): string | null {
  if (text === null) return null;
  if (!isJson) return redactText(text, identifiers);
  const value: unknown = JSON.parse(text);
  const redacted = JSON.stringify(redactJson(value, identifiers));
  // The database writes JSON with other spaces: only what says something else has changed.
  return redacted === JSON.stringify(value) ? text : redacted;
}

/** As they stand in texts and in JSON. */
function asWritten(identifiers: readonly string[]): string[] {
  return [...new Set(identifiers.flatMap((each) => [each, JSON.stringify(each).slice(1, -1)]))];
}

function mentions(trace: Trace, identifiers: string): string {
  const text = columnsOf(trace).map((column) => `coalesce(${column}::text, '')`);
  return `exists (select 1 from unnest(${identifiers}) i where position(lower(i) in lower(${text.join(" || ' ' || ")})) > 0)`;
}

function columnsOf({ texts = [], json = [] }: Trace): string[] {
  return [...texts, ...json];
}

function namedTraces(): { table: string; trace: Trace }[] {
  return Object.entries(TRACES).map(([table, trace]) => ({ table, trace }));
}
