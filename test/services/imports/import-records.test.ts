import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import type { RecordImportKind } from '../../../src/domain/imports/import-column.ts';
import type { ImportInput } from '../../../src/services/imports/import-file.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { dumpData, importText, listRejects } from './import-text.ts';

let database: Database;
async function openCompany() {
  database = await createTestDatabase();
  await importText(database, 'email,name,role\nann@example.com,Ann Lee,rep\n', { kind: 'staff' });
  await importText(database, 'customer_id,name,created_at\nK1,Kim,2026-03-01\nK2,Lee,\n', { kind: 'customers' });
  await importText(database, 'sku,name,category\nP1,Cup,Ware\n', { kind: 'products' });
}
const closeCompany = () => database.close();

const run = (kind: RecordImportKind, content: string, input: Partial<ImportInput> = {}) =>
  importText(database, content, { kind, ...input });

const listTable = (table: string, columns: string) =>
  database.query(
    `select (select external_id from customers c where c.id = t.customer_id) as customer, ${columns} from ${table} t order by t.id`,
  );

describe('every kind is read in English and in Chinese', () => {
  beforeAll(openCompany);
  afterAll(closeCompany);

  test('interactions', async () => {
    await run('cases', 'case id,customer,type,opened\nT0,K1,complaint,2026-04-01\n');
    const english = `customer_id,type,direction,sent at,agent,ticket,subject,body,outcome
K1,Phone call,inbound,2026-04-02 10:00,ann@example.com,T0,Broken,"Cup, broken",Refund
`;
    expect(await run('interactions', english)).toMatchObject({
      ...{ rowsAccepted: 1, rowsRefused: 0, customers: 1, orders: 0 },
      records: { added: 1, replaced: 0, unchanged: 0, withoutCase: 0, total: 1 },
    });
    await run('interactions', '客户编号,沟通方式,方向,沟通时间,经办人\nK2,微信,去电,2026年4月3日 下午3点,Ann Lee\n');
    const columns =
      'channel, direction, at, (select email from staff s where s.id = staff_id) as staff, (select external_id from cases k where k.id = case_id) as "case", subject, note, outcome';
    expect(await listTable('interactions', columns)).toEqual([
      {
        ...{ customer: 'K1', channel: 'call', direction: 'incoming', at: new Date('2026-04-02T10:00:00Z') },
        ...{ staff: 'ann@example.com', case: 'T0', subject: 'Broken', note: 'Cup, broken', outcome: 'Refund' },
      },
      {
        ...{ customer: 'K2', channel: 'social', direction: 'outgoing', at: new Date('2026-04-03T15:00:00Z') },
        ...{ staff: 'ann@example.com', case: null, subject: null, note: null, outcome: null },
      },
    ]);
  });

  test('events, with properties as an object and by column', async () => {
    await run(
      'events',
      'user id,event,timestamp,properties\nK1,page_view,2026-04-02T10:00:00Z,"{""page"": ""/a\\\\b""}"\n',
    );
    await run('events', '客户,事件名称,事件时间,页数,站内\nK2,浏览,2026-04-03 10:00,3,是\n', {
      overrides: { 'properties.pages': '页数', 'properties.On Site': '站内' },
    });
    expect(await listTable('events', 'name, at, properties')).toEqual([
      { customer: 'K1', name: 'page_view', at: new Date('2026-04-02T10:00:00Z'), properties: { page: '/a\\b' } },
      { customer: 'K2', name: '浏览', at: new Date('2026-04-03T10:00:00Z'), properties: { pages: 3, on_site: true } },
    ]);
  });

  test('cases, whose status follows the time of their end', async () => {
    await run(
      'cases',
      `ticket number,customer id,category,priority,title,created at,solved at,sku
T1,K1,Incident,P1,Broken cup,2026-04-01 09:00,2026-04-02 09:00,p1
T2,K1,question,,,2026-04-01 09:00,,
`,
    );
    await run(
      'cases',
      '工单编号,客户编号,类型,状态,优先级,创建时间,解决时间\nT3,K2,退换货,处理中,紧急,2026-04-01,2026-04-05\n',
    );
    const columns = 'external_id as id, type, status, severity, subject, opened_at, resolved_at, product_id';
    const opened = new Date('2026-04-01T09:00:00Z');
    expect((await listTable('cases', columns)).slice(1)).toMatchObject([
      {
        ...{ id: 'T1', type: 'complaint', status: 'resolved', severity: 'urgent', subject: 'Broken cup' },
        ...{ opened_at: opened, resolved_at: new Date('2026-04-02T09:00:00Z'), product_id: 1 },
      },
      { id: 'T2', type: 'question', status: 'open', severity: 'normal', resolved_at: null, product_id: null },
      // Reopened: the former end does not count.
      { id: 'T3', type: 'return', status: 'open', severity: 'urgent', resolved_at: null },
    ]);
  });

  test('surveys', async () => {
    await run('surveys', 'customer_id,metric,rating,date,comments,product\nK1,CSAT,4,2026-04-01,Fine,P1\n');
    await run(
      'surveys',
      '客户编号,问卷类型,评分,提交时间,评价内容\nK1,净推荐值,10,2026-04-02,很好\nK2,费力度,7,2026-04-02,\n',
    );
    expect(await listTable('survey_responses', 'kind, score, comment, product_id')).toEqual([
      { customer: 'K1', kind: 'csat', score: 4, comment: 'Fine', product_id: 1 },
      { customer: 'K1', kind: 'nps', score: 10, comment: '很好', product_id: null },
      { customer: 'K2', kind: 'ces', score: 7, comment: null, product_id: null },
    ]);
  });

  test('opportunities, whose expected end is none', async () => {
    await run(
      'opportunities',
      `deal id,customer_id,deal name,stage,value,created,close date,next step,follow-up date,owner
D1,K1,Cups,Closed Won,"$1,200.505",2026-01-01,2026-02-01,,,ann@example.com
D2,K1,Pots,Proposal,,2026-01-01,2030-01-01,Call,2026-08-01,
`,
    );
    await run(
      'opportunities',
      '商机编号,客户编号,商机名称,销售阶段,预计金额,创建日期\nD3,K2,茶杯,需求确认,3万,2026-01-01\nD4,K2,茶杯,输单,300元,2026-01-01\n',
    );
    expect((await listRejects(database)).map(({ reason, detail }) => [reason, detail])).toEqual([
      ['bad_number', '3万'],
    ]);
    const columns =
      'external_id as id, name, stage, amount_minor, closed_at, next_step, next_step_on, (select email from staff s where s.id = t.owner_id) as owner';
    expect(await listTable('opportunities', columns)).toMatchObject([
      {
        ...{ id: 'D1', name: 'Cups', stage: 'won', amount_minor: 120_051, closed_at: new Date('2026-02-01T00:00:00Z') },
        owner: 'ann@example.com',
      },
      {
        ...{ id: 'D2', stage: 'proposal', amount_minor: 0, closed_at: null },
        ...{ next_step: 'Call', next_step_on: '2026-08-01', owner: null },
      },
      { id: 'D4', stage: 'lost', amount_minor: 30_000 },
    ]);
  });

  test('points, signed or told apart by their kind', async () => {
    await run(
      'points',
      'customer_id,points,date,reason,expiry date\nK1,120,2026-04-01,order,2027-04-01\nK1,-20,2026-04-02,,\n',
    );
    await run(
      'points',
      '客户编号,积分变动,变动类型,时间,说明\nK2,50,获得,2026-04-01,签到\nK2,30,兑换,2026-04-02,换购\n',
    );
    expect(await listTable('points_entries', 'points, reason, expires_on')).toEqual([
      { customer: 'K1', points: 120, reason: 'order', expires_on: '2027-04-01' },
      { customer: 'K1', points: -20, reason: null, expires_on: null },
      { customer: 'K2', points: 50, reason: '签到', expires_on: null },
      { customer: 'K2', points: -30, reason: '换购', expires_on: null },
    ]);
  });

  test('dates', async () => {
    await run('dates', 'customer_id,occasion,date,description\nK1,Contract renewal,2026-09-01,Tea contract\n');
    await run('dates', '客户编号,类型,日期,每年\nK1,结婚纪念日,2010-05-20,是\nK2,Name day,2026-10-01,否\n');
    expect(await listTable('important_dates', 'kind, label, on_day, yearly')).toEqual([
      { customer: 'K1', kind: 'renewal', label: 'Tea contract', on_day: '2026-09-01', yearly: true },
      { customer: 'K1', kind: 'anniversary', label: null, on_day: '2010-05-20', yearly: true },
      { customer: 'K2', kind: 'name day', label: null, on_day: '2026-10-01', yearly: false },
    ]);
  });

  test('consents, where all channels are each of them', async () => {
    await run(
      'consents',
      `customer_id,channel,purpose,consent,legal basis,date,source,proof,version,expiry,recorded by
K1,E-mail,Promotion,opted in,consent,2026-04-01 10:00,website,form 7,v2,2027-04-01 10:00,ann
`,
    );
    await run('consents', '客户编号,渠道,用途,授权状态,授权时间\nK2,所有,自动化决策,拒绝,2026-04-01\n');
    const columns =
      'channel, purpose, status, legal_basis, captured_at, captured_where, evidence, text_version, expires_at, recorded_by';
    const [granted, ...denied] = await listTable('consents', columns);
    expect(granted).toEqual({
      ...{ customer: 'K1', channel: 'email', purpose: 'marketing', status: 'granted', legal_basis: 'consent' },
      ...{ captured_at: new Date('2026-04-01T10:00:00Z'), captured_where: 'website', evidence: 'form 7' },
      ...{ text_version: 'v2', expires_at: new Date('2027-04-01T10:00:00Z'), recorded_by: 'ann' },
    });
    expect(denied.map(({ channel }) => channel).sort()).toEqual([
      'email',
      'phone',
      'post',
      'sms',
      'wechat',
      'whatsapp',
    ]);
    expect(denied.every(({ purpose, status }) => purpose === 'profiling' && status === 'denied')).toBe(true);
  });
});

