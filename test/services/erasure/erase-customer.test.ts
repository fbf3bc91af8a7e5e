import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, ConfirmAnswer, TableAnswer } from '../../../src/domain/answer.ts';
import { addressHash } from '../../../src/domain/outreach/address-hash.ts';
import { ContactPolicy } from '../../../src/domain/outreach/contact-policy.ts';
import { readContactFacts } from '../../../src/services/contact/read-contact-facts.ts';
import { mergeCustomers } from '../../../src/services/customers/merge-customers.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../../src/services/segments/save-segment.ts';
import { confirmAction } from '../../../src/tools/confirm-action.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../../support/company.ts';
import { makeOutreach } from '../../support/outreach.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { importText } from '../imports/import-text.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

/** What names Zoë, in any spelling that the company has seen. */
/** Her telephone number as files and addresses write it: four digits of it stand in some hash by chance. */
const NAMES = ['zoë', 'quill', '7911 123456', '7911123456', 'aardvark', '左依'];

/** Of a daily list, in whose words anybody may have written anything. */
const LINE =
  '{"customer": {"id": "Z", "name": "Zoë Quill"}, "why": {"en": "due: her aardvark"}, "nextStep": {"en": "ask"}, "score": {"expectedValue": 7}}';

async function contextOf(as?: string) {
  const asker = as === undefined ? ADMINISTRATOR : await askerOf(database, as);
  const settings = await readSettings(database);
  return { database, settings, asker, now: NOW, live: true, locale: 'en', rowLimit: 20, front: 'cli' } as const;
}

async function ask(tool: string, input: object, as?: string): Promise<Answer> {
  return (await runTool({ tool, input }, await contextOf(as))).answer;
}

/** Tables with a text in which something stands that names her. */
async function namingTables(): Promise<string[]> {
  const tables = await database.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query<{ text: string }>(`select t::text as text from "${name}" t`);
    if (rows.some(({ text }) => NAMES.some((each) => text.toLowerCase().includes(each)))) found.push(name);
  }
  return found;
}

beforeAll(async () => {
  const staff = [
    { email: 'rep@example.com', role: 'rep' as const, team: 'south' },
    { email: 'head@example.com', role: 'manager' as const, team: 'south' },
  ];
  const order = { placedAt: '2026-05-01T12:00:00Z', totalMinor: 1000 };
  await makeCompany(
    database,
    {
      staff,
      customers: [
        {
          id: 'Z',
          owner: 'rep@example.com',
          columns: {
            ...{ name: 'Zoë Quill', email: 'Zoe.Quill@example.com', phone: '07911 123456', country: 'United Kingdom' },
            ...{ birth_on: '1990-02-03', city: 'London', tags: ['aardvark friend'], custom: { pet: 'aardvark' } },
          },
          orders: [order, order],
          interactions: [{ at: '2026-05-02T12:00:00Z' }],
          cases: [{ openedAt: '2026-05-02T12:00:00Z' }],
          surveys: [{ at: '2026-05-02T12:00:00Z', score: 2 }],
          opportunities: [{ openedAt: '2026-05-02T12:00:00Z' }],
          events: [{ at: '2026-05-02T12:00:00Z', properties: { user: 'zoë', pages: 3 } }],
          dates: [{ onDay: '2020-05-02' }],
          consents: [{ capturedAt: '2026-01-01T00:00:00Z' }],
        },
        { id: 'ZZ', owner: 'rep@example.com', columns: { name: '左依', phone: '+44 7911 123456' }, orders: [order] },
        {
          id: 'OTHER',
          owner: 'rep@example.com',
          columns: { name: 'Olga', email: 'olga@example.com' },
          orders: [order],
        },
      ],
    },
    NOW,
  );
  await database.transaction((transaction) =>
    mergeCustomers(transaction, { kept: 'Z', merged: 'ZZ' }, { asker: ADMINISTRATOR, now: NOW }),
  );
  for (const sql of [
    `update interactions set subject = 'aardvark', note = 'Zoë Quill called'`,
    `update cases set subject = 'her aardvark'`,
    `update survey_responses set comment = 'aardvark!'`,
    `update opportunities set name = 'Quill deal', next_step = 'ring Zoë'`,
    `update important_dates set label = 'aardvark day'`,
    `update consents set evidence = 'said Zoë'`,
    `insert into follow_ups (customer_id, reason, source, due_on, time_zone, state, because, created_by_email, created_at, closed_at)
     values (1, 'ring Zoë', 'person', '2026-07-01', 'UTC', 'open', null, 'rep', now(), null),
       (1, 'her aardvark', 'person', '2026-05-01', 'UTC', 'closed', 'Zoë moved', 'rep', now(), now())`,
    `insert into follow_up_events (follow_up_id, kind, at, by_email, details)
     select id, 'noted', created_at, 'rep', '{"note": "Zoë is out", "from": "Rita"}' from follow_ups`,
    `insert into list_feedback (staff_id, customer_id, reason, because, at) values (1, 1, 'birthday', 'Zoë hates them', now())`,
    `insert into customer_changes (customer_id, field, before, after, at, by) values (1, 'name', '"Zoë"', '"Zoë Quill"', now(), 'import')`,
    `insert into notices (key, kind, state, content, due_at, expires_at, decided_at)
     values ('k', 'reminder', 'sent', '{"kind": "daily_list", "items": [${LINE}, {"customer": {"id": "OTHER"}, "why": {"en": "late"}}]}', now(), now(), now()),
       ('f', 'follow_up_due', 'sent', '{"kind": "follow_up", "followUpId": 2, "customer": {"id": "Z", "name": "Zoë Quill"}, "reason": "her aardvark"}', now(), now(), now())`,
    `insert into notice_items (notice_id, position, customer_id, reason, item) values (1, 1, 1, 'birthday', '${LINE}'), (1, 2, 3, 'birthday', '{"why": {"en": "late"}}')`,
    `insert into subscriptions (staff_id, words, call, schedule, time_zone, locale, created_at)
     values (1, 'Zoë Quill every Monday', '{"tool": "describe_customer", "input": {"customer": "Zoë Quill"}}', '{}', 'UTC', 'en', now())`,
    `insert into turns (front, question, locale, engine, calls, receipt, answer_kind, elapsed_ms)
     values ('cli', 'why is Zoë Quill at risk', 'en', 'grammar', '[{"tool":"x","input":{"customer":"Zoë Quill"}}]', '{}', 'text', 1)`,
    `insert into model_calls (run_id, purpose, asker, at, model, outcome, latency_ms, request)
     values ('r', 'answer', 'a', now(), 'm', 'ok', 1, '{"messages":["who is zoe.quill@example.com"]}')`,
  ]) {
    await database.execute(sql);
  }
  // A file with a row about her that was refused.
  await importText(database, 'customer_id,name,email,birthday\nZ,Zoë Quill,Zoe.Quill@example.com,no day\n', {
    kind: 'customers',
  });
  await ask('describe_customer', { customer: 'Zoë Quill' });
  await makeOutreach(database, {
    recipients: [
      { customer: 'Z', state: 'queued', values: { name: 'Zoë Quill' } },
      { customer: 'OTHER', state: 'queued', values: { name: 'Olga' } },
    ],
    state: 'sending',
    at: NOW,
  });
});

