import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Answer, ConfirmAnswer, TableAnswer } from '../../src/domain/answer.ts';
import { addressHash } from '../../src/domain/outreach/address-hash.ts';
import type { Rule } from '../../src/domain/rule/schema.ts';
import { readContactPolicy } from '../../src/services/contact/read-contact-policy.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { refreshSegments } from '../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../src/services/segments/save-segment.ts';
import { confirmAction } from '../../src/tools/confirm-action.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../support/company.ts';
import { makeOutreach } from '../support/outreach.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
let database: Awaited<ReturnType<typeof createTestDatabase>>;
afterAll(() => database.close());

beforeEach(async () => {
  await database?.close();
  database = await createTestDatabase();
  const staff = [
    { email: 'rep@example.com', role: 'rep' as const, team: 'south' },
    { email: 'head@example.com', role: 'manager' as const, team: 'south' },
  ];
  const granted = { capturedAt: '2026-01-01T00:00:00Z', status: 'granted' as const };
  const customers = [
    {
      id: 'A',
      owner: 'rep@example.com',
      columns: { name: 'Ann', email: 'ann@example.com', phone: '+447911123456', country: 'United Kingdom' },
      consents: [granted, { ...granted, channel: 'sms', status: 'withdrawn' as const }],
    },
    { id: 'B', columns: { name: 'Bo' } },
  ];
  await makeCompany(database, { staff, customers }, NOW);
});

async function contextOf(as?: string, now = NOW, locale: 'en' | 'zh' = 'en') {
  const asker = as === undefined ? ADMINISTRATOR : await askerOf(database, as);
  const settings = await readSettings(database);
  return { database, settings, asker, now, live: true, locale, rowLimit: 20, front: 'cli' } as const;
}

async function ask(tool: string, input: object, as?: string, now?: Date, locale?: 'zh'): Promise<Answer> {
  return (await runTool({ tool, input }, await contextOf(as, now, locale))).answer;
}

async function confirm(tool: string, input: object, as?: string) {
  const shown = (await ask(tool, input, as)) as ConfirmAnswer;
  return { shown, done: (await confirmAction(shown.id, await contextOf(as))).answer };
}

const later = new Date(NOW.getTime() + 60_000);

test('a consent is shown, recorded beside the earlier ones, and moves segments', async () => {
  const rule: Rule = { consent: { channel: 'sms', purpose: 'marketing' }, is: 'granted' };
  await database.transaction((transaction) =>
    saveSegment(transaction, { name: { en: 'Reachable' }, rule }, { asker: ADMINISTRATOR, now: NOW }),
  );
  await refreshSegments(database, { now: NOW });
  const said = {
    customer: 'Ann',
    channel: 'sms',
    purpose: 'marketing',
    status: 'granted',
    evidence: 'form of 3 March',
  };
  const { shown, done } = await confirm('record_consent', said, 'rep@example.com');
  expect(shown.text.split('\n')).toEqual([
    'Records that Ann (A) agreed to marketing by SMS. Earlier words are kept; this one holds from now on.',
    'Until now: SMS – Withdrawn.',
    'Evidence: form of 3 March',
  ]);
  expect(done).toEqual({ kind: 'text', text: 'Recorded: Ann (A) agreed to marketing by SMS.' });
  expect(
    await database.query(
      `select channel, status, captured_where as at, evidence, recorded_by as by from consents where channel = 'sms' order by id`,
    ),
  ).toEqual([
    { channel: 'sms', status: 'withdrawn', at: null, evidence: null, by: null },
    { channel: 'sms', status: 'granted', at: 'rapport', evidence: 'form of 3 March', by: 'rep@example.com' },
  ]);
  expect(await database.query('select customer_id as customer, entered, cause from segment_events')).toEqual([
    { customer: 1, entered: true, cause: 'consent_changed' },
  ]);
});

test('nobody records for customers of others', async () => {
  const said = { customer: 'B', channel: 'email', purpose: 'marketing', status: 'granted' };
  expect(await ask('record_consent', said, 'rep@example.com')).toMatchObject({ kind: 'problem', code: 'not_found' });
});

