import type { Transaction } from '../../db/database.ts';
import { DEMO_CURRENCY } from '../../domain/demo/demo-company.ts';
import type { DemoRecords } from '../../domain/demo/records/demo-record.ts';
import { minorPerMajor } from '../../domain/money.ts';
import { type CopyValue, copyRows } from '../imports/copy-rows.ts';
import { withoutIndexesWhenEmpty } from '../imports/without-indexes.ts';

/** Ids that the database gave to what records name: customers by external id, products by code, staff by e-mail. */
export type DemoIds = Readonly<Record<'customers' | 'products' | 'staff', ReadonlyMap<string, number>>>;

/** Tables that hold the records, in which each row gets its place as id. */
export const DEMO_RECORD_TABLES = [
  'cases',
  'interactions',
  'events',
  'survey_responses',
  'opportunities',
  'points_entries',
  'important_dates',
  'consents',
] as const;

/** Loads what the demo company knows of its customers beside their orders into empty tables. */
export async function copyDemoRecords(transaction: Transaction, records: DemoRecords, ids: DemoIds): Promise<void> {
  const perMajor = minorPerMajor(DEMO_CURRENCY);
  const caseIds = new Map(records.cases.map((each, at) => [each, at + 1]));
  const caseId = (each: DemoRecords['cases'][number] | null) => (each === null ? null : caseIds.get(each)!);
  const product = (sku: string | null) => (sku === null ? null : ids.products.get(sku)!);
  const staff = (email: string | null) => (email === null ? null : (ids.staff.get(email) ?? null));
  const copy = async <T extends { customer: string }>(
    table: (typeof DEMO_RECORD_TABLES)[number],
    columns: string,
    list: readonly T[],
    cells: (each: T, id: number) => CopyValue[],
  ) => {
    const rows = list.map((each, at) => [at + 1, ids.customers.get(each.customer)!, ...cells(each, at + 1)]);
    await withoutIndexesWhenEmpty(transaction, table, () =>
      copyRows(transaction, `${table} (id, customer_id, ${columns})`, rows),
    );
  };
  await copy(
    'cases',
    'external_id, type, status, severity, subject, opened_at, resolved_at, product_id',
    records.cases,
    (each, id) => [
      ...[`T${100_000 + id}`, each.type, each.status, each.severity, each.subject, each.openedAt, each.resolvedAt],
      product(each.sku),
    ],
  );
  await copy(
    'interactions',
    'channel, direction, at, staff_id, case_id, subject, outcome',
    records.interactions,
    (each) => [
      ...[
        each.channel,
        each.direction,
        each.at,
        staff(each.staffEmail),
        caseId(each.about),
        each.subject,
        each.outcome,
      ],
    ],
  );
  await copy('events', 'name, at, properties', records.events, (each) => [
    ...[each.name, each.at, JSON.stringify(each.properties)],
  ]);
  await copy(
    'survey_responses',
    'kind, score, at, comment, product_id, case_id',
    records.surveys,
    ({ kind, score, at, comment, sku, about }) => [kind, score, at, comment, product(sku), caseId(about)],
  );
  await copy(
    'opportunities',
    'external_id, name, stage, amount_minor, opened_at, closed_at, next_step, next_step_on, owner_id',
    records.opportunities,
    (each, id) => [
      ...[`O${10_000 + id}`, each.name, each.stage, each.amount * perMajor, each.openedAt, each.closedAt],
      ...[each.nextStep, each.nextStepOn, staff(each.ownerEmail)],
    ],
  );
  await copy('points_entries', 'points, at, reason, expires_on', records.points, (each) => [
    ...[each.points, each.at, each.reason, each.expiresOn],
  ]);
  await copy('important_dates', 'kind, label, on_day, yearly', records.dates, (each) => [
    ...[each.kind, each.label, each.onDay, each.yearly],
  ]);
  await copy(
    'consents',
    'channel, purpose, status, legal_basis, captured_at, captured_where, text_version, expires_at',
    records.consents,
    (each) => [
      ...[each.channel, each.purpose, each.status, each.legalBasis, each.capturedAt, each.capturedWhere],
      ...[each.textVersion, each.expiresAt],
    ],
  );
}
