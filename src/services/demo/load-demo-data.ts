import type { Database, Transaction } from '../../db/database.ts';
import {
  DEMO_CURRENCY,
  DEMO_NAME,
  DEMO_TIME_ZONE,
  type DemoCompany,
  makeDemoCompany,
} from '../../domain/demo/demo-company.ts';
import { DEMO_PRODUCTS } from '../../domain/demo/products.ts';
import { DEMO_STAFF } from '../../domain/demo/staff.ts';
import { DomainError } from '../../domain/errors.ts';
import { minorPerMajor } from '../../domain/money.ts';
import { localDay } from '../../domain/period.ts';
import { changeSettings } from '../deployment/change-settings.ts';
import { holdsOwnData } from '../deployment/holds-own-data.ts';
import { lockSettings } from '../deployment/read-settings.ts';
import { copyRows } from '../imports/copy-rows.ts';
import { withoutIndexesWhenEmpty } from '../imports/without-indexes.ts';
import { refreshMetrics } from '../metrics/refresh-metrics.ts';
import { copyDemoFollowUps } from './copy-follow-ups.ts';
import { copyDemoRecords, DEMO_RECORD_TABLES, type DemoIds } from './copy-records.ts';
import { removeDemoData } from './remove-demo-data.ts';

export type DemoDataCounts = { customers: number; orders: number; products: number; staff: number };

/**
 * Makes the demo company anew, up to the day of `now`, in place of an older one.
 * @throws {DomainError} 'conflict' in a database with data of its own
 */
export async function loadDemoData(database: Database, { now }: { now: Date }): Promise<DemoDataCounts> {
  const company = makeDemoCompany(localDay(now, DEMO_TIME_ZONE));
  await database.transaction(async (transaction) => {
    await lockSettings(transaction);
    if (await holdsOwnData(transaction)) throw besideOwnData();
    await removeDemoData(transaction);
    await changeSettings(transaction, { currency: DEMO_CURRENCY, timeZone: DEMO_TIME_ZONE, holdsDemoData: true });
    await transaction.query("select set_config('TimeZone', $1, true)", [DEMO_TIME_ZONE]);
    const staff = await copyStaff(transaction);
    await copyCustomers(transaction, company, staff);
    await transaction.execute('insert into contact_policy (definition) values ($1)', [{ companyName: DEMO_NAME }]);
    await copyProducts(transaction);
    const customers = new Map(company.customers.map(({ externalId }, at) => [externalId, at + 1]));
    const products = new Map(DEMO_PRODUCTS.map(({ sku }, at) => [sku, at + 1]));
    await copyOrders(transaction, company, { customers, products });
    await copyDemoRecords(transaction, company.records, { customers, products, staff });
    await copyDemoFollowUps(transaction, company.records, { customers, products, staff });
    await transaction.query("select set_config('TimeZone', 'UTC', true)");
    for (const table of ['customers', 'products', 'orders', ...DEMO_RECORD_TABLES]) {
      await transaction.query(
        `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`,
      );
    }
    await transaction.execute(`analyze customers, products, orders, order_lines, ${DEMO_RECORD_TABLES.join(', ')}`);
    await refreshMetrics(transaction, { now, full: true });
  });
  return {
    customers: company.customers.length,
    orders: company.orders.length,
    products: DEMO_PRODUCTS.length,
    staff: DEMO_STAFF.length,
  };
}

/** Ids of the staff by e-mail. */
async function copyStaff(transaction: Transaction): Promise<ReadonlyMap<string, number>> {
  await transaction.execute(
    `insert into staff (email, name, role, team, time_zone, locale)
     select email, name, role, team, "timeZone", locale from jsonb_to_recordset($1::jsonb)
       as s(email text, name text, role text, team text, "timeZone" text, locale text)
     on conflict (email) do nothing`,
    [JSON.stringify(DEMO_STAFF)],
  );
  const staff = await transaction.query<{ id: number; email: string }>('select id, email from staff');
  return new Map(staff.map(({ id, email }) => [email, id]));
}

async function copyCustomers(
  transaction: Transaction,
  { customers }: DemoCompany,
  ownerIds: DemoIds['staff'],
): Promise<void> {
  const columns = `id, external_id, name, kind, email, phone, language, country, region, city, industry, size_band, gender, birth_on,
    income_band, occupation, membership_tier, source, owner_id, vip, credit_status, need_type, tags, created_at, custom`;
  await copyRows(
    transaction,
    `customers (${columns})`,
    customers.map((c, at) => [
      ...[at + 1, c.externalId, c.name, c.kind, c.email, c.phone, c.language, c.country, c.region, c.city, c.industry],
      ...[c.sizeBand, c.gender, c.birthOn, c.incomeBand, c.occupation, c.membershipTier, c.source],
      ...[c.ownerEmail === null ? null : (ownerIds.get(c.ownerEmail) ?? null), c.vip, c.creditStatus, c.needType],
      ...[`{${c.tags.map((tag) => `"${tag}"`).join(',')}}`, `${c.createdOn} 10:00:00`],
      JSON.stringify(c.custom),
    ]),
  );
}

async function copyProducts(transaction: Transaction): Promise<void> {
  const rows = DEMO_PRODUCTS.map(({ sku, name, category }, at) => [at + 1, sku, name, category]);
  await copyRows(transaction, 'products (id, sku, name, category)', rows);
}

async function copyOrders(
  transaction: Transaction,
  { orders }: DemoCompany,
  { customers: customerIds, products: productIds }: Pick<DemoIds, 'customers' | 'products'>,
): Promise<void> {
  const perMajor = minorPerMajor(DEMO_CURRENCY);
  const priced = orders.map((order, at) => ({
    ...order,
    id: at + 1,
    customerId: customerIds.get(order.customer)!,
    lines: order.lines.map((line) => ({ ...line, totalMinor: Math.round(line.unitPrice * perMajor) * line.quantity })),
  }));
  await withoutIndexesWhenEmpty(transaction, 'orders', () =>
    copyRows(
      transaction,
      'orders (id, customer_id, external_id, placed_at, status, channel, total_minor, units)',
      priced.map(({ id, customerId, externalId, placedAt, status, channel, lines }) => [
        ...[id, customerId, externalId, placedAt, status, channel],
        ...[lines.reduce((sum, line) => sum + line.totalMinor, 0), lines.reduce((sum, line) => sum + line.quantity, 0)],
      ]),
    ),
  );
  await withoutIndexesWhenEmpty(transaction, 'order_lines', () =>
    copyRows(
      transaction,
      'order_lines (customer_id, order_id, position, product_id, quantity, unit_price, total_minor)',
      priced.flatMap(({ id, customerId, lines }) =>
        lines.map(({ sku, quantity, unitPrice, totalMinor }, at) => [
          ...[customerId, id, at + 1, productIds.get(sku)!, quantity, unitPrice, totalMinor],
        ]),
      ),
    ),
  );
}

function besideOwnData(): DomainError {
  return new DomainError('conflict', {
    en: 'The database holds data of your own; demo data never mixes with it. Use another RAPPORT_HOME or DATABASE_URL for the demo.',
    zh: '数据库中已有您自己的数据，演示数据不会与其混合。请使用另一个 RAPPORT_HOME 或 DATABASE_URL 来体验演示。',
  });
}
