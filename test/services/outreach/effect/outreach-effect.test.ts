import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportAnswer, TableAnswer } from '../../../../src/domain/answer.ts';
import type { Asker } from '../../../../src/domain/asker.ts';
import type { LeaveOutReason, RecipientState } from '../../../../src/domain/outreach/outreach.ts';
import { mergeCustomers } from '../../../../src/services/customers/merge-customers.ts';
import { effectsOverTime } from '../../../../src/services/outreach/effect/effects-over-time.ts';
import { outreachEffect } from '../../../../src/services/outreach/effect/outreach-effect.ts';
import { sampleSizeHint } from '../../../../src/services/outreach/effect/sample-size-hint.ts';
import type { Reader } from '../../../../src/services/population/reader.ts';
import { makeCompany } from '../../../support/company.ts';
import { type MadeRecipient, makeOutreach } from '../../../support/outreach.ts';
import { createTestDatabase } from '../../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

const STARTED = new Date('2026-03-10T09:00:00Z');
const NOW = new Date('2026-04-10T09:00:00Z');
const BOSS: Asker = { staffId: 1, email: 'boss@example.com', name: 'Boss', role: 'admin', team: null };
const REP: Asker = { staffId: 2, email: 'ann@example.com', name: 'Ann', role: 'rep', team: 'north' };
const OTHER: Asker = { staffId: 3, email: 'bob@example.com', name: 'Bob', role: 'rep', team: 'south' };
const MANAGER: Asker = { staffId: 4, email: 'mia@example.com', name: 'Mia', role: 'manager', team: 'north' };

let settings: Reader['settings'];
let id: number;

const reader = (asker: Asker, now = NOW, locale: 'en' | 'zh' = 'en'): Reader => ({
  ...{ database, settings, asker, now, live: true, locale, rowLimit: 100 },
});

/** 200 written to, of whom 40 order; 40 held out, of whom 2 do; 9 left out. */
const PEOPLE: readonly MadeRecipient[] = [
  ...Array.from({ length: 200 }, (_, at) => ({
    customer: `S${at}`,
    state: (at < 190 ? 'sent' : at < 196 ? 'failed' : 'unknown') as RecipientState,
  })),
  ...Array.from({ length: 40 }, (_, at) => ({ customer: `H${at}`, decision: 'holdout' as const })),
  ...Array.from({ length: 9 }, (_, at) => ({
    customer: `L${at}`,
    decision: 'left_out' as const,
    reason: (at < 6 ? 'consent_unknown' : 'bounced') as LeaveOutReason,
  })),
];

beforeAll(async () => {
  settings = await makeCompany(
    database,
    {
      currency: 'EUR',
      staff: [BOSS, REP, OTHER, MANAGER].map(({ email, name, role, team }) => ({ email, name, role, team })),
      customers: [],
    },
    NOW,
  );
  ({ id } = await makeOutreach(database, {
    ...{ recipients: PEOPLE, state: 'sent', author: REP.email, startedAt: STARTED, endedAt: STARTED, windowDays: 14 },
    ...{ playbook: 'made_playbook', at: new Date('2026-03-10T08:00:00Z'), holdoutShare: 0.1 },
  }));
  await database.execute('update customers set owner_id = 2');
  const order = async (customer: string, at: string, total: number, status = 'completed') =>
    database.execute(
      `insert into orders (customer_id, external_id, placed_at, status, total_minor)
       select id, $1 || '-' || $2, $2::timestamptz, $4, $3 from customers where external_id = $1`,
      [customer, at, total, status],
    );
  for (let at = 0; at < 40; at++) await order(`S${at}`, '2026-03-12T10:00:00Z', 5_000 + 100 * at);
  for (let at = 0; at < 2; at++) await order(`H${at}`, '2026-03-12T10:00:00Z', 5_000);
  // Before it, at its very end, cancelled, and of people left out: none counts.
  await order('S60', '2026-03-10T08:59:59Z', 9_000);
  await order('S61', '2026-03-24T09:00:00Z', 9_000);
  await order('S62', '2026-03-12T09:00:00Z', 9_000, 'cancelled');
  await order('L1', '2026-03-12T09:00:00Z', 9_000);
  await database.execute(
    `insert into outreach_events (outreach_id, customer_id, kind, at, details)
     select $1, customers.id, k.kind, '2026-03-11T10:00:00Z', k.details
     from customers join (values ('S1', 'replied', '{}'::jsonb), ('S2', 'unsubscribed', '{}'), ('S3', 'survey_answered', '{"score": 4}'),
       ('S4', 'survey_answered', '{"score": 5}'), ('S195', 'bounced', '{}')) k(customer, kind, details) on k.customer = external_id`,
    [id],
  );
  await database.execute(
    `insert into interactions (customer_id, channel, direction, at)
     select id, 'call', 'incoming', '2026-03-11T10:00:00Z' from customers where external_id in ('S1', 'S5', 'H3')`,
  );
});