test('an unsubscription is taken back by a new consent with evidence only', async () => {
  await database.execute(
    `insert into suppressions (channel, address_hash, reason, at, customer_id) values
     ('email', $1, 'unsubscribed', $2, 1), ('sms', $3, 'spam_complaint', $2, 1)`,
    [addressHash('ann@example.com'), NOW, addressHash('+447911123456')],
  );
  const said = { customer: 'A', channel: 'all', purpose: 'marketing', status: 'granted' };
  expect(await ask('record_consent', said)).toMatchObject({
    code: 'invalid_input',
    text: expect.stringContaining('unsubscribed on 2026-06-15'),
  });
  const { shown } = await confirm('record_consent', { ...said, evidence: 'called us' });
  expect(shown.text).toContain('They unsubscribed on 2026-06-15; this takes it back.');
  expect(await database.query('select channel, reason from suppressions')).toEqual([
    { channel: 'sms', reason: 'spam_complaint' },
  ]);
});

test('who may be contacted is what the gate says, with reason and next moment', async () => {
  const rows = async (input: object, now?: Date, locale?: 'zh') =>
    ((await ask('contact_rights', { customer: 'A', ...input }, undefined, now, locale)) as TableAnswer).rows;
  expect(await rows({ purpose: 'marketing' })).toEqual([
    ['e-mail', 'Marketing', 'yes', null, null, true],
    ['SMS', 'Marketing', 'no', 'withdrew consent', null, false],
    ['WeChat message', 'Marketing', 'no', 'never gave consent', null, false],
    ['WhatsApp message', 'Marketing', 'no', 'never gave consent', null, false],
    ['call script', 'Marketing', 'no', 'never gave consent', null, false],
    ['letter', 'Marketing', 'no', 'never gave consent', null, false],
  ]);
  const night = new Date('2026-06-15T22:00:00Z');
  expect(await rows({ channel: 'email', purpose: 'marketing' }, night, 'zh')).toEqual([
    ['邮件', '营销', '暂不可以', '免打扰时段', '2026-06-16T08:00:00.000Z', true],
  ]);
  await makeOutreach(database, {
    recipients: [{ customer: 'A', state: 'sent', settledAt: new Date('2026-06-15T09:00:00Z') }],
    state: 'sent',
  });
  // The cap of one in three days ends on the 18th, whose quiet hours end at nine in London.
  expect(await rows({ channel: 'email', purpose: 'marketing' })).toEqual([
    ['e-mail', 'Marketing', 'not now', 'heard from us often enough', '2026-06-18T08:00:00.000Z', true],
  ]);
});

test('who refuses profiling may be written to by name and not as one of a segment', async () => {
  await confirm('record_consent', { customer: 'A', channel: 'all', purpose: 'profiling', status: 'denied' });
  const answer = await ask(
    'contact_rights',
    { customer: 'A', channel: 'email', purpose: 'marketing' },
    undefined,
    later,
  );
  expect((answer as TableAnswer).rows).toEqual([['e-mail', 'Marketing', 'yes', null, null, false]]);
});

test('an administrator changes the rules that are named, and no others', async () => {
  const change = { quietHours: { from: '20:00', to: '09:00' }, companyName: 'Lumen' };
  expect(await ask('save_contact_policy', change, 'head@example.com')).toMatchObject({ code: 'forbidden' });
  const { shown, done } = await confirm('save_contact_policy', change);
  expect(shown.text.split('\n').slice(1)).toEqual([
    '• company name in messages: none → Lumen',
    '• quiet hours: 21:00–09:00 → 20:00–09:00',
  ]);
  expect(done).toMatchObject({ kind: 'text' });
  await confirm('save_contact_policy', { holdoutShare: 0.05 });
  expect(await readContactPolicy(database)).toMatchObject({ ...change, holdoutShare: 0.05, graceMinutes: 5 });
  expect(await ask('save_contact_policy', change)).toMatchObject({ code: 'invalid_input' });
  expect(await ask('save_contact_policy', { quietHours: { from: '25:00', to: '09:00' } })).toMatchObject({
    code: 'invalid_input',
  });
});