describe('what is refused, with the reason and what shows it', () => {
  beforeAll(openCompany);
  afterAll(closeCompany);

  test.each<[RecordImportKind, string, string, [reason: string, detail: string | null]]>([
    ['interactions', 'customer_id,channel,direction,at', ',call,in,2026-01-01', ['no_customer', 'customer_id']],
    ['interactions', 'customer_id,channel,direction,at', 'K9,call,in,2026-01-01', ['unknown_customer', 'K9']],
    ['interactions', 'customer_id,channel,direction,at', 'K1,fax,in,2026-01-01', ['unknown_choice', 'channel: fax']],
    ['interactions', 'customer_id,channel,direction,at', 'K1,call,,2026-01-01', ['no_value', 'direction']],
    ['interactions', 'customer_id,channel,direction,at', 'K1,call,in,', ['no_date', 'at']],
    ['interactions', 'customer_id,channel,direction,at', 'K1,call,in,soon', ['bad_date', 'soon']],
    ['interactions', 'customer_id,channel,direction,at,staff', 'K1,call,in,2026-01-01,Zed', ['unknown_owner', 'Zed']],
    ['events', 'customer_id,name,at', 'K1,,2026-01-01', ['no_value', 'name']],
    ['events', 'customer_id;name;at;properties', 'K1;login;2026-01-01;[1]', ['bad_json', '[1]']],
    [
      'events',
      'customer_id;name;at;properties',
      'K1;login;2026-01-01;{"a": "\\u0000"}',
      ['bad_json', '{"a": "\\u0000"}'],
    ],
    ['cases', 'customer_id,type,opened,product', 'K1,complaint,2026-01-01,p9', ['unknown_product', 'P9']],
    [
      'cases',
      'customer_id,type,opened,resolved',
      'K1,complaint,2026-01-02,2026-01-01',
      ['ends_before_start', '2026-01-02 00:00 UTC > 2026-01-01 00:00 UTC'],
    ],
    ['surveys', 'customer_id,kind,score,at', 'K1,csat,6,2026-01-01', ['bad_score', 'csat: 6']],
    ['surveys', 'customer_id,kind,score,at', 'K1,csat,0,2026-01-01', ['bad_score', 'csat: 0']],
    ['surveys', 'customer_id,kind,score,at', 'K1,nps,11,2026-01-01', ['bad_score', 'nps: 11']],
    ['surveys', 'customer_id,kind,score,at', 'K1,nps,8.5,2026-01-01', ['bad_number', '8.5']],
    ['opportunities', 'customer_id,stage,opened,amount', 'K1,lead,2026-01-01,-5', ['not_positive', '-5']],
    ['opportunities', 'customer_id,stage,opened,amount', 'K1,lead,2026-01-01,much', ['bad_number', 'much']],
    ['opportunities', 'customer_id,stage,opened,amount', 'K1,closed,2026-01-01,5', ['unknown_choice', 'stage: closed']],
    ['points', 'customer_id,points,at', 'K1,1.5,2026-01-01', ['bad_number', '1.5']],
    ['dates', 'customer_id,kind,date', 'K1,生日,1990-01-01', ['birthday', null]],
    ['dates', 'customer_id,kind,date', 'K1,renewal,31.02.2026', ['bad_date', '31.02.2026']],
    ['dates', 'customer_id,kind,date', 'K1,renewal,03/04/2026', ['ambiguous_date', '2026-04-03 / 2026-03-04']],
    [
      'consents',
      'customer_id,channel,purpose,status,date',
      'K1,email,spam,yes,2026-01-01',
      ['unknown_choice', 'purpose: spam'],
    ],
    ['consents', 'customer_id,channel,purpose,status,date', 'K1,email,marketing,yes,', ['no_date', 'captured_at']],
  ])('%s: %s: %s', async (kind, header, row, [reason, detail]) => {
    expect(await run(kind, `${header}\n${row}\n`)).toMatchObject({
      ...{ rowsRead: 1, rowsAccepted: 0, refusedByReason: { [reason]: 1 }, unchanged: true },
      records: { added: 0, total: 0 },
    });
    expect(await listRejects(database)).toEqual([
      { line: 2, reason, detail, raw: expect.stringContaining(row.slice(0, 10)) },
    ]);
  });

  test('a file without a column that it needs', async () => {
    await expect(run('surveys', 'customer_id,score,at\nK1,5,2026-01-01\n')).rejects.toMatchObject({
      code: 'invalid_input',
      text: { en: expect.stringContaining('no column for Survey'), zh: expect.stringContaining('问卷') },
    });
  });
});