function table({ parts }: ReportAnswer, title: string): TableAnswer {
  return parts.find((part): part is TableAnswer => part.kind === 'table' && part.title === title)!;
}

function text({ parts }: ReportAnswer): string {
  return parts[0]!.kind === 'text' ? parts[0]!.text : '';
}

test('compares everybody who was drawn for the message with everybody held out, within the window', async () => {
  const { answer } = await outreachEffect(id, reader(BOSS));
  expect(text(answer)).toMatchInlineSnapshot(`
    "Outreach 1 (made_playbook), sent from 2026-03-10 on. Orders from 2026-03-10 09:00 to 2026-03-24 09:00 count.
    40 of 200 (20%) ordered, against 2 of 40 (5%) of those who got nothing: +15 points (+2.5 to +22.1 points; p = 0.023), 4.0 times as many (1.0 to 15.9); that is about +30 customers (+5 to +44).
    Too few of one group ordered to compare what they spent."
  `);
  expect(table(answer, 'Written to and held out').rows).toEqual([
    ['written to', 200, 40, 0.2, 40, 2_780, 13.9, 2],
    ['held out', 40, 2, 0.05, 2, 100, 2.5, 1],
  ]);
  expect(text((await outreachEffect(id, reader(BOSS, NOW, 'zh'))).answer)).toMatchInlineSnapshot(`
    "触达 1（made_playbook），2026-03-10 起发送。统计 2026-03-10 09:00 至 2026-03-24 09:00 的订单。
    发送的 200 人中 40 人下单（20%），未收到消息的 40 人中 2 人下单（5%）：+15 个百分点（+2.5 至 +22.1 个百分点；p = 0.023），为对照组的 4.0 倍（1.0 至 15.9）；约合 +30 位客户（+5 至 +44）。
    其中一组下单的人太少，无法比较消费金额。"
  `);
});

test('the funnel adds up to the last person', async () => {
  const { answer } = await outreachEffect(id, reader(BOSS));
  const { rows } = table(answer, 'Where its audience went');
  expect(rows).toEqual([
    ['left out: never gave consent', 6],
    ['left out: address bounced before', 3],
    ['held out', 40],
    ['sent', 190],
    ['failed', 6],
    ['perhaps sent', 4],
    ['the whole audience', PEOPLE.length],
  ]);
});

test('tells what came back, and says of an open window that it is', async () => {
  const { answer } = await outreachEffect(id, reader(BOSS));
  expect(table(answer, 'What came back').rows).toEqual([
    ['bounced', 1, null],
    ['opted out', 1, null],
    ['replied', 1, null],
    ['answered the survey', 2, 4.5],
  ]);
  const early = await outreachEffect(id, reader(BOSS, new Date('2026-03-12T00:00:00Z')));
  expect(text(early.answer)).toContain('The window ends on 2026-03-24 09:00: these are figures so far.');
  expect(table(early.answer, 'Written to and held out').rows[0]!.slice(0, 3)).toEqual(['written to', 200, 0]);
  expect(text((await outreachEffect(id, reader(BOSS, new Date('2026-03-10T08:30:00Z')))).answer)).toContain(
    'Nothing was sent yet',
  );
});

