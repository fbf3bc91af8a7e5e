import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { listStaff } from '../../../src/services/staff/list-staff.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { dumpData, importText, listRejects } from './import-text.ts';

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

const STAFF = `email,name,role,team,time zone,language
Ann@Example.com,Ann Lee,Sales rep,North,Europe/London,English
bo@example.com,王波,经理,North,Asia/Shanghai,中文
cy@example.com,Ann Lee,admin,,,
dd@example.com,Dee,astronaut,,,
nobody,Dee,rep,,,
ee@example.com,Eve,rep,North,Mars/Olympus,
`;

describe('a staff file', () => {
  test('makes staff with roles, and refuses what it does not know', async () => {
    const result = await importText(database, STAFF, { kind: 'staff' });
    expect(result).toMatchObject({
      rowsRead: 6,
      rowsAccepted: 3,
      refusedByReason: { unknown_choice: 2, bad_email: 1 },
    });
    expect(await listStaff(database)).toMatchObject([
      { email: 'cy@example.com', role: 'admin', team: null, locale: null },
      { email: 'bo@example.com', name: '王波', role: 'manager', locale: 'zh', timeZone: 'Asia/Shanghai' },
      { email: 'ann@example.com', role: 'rep', team: 'North', locale: 'en' },
    ]);
    expect(await importText(database, STAFF, { kind: 'staff' })).toMatchObject({ unchanged: true });
  });
});

describe('a customer file', () => {
  const CUSTOMERS = `客户编号,姓名,性别,生日,负责人,标签,VIP,城市,注册时间
K1,李雷,男,1990-05-06,bo@example.com,老客户；爱喝茶,是,上海,2024-01-01
K2,Ann,female,,王波,,no,"Paris, 6e",
`;

  test('fills fields in both languages, with owners by e-mail or name', async () => {
    await importText(database, STAFF, { kind: 'staff' });
    const result = await importText(database, CUSTOMERS, { kind: 'customers', timeZone: 'Asia/Shanghai' });
    expect(result).toMatchObject({ rowsRead: 2, rowsRefused: 0, customers: 2, orders: 0, database: { customers: 2 } });
    expect(
      await database.query(
        `select external_id, c.name, gender, birth_on, s.email as owner, tags, vip, city, c.created_at, kind from customers c join staff s on s.id = owner_id order by 1`,
      ),
    ).toEqual([
      {
        ...{ external_id: 'K1', name: '李雷', gender: 'male', birth_on: '1990-05-06', owner: 'bo@example.com' },
        ...{
          tags: ['老客户', '爱喝茶'],
          vip: true,
          city: '上海',
          created_at: new Date('2023-12-31T16:00:00Z'),
          kind: 'individual',
        },
      },
      {
        ...{ external_id: 'K2', name: 'Ann', gender: 'female', birth_on: null, owner: 'bo@example.com', tags: [] },
        ...{ vip: false, city: 'Paris, 6e', created_at: null, kind: 'individual' },
      },
    ]);
    expect(await database.query('select orders from customer_metrics')).toEqual([{ orders: 0 }, { orders: 0 }]);
  });

  test('updates what it tells and erases nothing', async () => {
    await importText(database, 'customer_id,name,city,kind\nK1,Old,Rome,business\n', { kind: 'customers' });
    await importText(database, 'customer_id,name,city\nK1,,Milan\n', { kind: 'customers' });
    expect(await database.query('select name, city, kind from customers')).toEqual([
      { name: 'Old', city: 'Milan', kind: 'business' },
    ]);
    const before = await dumpData(database);
    expect(await importText(database, 'customer_id,city,name\nK1,Milan,Old\n', { kind: 'customers' })).toMatchObject({
      unchanged: true,
    });
    expect(await dumpData(database)).toEqual(before);
  });

  test('writes one country in one way: as the data does already, else as most of the file', async () => {
    const rows = ['K1,中国大陆', 'K2,中国', 'K3,中国', 'K4,USA', 'K5,EIRE', 'K6,Atlantis', 'K7,Lost Atlantis'];
    await importText(database, `customer_id,country\n${rows.join('\n')}\n`, { kind: 'customers' });
    const orders = 'order_id,customer_id,date,total,country\n';
    await importText(
      database,
      `${orders}A1,K4,2026-01-05,5,United States\nA2,N1,2026-01-05,5,CN\nA3,N2,2026-01-05,5,Ireland\n`,
    );
    const countries = await database.query<{ id: string; country: string }>(
      'select external_id as id, country from customers order by 1',
    );
    expect(Object.fromEntries(countries.map(({ id, country }) => [id, country]))).toEqual({
      ...{ K1: '中国', K2: '中国', K3: '中国', K4: 'USA', K5: 'EIRE', K6: 'Atlantis', K7: 'Lost Atlantis' },
      ...{ N1: '中国', N2: 'EIRE' },
    });
    const before = await dumpData(database);
    expect(
      await importText(database, 'customer_id,country\nK4,U.S.A.\nK1,China\n', { kind: 'customers' }),
    ).toMatchObject({ unchanged: true });
    expect(await dumpData(database)).toEqual(before);
  });

  test('refuses unknown and ambiguous owners, and unknown choices', async () => {
    await importText(database, STAFF, { kind: 'staff' });
    const file = 'customer_id,owner,gender,birthday\nK1,Zed,,\nK2,Ann Lee,,\nK3,,robot,\nK4,,,31.02.2020\n,,,\n';
    expect(await importText(database, file, { kind: 'customers' })).toMatchObject({ rowsAccepted: 0, customers: 0 });
    expect((await listRejects(database)).map(({ reason, detail }) => [reason, detail])).toEqual([
      ['unknown_owner', 'Zed'],
      ['ambiguous_owner', 'Ann Lee'],
      ['unknown_choice', 'gender: robot'],
      ['bad_date', '31.02.2020'],
      ['no_customer', null],
    ]);
  });
});

test('a product file names products and their categories', async () => {
  const input = { kind: 'products' } as const;
  await importText(database, 'sku,name,category\np1,Cup,Ware\n', input);
  expect(await importText(database, 'sku,name\np1,Mug\np2,Pot\n', input)).toMatchObject({ products: 2 });
  expect(await database.query('select sku, name, category from products order by sku')).toEqual([
    { sku: 'P1', name: 'Mug', category: 'Ware' },
    { sku: 'P2', name: 'Pot', category: null },
  ]);
});