describe.sequential('erasing a customer', () => {
  test('is not for reps, nor by name, and says what it will do', async () => {
    expect(await ask('erase_customer', { customer: 'Z' }, 'rep@example.com')).toMatchObject({ code: 'forbidden' });
    expect(await ask('erase_customer', { customer: 'Olga' })).toMatchObject({ code: 'not_found' });
    const shown = (await ask('erase_customer', { customer: 'Z' })) as ConfirmAnswer;
    expect(shown.text.split('\n').slice(0, 4)).toEqual([
      'Erases Z (Zoë Quill) for good; it cannot be undone.',
      'Those merged into it are erased too: ZZ.',
      expect.stringMatching(
        /^Removes name, .* the texts of 12 records; and their name and addresses wherever they stand/,
      ),
      'Keeps the id with 3 orders and all figures; nothing of it says who it was.',
    ]);
  });

  test('leaves her name nowhere, and every order where it was', async () => {
    expect(await namingTables()).toEqual(
      expect.arrayContaining(['customers', 'turns', 'model_calls', 'import_rejects', 'audit', 'outreach_recipients']),
    );
    const figures = () => database.query('select customer_id, orders, revenue_minor from customer_metrics order by 1');
    const before = await figures();
    const shown = (await ask('erase_customer', { customer: 'Z' }, 'head@example.com')) as ConfirmAnswer;
    const { answer } = await confirmAction(shown.id, await contextOf('head@example.com'));
    expect(answer).toMatchObject({ kind: 'text', text: expect.stringMatching(/^Erased: Z\./) });
    expect(await namingTables()).toEqual([]);
    expect(await figures()).toEqual(before);
    expect(
      await database.query(
        'select external_id as id, name, country, erased_at as at from customers order by customers.id',
      ),
    ).toEqual([
      { id: 'Z', name: null, country: 'United Kingdom', at: NOW },
      { id: 'ZZ', name: null, country: null, at: NOW },
      { id: 'OTHER', name: 'Olga', country: null, at: null },
    ]);
    expect(await database.query('select properties from events')).toEqual([{ properties: { pages: 3 } }]);
    expect(
      await database.query('select state, closed_at = $1 as "endedNow" from follow_ups order by id', [NOW]),
    ).toEqual([
      { state: 'cancelled', endedNow: true },
      { state: 'closed', endedNow: false },
    ]);
    const line = { customer: { id: 'Z', name: null }, why: { en: '', zh: '' }, nextStep: { en: '', zh: '' } };
    expect(await database.query('select content from notices order by id')).toMatchObject([
      { content: { items: [{ ...line, score: { expectedValue: 7 } }, { why: { en: 'late' } }] } },
      { content: { customer: { id: 'Z', name: null }, reason: '' } },
    ]);
    expect(await database.query('select item from notice_items order by position')).toMatchObject([
      { item: line },
      { item: { why: { en: 'late' } } },
    ]);
    expect(await database.query('select details from follow_up_events')).toEqual(
      Array.from({ length: 2 }, () => ({ details: { from: 'Rita' } })),
    );
  });

  test('stops what waited to be sent to her alone, and suppresses her addresses', async () => {
    expect(
      await database.query(
        'select c.external_id as id, r.state, r.address from outreach_recipients r join customers c on c.id = r.customer_id order by 1',
      ),
    ).toEqual([
      { id: 'OTHER', state: 'queued', address: 'olga@example.com' },
      { id: 'Z', state: 'withheld', address: null },
    ]);
    const hashes = await database.query<{ channel: string; hash: string; reason: string }>(
      'select channel, address_hash as hash, reason from suppressions order by channel',
    );
    expect(hashes).toEqual([
      { channel: 'call_script', hash: addressHash('+447911123456'), reason: 'erased' },
      { channel: 'email', hash: addressHash('zoe.quill@example.com'), reason: 'erased' },
      { channel: 'sms', hash: addressHash('+447911123456'), reason: 'erased' },
      { channel: 'whatsapp', hash: addressHash('+447911123456'), reason: 'erased' },
    ]);
  });

  test('is for good: no import, merge, undo or second erasure', async () => {
    const again = await importText(
      database,
      'customer_id,name,email\nZ,Zoë Quill,zoe.quill@example.com\nZZ,左依,\nNEW,Nora,zoe.quill@example.com\n',
      { kind: 'customers' },
    );
    expect(again).toMatchObject({ rowsAccepted: 1, refusedByReason: { erased: 2 } });
    const note = await importText(database, 'customer_id,type,direction,at,note\nZ,call,in,2026-06-01,Zoë Quill\n', {
      kind: 'interactions',
    });
    expect(note).toMatchObject({ rowsAccepted: 0, refusedByReason: { erased: 1 } });
    const sold = await importText(
      database,
      'order_id,customer_id,date,amount,name,email\nO9,Z,2026-06-10,12.50,Zoë Quill,zoe.quill@example.com\nO10,Z,no day,1,Zoë Quill,\n',
      { kind: 'orders' },
    );
    expect(sold).toMatchObject({ rowsAccepted: 1, refusedByReason: { bad_date: 1 } });
    const [order] = await database.query(
      `select c.external_id as id, c.name from orders o join customers c on c.id = o.customer_id where o.external_id = 'O9'`,
    );
    expect(order).toEqual({ id: 'Z', name: null });
    // The new customer has the address.
    expect(await namingTables()).toEqual(['customers']);
    const [{ id: created }] = (await database.query(`select id from customers where external_id = 'NEW'`)) as [
      { id: number },
    ];
    const facts = await readContactFacts(database, [created], {
      ...{ channel: 'email', purpose: 'marketing', playbookKey: '', now: NOW, timeZone: 'UTC' },
      policy: ContactPolicy.parse({}),
    });
    expect(facts.get(created)).toMatchObject({ isErased: true });
    await database.execute(`delete from customers where external_id = 'NEW'`);
    expect(await ask('erase_customer', { customer: 'Z' })).toMatchObject({ code: 'conflict' });
    expect(await ask('undo_merge', { merge: 1 })).toMatchObject({ code: 'conflict' });
    expect(await ask('merge_customers', { kept: 'OTHER', merged: 'Z' })).toMatchObject({ code: 'conflict' });
  });

  test('leaves her out of what is to be filled in, in counts, lists and segments, and in whatever is sold', async () => {
    const noPhone = { field: 'phone', is: 'missing' } as const;
    await database.transaction((transaction) =>
      saveSegment(transaction, { name: { en: 'Gaps', zh: '缺' }, rule: noPhone }, { asker: ADMINISTRATOR, now: NOW }),
    );
    await refreshSegments(database, { now: NOW });
    const lists = [{ rule: noPhone }, { rule: { segment: 'gaps' } }];
    const listed = lists.map((input) => ask('find_customers', input) as Promise<TableAnswer>);
    expect((await Promise.all(listed)).map(({ rows }) => rows.map(([id]) => id))).toEqual([['OTHER'], ['OTHER']]);
    const figures = async (rule?: object) =>
      ((await ask('measure', { measures: ['customers', 'orders'], ...(rule && { rule }) })) as TableAnswer).rows;
    expect(await figures(noPhone)).toEqual([[1, 1]]);
    expect(await figures({ not: { segment: 'gaps' } })).toEqual([[0, 0]]);
    expect(await figures()).toEqual([[2, 5]]);
    expect(await figures({ field: 'last_order_on', is: 'missing' })).toEqual([[0, 0]]);
    const members = 'select external_id as id from segment_members join customers c on c.id = customer_id';
    expect(await database.query(members)).toEqual([{ id: 'OTHER' }]);
  });
});