test('its author and their manager see it, another rep does not', async () => {
  for (const asker of [REP, MANAGER])
    expect(text((await outreachEffect(id, reader(asker))).answer)).toContain('40 of 200');
  await expect(outreachEffect(id, reader(OTHER))).rejects.toMatchObject({ code: 'not_found' });
  await expect(outreachEffect(id + 1_000, reader(BOSS))).rejects.toMatchObject({ code: 'not_found' });
});

test('who went to another rep since is not counted for the first', async () => {
  await database.execute(`update customers set owner_id = 3 where external_id in ('S0', 'S100', 'H0')`);
  try {
    const { answer } = await outreachEffect(id, reader(REP));
    expect(text(answer)).toContain('39 of 198');
    expect(text(answer)).toContain('3 of its people are not customers in your view');
    expect(table(answer, 'Where its audience went').rows.at(-1)).toEqual(['the whole audience', PEOPLE.length - 3]);
  } finally {
    await database.execute('update customers set owner_id = 2');
  }
});

test('merged customers count once, and those of both groups in neither', async () => {
  const merge = (kept: string, merged: string) =>
    database.transaction((transaction) => mergeCustomers(transaction, { kept, merged }, { ...reader(BOSS) }));
  await merge('S100', 'S0');
  await merge('S101', 'H1');
  const { answer } = await outreachEffect(id, reader(BOSS));
  // S0 brought its order along; S101 and H1 are out.
  expect(table(answer, 'Written to and held out').rows.map((row) => row.slice(0, 3))).toEqual([
    ['written to', 198, 40],
    ['held out', 39, 1],
  ]);
  expect(text(answer)).toContain('1 were in both groups');
  expect(table(answer, 'Where its audience went').rows.at(-1)).toEqual(['the whole audience', PEOPLE.length]);
});

test('who was erased stays in the figures', async () => {
  const before = await outreachEffect(id, reader(BOSS));
  await database.execute(`update customers set erased_at = now(), name = null, email = null where external_id = 'S7'`);
  expect((await outreachEffect(id, reader(BOSS))).answer).toEqual(before.answer);
});

test('pools a playbook over time, and only what the asker may see', async () => {
  await makeOutreach(database, {
    ...{ recipients: 30, state: 'sent', author: OTHER.email, startedAt: new Date('2026-01-05T09:00:00Z') },
    ...{ playbook: 'second_playbook', at: new Date('2026-01-05T08:00:00Z') },
  });
  const { answer } = await effectsOverTime({}, reader(BOSS));
  expect(text(answer)).toMatchInlineSnapshot(`
    "2 pieces of outreach, for 228 people to be written to.
    made_playbook: 20.2% ordered, against 2.6% of those who got nothing: +17.6 points (+5.9 to +24.1)."
  `);
  const rows = table(answer, 'By playbook').rows;
  expect(rows.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
    ['made_playbook', 1, 'more ordered'],
    ['second_playbook', 1, 'not enough data'],
  ]);
  const own = await effectsOverTime({}, reader(REP));
  expect(table(own.answer, 'By playbook').rows.map(([name]) => name)).toEqual(['made_playbook']);
  const inJanuary = await effectsOverTime(
    { playbook: 'Made-playbook', period: { span: 'between', from: '2026-01-01', to: '2026-01-31' } },
    reader(BOSS),
  );
  expect(text(inJanuary.answer)).toBe('No outreach was sent in this time.');
  await expect(effectsOverTime({ playbook: 'mad' }, reader(BOSS))).rejects.toMatchObject({ code: 'not_found' });
});

test('says before sending what will show', async () => {
  expect(await sampleSizeHint(database, id, 'en')).toMatchInlineSnapshot(
    `"With 200 written to and 40 held out you will see differences from 12.3 points on (hardly anybody would order within 14 days anyhow)."`,
  );
  expect(await sampleSizeHint(database, id, 'zh')).toMatchInlineSnapshot(
    `"发送 200 人、留作对照 40 人时，可看出 12.3 个百分点以上的差异（不发消息时，几乎没有人会在 14 天内下单）。"`,
  );
});
