import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { dumpData, importText, listRejects } from './import-text.ts';

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

const HEADER = 'Order ID,Customer ID,Date,Product code,Description,Quantity,Unit price,Channel,Country\n';
const ORDERS = `${HEADER}A1,K1,2026-01-05 10:00,p1 ,Blue cup,2,1.005,web,France
A1,K1,2026-01-05 09:00,P2,Red cup,1,3,web,France
A2,K2,2026-02-01,P1,Blue mug,1,1.5,store,Spain
A3,K1,2026-03-01,P1,Blue mug,10,1.5,store,Italy
`;

const listOrders = () =>
  database.query(
    `select o.external_id as id, c.external_id as customer, placed_at, status, total_minor, units, channel from orders o join customers c on c.id = o.customer_id order by 1`,
  );

describe('an order file', () => {
  test('becomes customers, products, orders and lines', async () => {
    const result = await importText(database, ORDERS, { timeZone: 'Asia/Shanghai', currency: 'EUR' });
    expect(result).toMatchObject({
      ...{ rowsRead: 4, rowsAccepted: 4, rowsRefused: 0, refusedByReason: {}, unchanged: false, currency: 'EUR' },
      ...{ customers: 2, buyers: 2, orders: 3, returnedOrders: 0, products: 2, revenue: 21.51 },
    });
    // 2 × 1.005 + 3 is rounded once, at the order; it is dated by its earliest line, in Shanghai.
    expect((await listOrders())[0]).toEqual({
      ...{ id: 'A1', customer: 'K1', placed_at: new Date('2026-01-05T01:00:00Z'), status: 'completed' },
      ...{ total_minor: 501, units: 3, channel: 'web' },
    });
    expect(await database.query('select sku, name from products order by sku')).toEqual([
      { sku: 'P1', name: 'Blue mug' },
      { sku: 'P2', name: 'Red cup' },
    ]);
    expect(await database.query('select external_id, country, created_at from customers order by 1')).toEqual([
      { external_id: 'K1', country: 'Italy', created_at: new Date('2026-01-05T01:00:00Z') },
      { external_id: 'K2', country: 'Spain', created_at: new Date('2026-01-31T16:00:00Z') },
    ]);
    expect(await database.query('select orders, revenue_minor from customer_metrics order by customer_id')).toEqual([
      { orders: 2, revenue_minor: 2001 },
      { orders: 1, revenue_minor: 150 },
    ]);
  });

  test('changes nothing the second time, gzipped or not, nor when its rows come again in another file', async () => {
    const first = await importText(database, ORDERS);
    const before = await dumpData(database);
    expect(await importText(database, ORDERS)).toMatchObject({
      unchanged: true,
      batchId: first.batchId,
      rowsRead: 4,
      revenue: 21.51,
    });
    expect(await importText(database, gzipSync(ORDERS))).toMatchObject({ unchanged: true });
    expect(await importText(database, ORDERS.replaceAll('\n', '\r\n'))).toMatchObject({ unchanged: true, rowsRead: 4 });
    expect(await dumpData(database)).toEqual(before);
  });

  test('replaces a known order whole, and only that', async () => {
    await importText(database, ORDERS);
    const others = (await listOrders()).slice(1);
    const result = await importText(database, `${HEADER}A1,K2,2026-04-01,P9,Green cup,1,8,phone,Spain\n`);
    expect(result).toMatchObject({ unchanged: false, database: { orders: 3, products: 3, revenue: 24.5 } });
    const [replaced, ...rest] = await listOrders();
    expect(replaced).toMatchObject({ customer: 'K2', total_minor: 800, units: 1, channel: 'phone' });
    expect(rest).toEqual(others);
    const lines = await database.query(
      "select p.sku, quantity from order_lines l join products p on p.id = product_id join orders o on o.id = order_id where o.external_id = 'A1'",
    );
    expect(lines).toEqual([{ sku: 'P9', quantity: 1 }]);
    // Both the old and the new customer are computed anew.
    expect(await database.query('select orders, revenue_minor from customer_metrics order by customer_id')).toEqual([
      { orders: 1, revenue_minor: 1500 },
      { orders: 2, revenue_minor: 950 },
    ]);
  });

  test('brings the first of two files back when it comes after the second', async () => {
    await importText(database, ORDERS);
    await importText(database, `${HEADER}A2,K2,2026-02-01,P1,Blue mug,5,1.5,store,Spain\n`);
    expect(await importText(database, ORDERS)).toMatchObject({ unchanged: false, database: { revenue: 21.51 } });
  });

  test('keeps a later country when an older file comes after', async () => {
    await importText(database, ORDERS);
    await importText(database, `${HEADER}A0,K1,2025-01-01,P1,Blue mug,1,1.5,store,Norway\n`);
    const [customer] = await database.query("select country, created_at from customers where external_id = 'K1'");
    expect(customer).toEqual({ country: 'Italy', created_at: new Date('2025-01-01T00:00:00Z') });
  });

  test('refuses rows with their reason and line, and takes the others', async () => {
    const result = await importText(
      database,
      `${HEADER}A1,K1,2026-01-05,P1,"Cup,
blue",1,2,web,France
A2,,2026-01-05,P1,Cup,1,2,web,France
A3,K1,2026-02-30,P1,Cup,1,2,web,France
A4,K1,2026-01-05,P1,Cup,two,2,web,France
A5,K1,2026-01-05,P1,Cup,0,2,web,France

A6,K1,2026-01-05,P1,Cup,1,2,web,France,more
A1,K2,2026-01-05,P1,Cup,1,2,web,France
A7,K1,2026-01-05,P1,"Cup" blue,1,2,web,France
,K1,2026-01-05,P1,Cup,1,2,web,France
A8,K1,,P1,Cup,1,2,web,France
`,
    );
    expect(result).toMatchObject({ rowsRead: 10, rowsAccepted: 1, rowsRefused: 9, orders: 1 });
    expect((await listRejects(database)).map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'no_customer'],
      [5, 'bad_date'],
      [6, 'bad_number'],
      [7, 'not_positive'],
      [9, 'column_count'],
      [10, 'other_customer'],
      [11, 'bad_quotes'],
      [12, 'no_order'],
      [13, 'no_date'],
    ]);
    expect((await listRejects(database))[1]).toMatchObject({
      detail: '2026-02-30',
      raw: 'A3,K1,2026-02-30,P1,Cup,1,2,web,France',
    });
  });

  test('refuses amounts that no shop has, instead of failing in the database', async () => {
    const rows = ['9999999999,1', '10000000,99999999999', '1,1e12', '1,99999999999.999999', '1,0.000001'];
    const result = await importText(
      database,
      `order_id,customer_id,date,product,quantity,price\n${rows.map((row, at) => `A${at},K1,2026-01-05,P1,${row}\n`).join('')}`,
    );
    expect(result).toMatchObject({ refusedByReason: { bad_number: 3 }, orders: 2, revenue: 100_000_000_000 });
  });

  test('is read by its Chinese headings, statuses, dates and numbers', async () => {
    const result = await importText(
      database,
      `订单编号,客户编号,下单时间,商品编号,商品名称,数量,单价,状态,品类
D1,甲,2026年3月5日 下午3点30分,茶一,龙井,２,"¥1,200.50",已完成,茶叶
D2,甲,2026/3/6 9:05,茶一,龙井,1,￥10,已取消,茶叶
D3,乙,2026-03-07,茶一,龙井,1,30元,已退款,茶叶
`,
      { currency: 'CNY', timeZone: 'Asia/Shanghai' },
    );
    expect(result).toMatchObject({ rowsRefused: 0, orders: 1, returnedOrders: 1, revenue: 2401, refunds: 30 });
    expect(await listOrders()).toMatchObject([
      { id: 'D1', placed_at: new Date('2026-03-05T07:30:00Z') },
      { id: 'D2', status: 'cancelled' },
      { id: 'D3', status: 'returned', total_minor: 3000 },
    ]);
    expect(await database.query('select sku, name, category from products')).toEqual([
      { sku: '茶一', name: '龙井', category: '茶叶' },
    ]);
  });

  test('may hold one row an order, with its total', async () => {
    const result = await importText(
      database,
      'order_id;customer_id;date;total\nB1;K1;2026-01-01;1.234,56\nB2;K1;2026-01-02;10\n',
    );
    expect(result).toMatchObject({ orders: 2, revenue: 1244.56, products: 0 });
  });

  test('decides 03/04 by the rest of its column, or refuses it', async () => {
    const file = (...dates: string[]) =>
      `order_id,customer_id,date,total\n${dates.map((date, at) => `E${at},K1,${date},1\n`).join('')}`;
    await importText(database, file('03/04/2026', '31/01/2026'));
    expect((await listOrders())[0]).toMatchObject({ placed_at: new Date('2026-04-03T00:00:00Z') });
    await importText(database, file('03/04/2026', '01/31/2026'));
    expect((await listOrders())[0]).toMatchObject({ placed_at: new Date('2026-03-04T00:00:00Z') });
    const undecided = await importText(database, file('03/04/2026', '05/05/2026'));
    expect(undecided.refusedByReason).toEqual({ ambiguous_date: 1 });
    expect(await listRejects(database)).toEqual([
      { line: 2, reason: 'ambiguous_date', detail: '2026-04-03 / 2026-03-04', raw: 'E0,K1,03/04/2026,1' },
    ]);
  });

  test('may be mapped by hand, and says what is missing otherwise', async () => {
    const file = 'Ref,Who,Day,Total\nB1,K1,2026-01-01,5\n';
    await expect(importText(database, file)).rejects.toMatchObject({
      code: 'invalid_input',
      text: { en: expect.stringMatching(/Order ID, Customer ID, Order date.*Ref, Who, Day, Total/) },
    });
    const overrides = { order_id: 'Ref', 客户编号: 'who', date: 'Day' };
    expect(await importText(database, file, { overrides })).toMatchObject({ orders: 1 });
    await expect(importText(database, file, { overrides: { order_id: 'Nope' } })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(importText(database, file, { overrides: { colour: 'Ref' } })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  test('leaves nothing after a dry run', async () => {
    const before = await dumpData(database);
    expect(await importText(database, ORDERS, { dryRun: true })).toMatchObject({
      batchId: null,
      dryRun: true,
      orders: 3,
      database: { orders: 3 },
    });
    expect(await dumpData(database)).toEqual(before);
    expect(await database.query('select * from import_batches')).toEqual([]);
  });
});

describe('the profile online-retail', () => {
  const profile = 'online-retail';
  const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n';

  test('reads returns, free lines and the country of the latest row', async () => {
    const result = await importText(
      database,
      `${header}536365,85123a,WHITE HEART ,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
536365,85123A,WHITE HEART,1,2010-12-01 08:25:00,2.55,17850.0,United Kingdom
536365,GIFT,FREE GIFT,1,2010-12-01 08:26:00,0,17850.0,United Kingdom
536366,POST,,1,2010-12-01 08:28:00,1,,United Kingdom
C536379,D,Discount,-2,2010-12-01 09:41:00,27.505,14527.0,France
536400,LOST,damaged,-5,2010-12-03 09:41:00,0,14527.0,Spain
536401,X,only free,5,2010-12-04 09:41:00,0,99.0,Spain
`,
      { profile, timeZone: 'Europe/London', currency: 'GBP' },
    );
    expect(result).toMatchObject({
      ...{ rowsRead: 7, rowsAccepted: 6, refusedByReason: { no_customer: 1 } },
      ...{ customers: 3, buyers: 1, orders: 1, returnedOrders: 1, revenue: 17.85, refunds: 55.01 },
    });
    expect(await database.query('select external_id, country from customers order by 1')).toEqual([
      { external_id: '14527', country: 'Spain' },
      { external_id: '17850', country: 'United Kingdom' },
      { external_id: '99', country: 'Spain' },
    ]);
    expect(await listOrders()).toMatchObject([
      { id: '536365', units: 7, placed_at: new Date('2010-12-01T08:25:00Z') },
      { id: 'C536379', status: 'returned', units: 2 },
    ]);
    expect(await database.query("select name from products where sku = '85123A'")).toEqual([{ name: 'WHITE HEART' }]);
  });
});
