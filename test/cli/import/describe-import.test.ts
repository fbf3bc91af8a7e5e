import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeImport } from '../../../src/cli/import/describe-import.ts';
import type { Database } from '../../../src/db/database.ts';
import { RECORD_IMPORT_KINDS, type RecordImportKind } from '../../../src/domain/imports/import-column.ts';
import { importText } from '../../services/imports/import-text.ts';
import { createTestDatabase } from '../../support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  await importText(database, 'customer_id\nK1\n', { kind: 'customers' });
});
afterAll(() => database.close());

const FILE = `id,customer_id,channel,direction,at,case
C1,K1,call,in,2026-04-01 10:00,T9
C2,K1,fax,in,2026-04-01 10:00,
C3,K9,call,in,2026-04-01 10:00,
`;

test('an import of records tells what became of them, and what would have worked', async () => {
  const result = await importText(database, FILE, { kind: 'interactions', fileName: 'calls.csv' });
  expect(
    describeImport({ ...result, elapsedMs: 100 }, 'en'),
  ).toBe(`calls.csv: 3 rows read, 1 accepted, 2 refused (0.1 s)
  1 × not one of the known values (unknown_choice)
  1 × no such customer; import the customers first (unknown_customer)
  line 3: not one of the known values: channel: fax (known: Call, E-mail, Chat, Visit, Social message, Form, Internal note)
  line 4: no such customer; import the customers first: K9
1 added, 0 changed, 0 as before; the database holds 1 interaction
1 row kept without the case that it names, which is not here: import the cases, then this file again.
The database holds 1 customer (0 buyers), 0 orders, 0 returns, 0 products; revenue $0.00`);
  expect(describeImport({ ...result, elapsedMs: 100 }, 'zh')).toContain(`
  第 3 行：不是已知的取值：channel: fax（可用：电话、邮件、在线聊天、拜访、社交消息、表单、内部记录）
  第 4 行：没有这位客户；请先导入客户：K9
新增 1，更新 0，未变 0；当前共有 1 次互动
1 行提到的工单不存在，已保留但未关联：请先导入工单，再导入此文件即可关联。
`);
});

test('a trial run says what would be', async () => {
  const result = await importText(database, 'customer_id,name,at\nK1,login,2026-04-01\n', {
    kind: 'events',
    dryRun: true,
  });
  expect(describeImport(result, 'en')).toContain('it would hold 1 event\n');
  expect(describeImport(result, 'zh')).toContain('导入后将有 1 条行为事件\n');
});

test('columns that nothing read are named, with what would read them', async () => {
  const file = 'customer_id,name,Shoe Size,at\nK2,Kim,39,x\n';
  const result = await importText(database, file, { kind: 'customers', dryRun: true });
  expect(result.unusedColumns).toEqual(['Shoe Size', 'at']);
  expect(describeImport(result, 'en')).toContain(
    'Columns that were not read: Shoe Size, at (--map FIELD=COLUMN says what one is; --map custom.NAME=COLUMN keeps one as it is)\n',
  );
  expect(describeImport(result, 'zh')).toContain(
    '未读取的列：Shoe Size、at（用 --map 字段=列名 指定字段；用 --map custom.名称=列名',
  );
});

const FILES: Record<RecordImportKind, string> = {
  interactions: 'customer_id,channel,direction,at\n',
  events: 'customer_id,name,at\n',
  cases: 'customer_id,type,opened\n',
  surveys: 'customer_id,kind,score,at\n',
  opportunities: 'customer_id,stage,opened\n',
  points: 'customer_id,points,at\n',
  dates: 'customer_id,kind,date\n',
  consents: 'customer_id,channel,purpose,status,date\n',
  follow_ups: 'customer_id,reason,due\n',
};

test.each(RECORD_IMPORT_KINDS)('%s have a name in both languages', async (kind) => {
  const result = await importText(database, FILES[kind], { kind, dryRun: true });
  expect(describeImport(result, 'en')).toMatch(/it would hold \d+ [a-z ]+/);
  expect(describeImport(result, 'zh')).toMatch(/导入后将有 \d+ [次条个]\p{Script=Han}+/u);
});