describe('what comes again', () => {
  beforeEach(openCompany);
  afterEach(closeCompany);

  const CASES = 'id,customer_id,type,opened,subject\nT1,K1,complaint,2026-04-01,Old\n,K1,question,2026-04-01 10:00,A\n';

  test('changes nothing when it says the same', async () => {
    await run('cases', CASES);
    const before = await dumpData(database);
    expect(await run('cases', CASES)).toMatchObject({ unchanged: true, records: { added: 0, unchanged: 2 } });
    expect(await run('cases', CASES.replaceAll('\n', '\r\n'))).toMatchObject({
      unchanged: true,
      records: { added: 0, replaced: 0, unchanged: 2, total: 2 },
    });
    expect(await dumpData(database)).toEqual(before);
  });

  test('replaces a record with the same id, and of two in one file the last counts', async () => {
    await run('cases', CASES);
    const again =
      'id,customer_id,type,opened,resolved,subject\nT1,K1,other,2026-04-01,,x\nT1,K2,return,2026-04-03,2026-04-04,\n';
    expect(await run('cases', again)).toMatchObject({ records: { added: 0, replaced: 1, total: 2 } });
    expect(await listTable('cases', 'type, status, subject')).toEqual([
      { customer: 'K2', type: 'return', status: 'resolved', subject: null },
      { customer: 'K1', type: 'question', status: 'open', subject: 'A' },
    ]);
    // What a file has no column for stays.
    await run('cases', 'id,customer_id,type,opened\nT1,K2,return,2026-04-03\n');
    expect((await listTable('cases', 'status'))[0]).toEqual({ customer: 'K2', status: 'resolved' });
  });

  test('without ids: a grown file doubles nothing and loses nothing', async () => {
    const header = 'customer_id,channel,direction,at,outcome\n';
    const twice = 'K1,call,out,2026-04-01,busy\nK1,call,out,2026-04-01,busy\n';
    expect(await run('interactions', header + twice)).toMatchObject({ records: { added: 2 } });
    const grown = `${header}K2,call,out,2026-04-01,\n${twice}K1,call,out,2026-04-01,reached\n`;
    expect(await run('interactions', grown)).toMatchObject({
      records: { added: 2, replaced: 0, unchanged: 2, total: 4 },
    });
    const corrected = `${header}${twice.replaceAll('busy', 'reached')}`;
    expect(await run('interactions', corrected)).toMatchObject({ records: { added: 0, replaced: 2, total: 4 } });
  });

  test('a consent stands for good, and a later one stands beside it', async () => {
    const header = 'customer_id,channel,purpose,status,captured_at,evidence\n';
    const granted = 'K1,email,marketing,yes,2026-04-01 10:00,form\n';
    expect(await run('consents', header + granted + granted)).toMatchObject({ records: { added: 1 } });
    const later = `${granted.replace('form', 'forged')}K1,email,marketing,withdrawn,2026-05-01 10:00,letter\n`;
    expect(await run('consents', header + later)).toMatchObject({ records: { added: 1, replaced: 0, unchanged: 1 } });
    expect(await listTable('consents', 'status, evidence')).toEqual([
      { customer: 'K1', status: 'granted', evidence: 'form' },
      { customer: 'K1', status: 'withdrawn', evidence: 'letter' },
    ]);
  });

  test('is looked at anew once what it named in vain is there', async () => {
    const calls =
      'id,customer_id,channel,direction,at,case\nC1,K1,call,out,2026-04-01,T1\nC2,K3,call,out,2026-04-01,\n';
    expect(await run('interactions', calls)).toMatchObject({
      refusedByReason: { unknown_customer: 1 },
      records: { added: 1, withoutCase: 1 },
    });
    await run('cases', CASES);
    await importText(database, 'customer_id\nK3\n', { kind: 'customers' });
    expect(await run('interactions', calls)).toMatchObject({
      rowsRefused: 0,
      records: { added: 1, replaced: 1, withoutCase: 0 },
    });
    expect(await run('interactions', calls)).toMatchObject({ unchanged: true, records: { unchanged: 2 } });
  });

  test('a row about a customer that was merged is about the one that was kept', async () => {
    await database.execute(
      "update customers set merged_into_id = (select id from customers where external_id = 'K1') where external_id = 'K2'",
    );
    await run('events', 'customer_id,name,at\nK2,login,2026-04-01\n');
    expect(await listTable('events', 'name')).toEqual([{ customer: 'K1', name: 'login' }]);
  });
});

