import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { importText } from './import-text.ts';

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
  await importText(database, 'email,name,role\nann@example.com,Ann,rep\n', { kind: 'staff' });
  await importText(database, 'customer_id,name,owner,created_at\nK1,Kim,Ann,2026-03-01\nK2,Lee,,2026-03-01\n', {
    kind: 'customers',
  });
});
afterEach(() => database.close());

/** The touches since the last look, as "customer cause records". */
async function takeTouches(): Promise<string[]> {
  const touches = await database.query<{ text: string }>(
    `with taken as (delete from segment_touches returning *)
     select concat_ws(' ', coalesce(c.external_id, 'everybody'), cause, array_to_string(records, '+')) as text
     from taken left join customers c on c.id = customer_id order by 1`,
  );
  return touches.map(({ text }) => text.trim());
}

test('new customers and those with corrected attributes', async () => {
  expect(await takeTouches()).toEqual(['K1 own_event', 'K2 own_event']);
  await importText(database, 'customer_id,name\nK1,Kim\nK2,Li\nK3,Mo\n', { kind: 'customers' });
  expect(await takeTouches()).toEqual(['K2 data_corrected attributes', 'K3 own_event']);
  // The name of an owner may stand in a rule.
  await importText(database, 'email,name,role\nann@example.com,Anna,rep\n', { kind: 'staff' });
  expect(await takeTouches()).toEqual(['K1 data_corrected attributes']);
});

test('orders, new, replaced and given to another', async () => {
  await takeTouches();
  const header = 'order_id,customer_id,date,product,quantity,price,country\n';
  const first = `${header}A1,K1,2026-04-01,P1,1,5,\nA2,K1,2026-04-01,P1,1,5,\n`;
  await importText(database, first);
  expect(await takeTouches()).toEqual(['K1 own_event orders+returns']);
  await importText(database, `${header}A1,K1,2026-04-01,P1,1,5,\nA2,K2,2026-04-01,P1,1,5,\n`);
  expect(await takeTouches()).toEqual(['K1 data_corrected orders+returns', 'K2 data_corrected orders+returns']);
  await importText(database, `${header}A3,K1,2026-05-01,P1,1,5,France\n`);
  expect(await takeTouches()).toEqual(['K1 data_corrected attributes', 'K1 own_event orders+returns']);
});

test('a product that is filed differently touches those who bought it, complained or answered about it', async () => {
  await importText(database, 'order_id,customer_id,date,product,quantity,price\nA1,K1,2026-04-01,P1,1,5\n');
  await importText(database, 'customer_id,type,opened,product\nK2,complaint,2026-04-01,P1\n', { kind: 'cases' });
  await takeTouches();
  await importText(database, 'sku,name\nP2,Pot\n', { kind: 'products' });
  expect(await takeTouches()).toEqual([]);
  await importText(database, 'sku,name,category\nP1,Cup,Ware\nP2,Pot,Ware\n', { kind: 'products' });
  expect(await takeTouches()).toEqual(['K1 data_corrected orders+returns', 'K2 data_corrected cases']);
});

test('records, new, replaced and given to another; consents have a cause of their own', async () => {
  await takeTouches();
  const header = 'id,customer_id,type,opened\n';
  await importText(database, `${header}T1,K1,complaint,2026-04-01\nT2,K1,complaint,2026-04-01\n`, { kind: 'cases' });
  expect(await takeTouches()).toEqual(['K1 own_event cases']);
  await importText(database, `${header}T1,K1,complaint,2026-04-01\nT2,K2,complaint,2026-04-01\n`, { kind: 'cases' });
  expect(await takeTouches()).toEqual(['K1 data_corrected cases', 'K2 data_corrected cases']);
  await importText(database, 'customer_id,name,at\nK1,login,2026-01-01\n', { kind: 'events' });
  // Earlier than any record of the customer.
  expect(await takeTouches()).toEqual(['K1 data_corrected attributes', 'K1 own_event events']);
  const consent = 'customer_id,channel,purpose,status,date\nK2,email,marketing,no,2026-04-01\n';
  await importText(database, consent, { kind: 'consents' });
  expect(await takeTouches()).toEqual(['K2 consent_changed consents']);
  await importText(database, `${consent}\n`, { kind: 'consents' });
  await importText(database, consent, { kind: 'consents', dryRun: true });
  expect(await takeTouches()).toEqual([]);
});

test('everybody instead of very many', async () => {
  await takeTouches();
  const rows = Array.from({ length: 20_001 }, (_, at) => `N${at}\n`).join('');
  await importText(database, `customer_id\n${rows}`, { kind: 'customers' });
  expect(await takeTouches()).toEqual(['everybody own_event']);
  await importText(database, `customer_id,vip\n${rows.replaceAll('\n', ',yes\n').replace('N0,yes\n', '')}`, {
    kind: 'customers',
  });
  expect(await takeTouches()).toHaveLength(20_000);
});
