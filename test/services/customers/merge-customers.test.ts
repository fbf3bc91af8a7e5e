import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { mergeCustomers } from '../../../src/services/customers/merge-customers.ts';
import { MERGED_TABLES } from '../../../src/services/customers/merged-records.ts';
import { undoMerge } from '../../../src/services/customers/undo-merge.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../../src/services/segments/save-segment.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { randomCompany } from '../../support/random-company.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { importText } from '../imports/import-text.ts';

const NOW = new Date('2026-06-01T08:00:00Z');
const BY = { asker: ADMINISTRATOR, now: NOW };
const DUMPED = [...MERGED_TABLES, 'order_lines', 'customers', 'customer_metrics', 'products', 'segment_members'];

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  await makeCompany(database, randomCompany({ customers: 60, seed: 3, now: NOW, timeZone: 'Asia/Shanghai' }), NOW);
  await database.transaction((transaction) =>
    saveSegment(transaction, { name: { en: 'Three', zh: '三单' }, rule: { field: 'orders', is: 'gte', value: 3 } }, BY),
  );
  await refreshSegments(database, { now: NOW });
});
afterAll(() => database.close());

const merge = (kept: string, merged: string) =>
  database.transaction((transaction) => mergeCustomers(transaction, { kept, merged }, BY));
const undo = (id: number) => database.transaction((transaction) => undoMerge(transaction, id, BY));
const dump = async () => {
  const rows = DUMPED.map(async (table) => {
    // When somebody became a member is history, not state.
    const row = table === 'segment_members' ? "to_jsonb(t) - 'since'" : 'to_jsonb(t)';
    const [found] = await database.query(`select json_agg(${row} order by (${row})::text) as rows from ${table} t`);
    return [table, JSON.stringify(found)];
  });
  return Object.fromEntries(await Promise.all(rows));
};
const countOf = async (id: string, table: string) => {
  const [row] = await database.query<{ n: number }>(
    `select count(*)::int as n from ${table} where customer_id = (select id from customers where external_id = $1)`,
    [id],
  );
  return row!.n;
};

describe('a merge', () => {
  test('moves every record and fills what the kept customer lacks; its undo restores every row', async () => {
    const before = await dump();
    const done: number[] = [];
    // Several into one, undone in another order than they were done.
    for (const id of ['K1', 'K2', 'K3', 'K4', 'K5', 'K6']) done.push((await merge('K0', id)).mergeId);
    expect(await countOf('K1', 'orders')).toBe(0);
    await refreshSegments(database, { now: NOW });
    expect(await dump()).not.toEqual(before);
    for (const id of done.toReversed()) await undo(id);
    await refreshSegments(database, { now: NOW });
    const after = await dump();
    for (const table of DUMPED) expect(after[table], table).toEqual(before[table]);
  });

  test('adds up what both ordered, and is the cause of what it changes', async () => {
    const [kept, merged] = ['K10', 'K11'];
    const orders = async (id: string) => {
      const [row] = await database.query<{ orders: number }>(
        'select orders from customer_metrics join customers on id = customer_id where external_id = $1',
        [id],
      );
      return row!.orders;
    };
    const both = (await orders(kept)) + (await orders(merged));
    const { mergeId } = await merge(kept, merged);
    expect(await orders(kept)).toBe(both);
    await refreshSegments(database, { now: NOW });
    await undo(mergeId);
    await refreshSegments(database, { now: NOW });
    const causes = await database.query("select distinct cause from segment_events where cause <> 'rule_edited'");
    expect(causes).toEqual([{ cause: 'merged' }]);
  });

  test('refuses the unknown, one with itself, what is merged already, and chains', async () => {
    const { mergeId } = await merge('K20', 'K21');
    await expect(merge('K20', 'nobody')).rejects.toMatchObject({ code: 'not_found' });
    await expect(merge('K20', 'K20')).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(merge('K22', 'K21')).rejects.toMatchObject({ code: 'conflict' });
    await expect(merge('K21', 'K22')).rejects.toMatchObject({ code: 'conflict' });
    await expect(merge('K22', 'K20')).rejects.toMatchObject({ code: 'conflict' });
    await undo(mergeId);
    await expect(undo(mergeId)).rejects.toMatchObject({ code: 'conflict' });
    await expect(undo(9_999)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('leaves with the kept customer what was imported for either since', async () => {
    const { mergeId } = await merge('K30', 'K31');
    await importText(database, 'order_id,customer_id,date,total\nX1,K31,2026-05-05,5\nX2,K30,2026-05-06,7\n');
    const ownerOf = async (order: string) =>
      (
        await database.query<{ id: string }>(
          'select c.external_id as id from orders o join customers c on c.id = o.customer_id where o.external_id = $1',
          [order],
        )
      )[0]?.id;
    expect(await ownerOf('X1')).toBe('K30');
    expect(await undo(mergeId)).toMatchObject({ kept: 'K30', merged: 'K31', stayed: 2 });
    expect(await ownerOf('X1')).toBe('K30');
  });

  test('is undone, too, where it was kept before records of a further kind moved', async () => {
    const before = await countOf('K41', 'orders');
    const { mergeId } = await merge('K40', 'K41');
    await database.execute("update merges set moved = moved - 'workflow_firings' - 'follow_ups' where id = $1", [
      mergeId,
    ]);
    const { returned } = await undo(mergeId);
    expect(returned).toMatchObject({ follow_ups: [], workflow_firings: [] });
    expect(await countOf('K41', 'orders')).toBe(before);
  });
});