describe('the database', () => {
  beforeEach(openCompany);
  afterEach(closeCompany);

  test('times are local to the zone of the file', async () => {
    await run('events', 'customer_id,name,at\nK1,login,2026-04-01 10:00\n', { timeZone: 'Asia/Shanghai' });
    expect(await listTable('events', 'at')).toEqual([{ customer: 'K1', at: new Date('2026-04-01T02:00:00Z') }]);
  });

  test('a customer exists from the first record on', async () => {
    await run('events', 'customer_id,name,at\nK1,login,2026-02-01\nK2,login,2026-02-01\n');
    expect(await database.query('select created_at from customers order by id')).toEqual([
      { created_at: new Date('2026-02-01T00:00:00Z') },
      { created_at: null },
    ]);
  });

  test('a dry run leaves nothing, and so does a load that fails half-way', async () => {
    const before = await dumpData(database);
    const file = 'customer_id,points,at\nK1,5,2026-04-01\nK2,5,2026-04-01\n';
    expect(await run('points', file, { dryRun: true })).toMatchObject({
      batchId: null,
      records: { added: 2, total: 2 },
    });
    expect(await dumpData(database)).toEqual(before);
    await database.execute('alter table points_entries add constraint none check (points <> 5)');
    await expect(run('points', file)).rejects.toThrow();
    expect(await dumpData(database)).toEqual(before);
    expect(await database.query("select 1 from import_batches where kind = 'points'")).toEqual([]);
  });
});
