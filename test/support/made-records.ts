import type { Queryable } from '../../src/db/database.ts';

/** Records of a customer beside orders, with what matters to rules; instants in ISO 8601. */
export type MadeRecords = {
  interactions?: readonly {
    at: string;
    channel?: 'call' | 'email' | 'chat' | 'visit' | 'social' | 'form';
    direction?: 'incoming' | 'outgoing';
    outcome?: string | null;
  }[];
  events?: readonly { at: string; name?: string; properties?: Readonly<Record<string, unknown>> }[];
  cases?: readonly {
    openedAt: string;
    resolvedAt?: string | null;
    type?: 'complaint' | 'question' | 'request' | 'return' | 'other';
    status?: 'open' | 'pending' | 'resolved';
    severity?: 'low' | 'normal' | 'high' | 'urgent';
    sku?: string | null;
  }[];
  surveys?: readonly { at: string; kind?: 'csat' | 'nps' | 'ces'; score: number; sku?: string | null }[];
  opportunities?: readonly {
    openedAt: string;
    closedAt?: string | null;
    stage?: 'lead' | 'qualified' | 'proposal' | 'negotiation' | 'won' | 'lost';
    amountMinor?: number;
  }[];
  points?: readonly { at: string; points: number; reason?: string | null }[];
  consents?: readonly {
    capturedAt: string;
    channel?: string;
    purpose?: 'marketing' | 'service' | 'profiling';
    status?: 'granted' | 'denied' | 'withdrawn' | 'unknown';
    expiresAt?: string | null;
  }[];
  dates?: readonly { kind?: string; onDay: string; yearly?: boolean }[];
};

/** The table of each kind of record, and what a record holds that does not say. */
const TABLES: Record<keyof MadeRecords, { table: string; defaults: Readonly<Record<string, unknown>> }> = {
  interactions: { table: 'interactions', defaults: { channel: 'call', direction: 'incoming', outcome: null } },
  events: { table: 'events', defaults: { name: 'page_view', properties: {} } },
  cases: {
    table: 'cases',
    defaults: { type: 'question', status: 'open', severity: 'normal', resolvedAt: null, sku: null },
  },
  surveys: { table: 'survey_responses', defaults: { kind: 'csat', sku: null } },
  opportunities: { table: 'opportunities', defaults: { stage: 'lead', amountMinor: 0, closedAt: null } },
  points: { table: 'points_entries', defaults: { reason: null } },
  consents: {
    table: 'consents',
    defaults: { channel: 'email', purpose: 'marketing', status: 'granted', expiresAt: null },
  },
  dates: { table: 'important_dates', defaults: { kind: 'anniversary', yearly: true } },
};

/** Writes the records of customers that are in the database already, by their external ids. */
export async function insertRecords(
  transaction: Queryable,
  customers: readonly (MadeRecords & { id: string })[],
): Promise<void> {
  for (const [kind, { table, defaults }] of Object.entries(TABLES)) {
    const records = customers.flatMap((customer) =>
      (customer[kind as keyof MadeRecords] ?? []).map((record) => ({ customer: customer.id, ...defaults, ...record })),
    );
    if (records.length > 0) await insertInto(transaction, table, records);
  }
}

async function insertInto(
  transaction: Queryable,
  table: string,
  records: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const keys = Object.keys(records[0]!).filter((key) => key !== 'customer' && key !== 'sku');
  const columns = keys.map((key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const rows = records.map((record) => ({
    customer: record.customer,
    sku: record.sku,
    made: Object.fromEntries(keys.map((key, index) => [columns[index], record[key]])),
  }));
  const ofProduct = 'sku' in records[0]!;
  await transaction.execute(
    `insert into ${table} (customer_id, ${columns.join(', ')}${ofProduct ? ', product_id' : ''})
      select c.id, ${columns.map((column) => `made.${column}`).join(', ')}
        ${ofProduct ? ", (select p.id from products p where p.sku = r.value ->> 'sku')" : ''}
      from jsonb_array_elements($1::jsonb) with ordinality as r(value, position)
      join customers c on c.external_id = r.value ->> 'customer'
      cross join lateral jsonb_populate_record(null::${table}, r.value -> 'made') made
      order by r.position`,
    [JSON.stringify(rows)],
  );
}
