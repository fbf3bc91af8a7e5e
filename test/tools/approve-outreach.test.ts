import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { ConfirmAnswer } from '../../src/domain/answer.ts';
import { lapseOverdue } from '../../src/services/outreach/approval/lapse-overdue.ts';
import { verifyRelease } from '../../src/services/outreach/approval/verify-release.ts';
import { releaseApproved } from '../../src/services/outreach/sending/release-approved.ts';
import { confirmAction } from '../../src/tools/confirm-action.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import type { ToolContext } from '../../src/tools/tool.ts';
import { CHOSEN, confirmTool, contextAs, makeDraft, prepareApprovals } from '../support/approvable-outreach.ts';
import { OUTREACH_AT } from '../support/outreach.ts';
import { createTestDatabase } from '../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());
beforeEach(() => prepareApprovals(database));

const HOUR = 3_600_000;
const later = (ms: number) => new Date(OUTREACH_AT.getTime() + ms);
const as = (email: string, more: Partial<ToolContext> = {}) => contextAs(database, `${email}@example.com`, more);
const approving = (outreach: number) => ({ tool: 'approve_outreach', input: { outreach } });
const stateOf = async (id: number) =>
  (await database.query<{ state: string }>('select state from outreach where id = $1', [id]))[0]?.state;
const statesOf = async (id: number) =>
  (
    await database.query<{ state: string | null }>(
      'select state from outreach_recipients where outreach_id = $1 order by customer_id',
      [id],
    )
  ).map(({ state }) => state);

async function approve(id: number, email = 'lead') {
  const { answer } = await confirmTool(approving(id), await as(email));
  expect(answer).toMatchObject({ kind: 'text', text: expect.stringContaining(`outreach ${id}`) });
}

async function refusal(call: { tool: string; input: unknown }, context: ToolContext) {
  const { answer } = await runTool(call, context);
  return answer.kind === 'problem' ? `${answer.code}: ${answer.text}` : answer.kind;
}

describe('the preview', () => {
  test('says all that leaves, to whom, when, how and in whose name', async () => {
    const id = await makeDraft(database, CHOSEN);
    const { answer } = await runTool(approving(id), await as('lead'));
    expect((answer as ConfirmAnswer).text).toMatchInlineSnapshot(`
      "Approves outreach 1, "made_playbook", drafted by Ada.
      To 4 customers of: the segment "Chosen" (version 1).
      In the name of Ada.
      As a marketing message by e-mail; each sender sends it and marks it as sent.
      It leaves 5 minutes after the approval; until then it can be cancelled.
      No offer.
      Each message links to a page on wick.example to get no more of them.
      Orders within 14 days count as its effect.
      The approval lapses 24 hours after the time of sending. Any change voids it.
      ↳ SHA-256 of their ids: 746ba27881d4ad56ac002174a1901476f0d69e69aef4495a3a6ebe8e9bb18fb1"
    `);
    expect((answer as ConfirmAnswer).preview).toMatchInlineSnapshot(`
      {
        "kind": "report",
        "parts": [
          {
            "kind": "text",
            "quotedFrom": 25,
            "text": "As Ann Lee (A1) gets it:
      Subject: A word from Wick & Co
      Dear Ann Lee,

      thank you for your last order.

      Kind regards, Ada

      —
      Wick & Co
      To get no more of these e-mails: [unsubscribe link of the recipient]",
          },
          {
            "kind": "text",
            "quotedFrom": 20,
            "text": "As 李娜 (A3) gets it:
      Subject: 来自Wick & Co的问候
      李娜，您好！感谢您的支持。

      Ada敬上

      —
      Wick & Co
      不想再收到此类邮件？点此退订：[unsubscribe link of the recipient]",
          },
          {
            "kind": "text",
            "quotedFrom": 29,
            "text": "Text in English, revision 1:
      Subject: A word from {company}
      Dear {name},
      thank you for your last order.
      Kind regards, {sender}",
          },
          {
            "kind": "text",
            "quotedFrom": 29,
            "text": "Text in Chinese, revision 1:
      Subject: 来自{company}的问候
      {name}，您好！
      感谢您的支持。
      {sender}敬上",
          },
        ],
        "title": "Outreach 1",
      }
    `);
  });

  test('says that who wants no more must answer, where customers reach no page', async () => {
    const id = await makeDraft(database);
    const { settings } = await as('boss');
    const { answer } = await runTool(approving(id), await as('boss', { settings: { ...settings, publicUrl: null } }));
    expect((answer as ConfirmAnswer).text).toContain('PUBLIC_URL is not set, so there is no page to unsubscribe on');
    expect(JSON.stringify((answer as ConfirmAnswer).preview)).toContain('answer with “unsubscribe”');
  });

  test('says it in Chinese, and when it is to be sent', async () => {
    const id = await makeDraft(database, { ...CHOSEN, sendAt: later(2 * HOUR), channel: 'wechat' });
    const { answer } = await runTool(approving(id), await as('boss', { locale: 'zh' }));
    expect((answer as ConfirmAnswer).text).toMatchInlineSnapshot(`
      "将批准触达 1“made_playbook”，起草人：Ada。
      发送给 4 位客户，受众：分群“选中客户”（第 1 版）。
      署名：Ada。
      渠道：微信消息（营销消息），由各发送人手动发送后标记为已发送。
      2026-03-10 12:00 发送，且不早于批准后 5 分钟。
      无优惠。
      每条消息都带有退订链接，退订页面位于 wick.example。
      14 天内的订单计入效果。
      发送时间过后 24 小时批准失效；任何改动都会使批准作废。
      ↳ 客户编号 SHA-256：746ba27881d4ad56ac002174a1901476f0d69e69aef4495a3a6ebe8e9bb18fb1"
    `);
  });

  test('is the same whenever it is confirmed', async () => {
    const id = await makeDraft(database, CHOSEN);
    const { answer } = await runTool(approving(id), await as('lead'));
    const nineMinutesOn = await as('lead', { now: later(9 * 60_000) });
    const run = await confirmAction((answer as ConfirmAnswer).id, nineMinutesOn);
    expect(run.answer).toMatchObject({ kind: 'text' });
    const [approval] = await database.query('select approver_email, release_at, expires_at from outreach_approvals');
    expect(approval).toEqual({
      approver_email: 'lead@example.com',
      release_at: later(14 * 60_000),
      expires_at: later(14 * 60_000 + 24 * HOUR),
    });
  });
});

describe('who may approve', () => {
  test('of a segment: a manager or administrator who sees everybody, never its author', async () => {
    const id = await makeDraft(database, CHOSEN);
    expect(await refusal(approving(id), await as('author'))).toMatch(/^forbidden: .*manager or an administrator/);
    expect(await refusal(approving(id), await as('mate'))).toMatch(/^not_found/);
    expect(await refusal(approving(id), await as('south'))).toMatch(/^not_found/);
    expect(await refusal(approving(id), await as('lead'))).toBe('confirm');
    expect(await refusal(approving(id), await as('boss'))).toBe('confirm');
    const own = await makeDraft(database, { ...CHOSEN, author: 'lead@example.com' });
    expect(await refusal(approving(own), await as('lead'))).toMatch(/^forbidden: You drafted it/);
    await database.execute(`update contact_policy set definition = definition || '{"secondPerson": false}'`);
    expect(await refusal(approving(own), await as('lead'))).toBe('confirm');
  });

  test('of named customers: a rep for their own, up to so many', async () => {
    const id = await makeDraft(database);
    expect(await refusal(approving(id), await as('author'))).toBe('confirm');
    await database.execute(`update contact_policy set definition = definition || '{"repMayApprove": 3}'`);
    expect(await refusal(approving(id), await as('author'))).toMatch(/^forbidden: It goes to 4 customers.*at most 3/);
    expect(await refusal(approving(id), await as('lead'))).toBe('confirm');
    const own = await makeDraft(database, { author: 'lead@example.com' });
    expect(await refusal(approving(own), await as('lead'))).toMatch(/^forbidden: You drafted it/);
    await database.execute(
      `update customers set owner_id = (select id from staff where email = 'mate@example.com') where external_id = 'A1'`,
    );
    expect(await refusal(approving(id), await as('author'))).toMatch(/^forbidden: One of its customers/);
  });
});

describe('what is refused', () => {
  test('a plan that is more than a day old', async () => {
    const id = await makeDraft(database, CHOSEN);
    expect(await refusal(approving(id), await as('lead', { now: later(24 * HOUR) }))).toBe('confirm');
    expect(await refusal(approving(id), await as('lead', { now: later(24 * HOUR + 1) }))).toMatch(/more than 24 hours/);
  });

  test('what reaches nobody, a segment of another version, and an offer that cannot be made', async () => {
    const id = await makeDraft(database, CHOSEN);
    await database.execute('update segments set version = 2');
    await database.execute(
      'insert into segment_versions (segment_id, version, rule) select id, 2, \'{"any": []}\' from segments',
    );
    expect(await refusal(approving(id), await as('lead'))).toMatch(/^conflict: The rule of its segment was changed/);
    await database.execute("insert into offers (key, name_en, name_zh) values ('past', 'Past', '旧')");
    await database.execute("insert into offer_versions (offer_key, version, terms) values ('past', 1, $1)", [
      JSON.stringify({ gives: { kind: 'percent', percent: 10 }, until: '2026-03-11' }),
    ]);
    const offering = await makeDraft(database, { offer: { key: 'past', version: 1 }, sendAt: later(48 * HOUR) });
    expect(await refusal(approving(offering), await as('lead'))).toMatch(
      /^conflict: Its offer cannot be made on 2026-03-12/,
    );
    await database.execute('update customers set email = null');
    const nobody = await makeDraft(database);
    expect(await refusal(approving(nobody), await as('lead'))).toMatch(/^conflict: Nobody of its audience/);
  });

  test('a text that the checks refuse by now', async () => {
    const id = await makeDraft(database);
    await database.execute(
      `update outreach_drafts set sentences = jsonb_set(sentences, '{1,text}', '"Click here, you are in our Chosen segment!!!!"') where language = 'en'`,
    );
    expect(await refusal(approving(id), await as('lead'))).toMatch(
      /^invalid_input: The message to customer A1 must not leave so/,
    );
  });

  test('another person’s pending approval, also from their own session', async () => {
    const id = await makeDraft(database, CHOSEN);
    const { answer } = await runTool(approving(id), await as('lead'));
    const pending = (answer as ConfirmAnswer).id;
    for (const other of ['boss', 'author', 'south']) {
      expect((await confirmAction(pending, await as(other))).answer).toMatchObject({
        kind: 'problem',
        code: 'forbidden',
      });
    }
    expect(await stateOf(id)).toBe('draft');
    // The action in another person's name: the rights are theirs, and the author may not.
    await database.execute("update pending_actions set actor = 'author@example.com'");
    expect((await confirmAction(pending, await as('author'))).answer).toMatchObject({
      kind: 'problem',
      code: 'forbidden',
    });
    expect(await stateOf(id)).toBe('draft');
  });

  test('what was revised between preview and confirmation', async () => {
    const id = await makeDraft(database, CHOSEN);
    const { answer } = await runTool(approving(id), await as('lead'));
    await database.execute(
      `insert into outreach_drafts (outreach_id, language, revision, subject, sentences, closing, source)
        select outreach_id, language, 2, subject || ' today', sentences, closing, 'person' from outreach_drafts where language = 'en'`,
    );
    const run = await confirmAction((answer as ConfirmAnswer).id, await as('lead'));
    expect(run.answer).toMatchObject({ kind: 'confirm', text: expect.stringContaining('Nothing was done yet') });
    expect(await stateOf(id)).toBe('draft');
  });
});

describe('after the approval', () => {
  test('it leaves when its time comes, and lapses when it did not', async () => {
    const id = await makeDraft(database, CHOSEN);
    await approve(id);
    expect(await releaseApproved(database, later(4 * 60_000))).toEqual([]);
    expect(await lapseOverdue(database, later(24 * HOUR))).toEqual([]);
    expect(await lapseOverdue(database, later(25 * HOUR))).toEqual([id]);
    expect(await stateOf(id)).toBe('lapsed');
    expect(await verifyRelease(database, id, { now: later(25 * HOUR) })).toBe('not_approved');
    expect(await releaseApproved(database, later(25 * HOUR))).toEqual([]);
  });

  test('a copy is a draft again, of whoever made it, with tokens of its own', async () => {
    const id = await makeDraft(database, CHOSEN);
    await approve(id);
    const { answer } = await runTool({ tool: 'copy_outreach', input: { outreach: id } }, await as('lead'));
    const copy = (answer as { editable?: { outreach: number } }).editable!.outreach;
    const [row] = await database.query('select state, origin, author_email from outreach where id = $1', [copy]);
    expect(row).toEqual({ state: 'draft', origin: 'copy', author_email: 'lead@example.com' });
    expect(await verifyRelease(database, copy, { now: OUTREACH_AT })).toBe('not_approved');
    expect(await refusal(approving(copy), await as('lead'))).toMatch(/^forbidden: You drafted it/);
    const tokens = await database.query('select distinct token from outreach_recipients');
    expect(tokens).toHaveLength(8);
  });

  test('a revision voids it', async () => {
    const id = await makeDraft(database, CHOSEN);
    await approve(id);
    const texts = {
      en: { subject: 'Hello again', text: 'Dear {name},\n\nit is good to have you with us.\n\nKind regards, {sender}' },
    };
    const { answer } = await runTool({ tool: 'revise_outreach', input: { outreach: id, texts } }, await as('author'));
    expect(answer).toMatchObject({ kind: 'report', editable: { outreach: id } });
    expect(await stateOf(id)).toBe('draft');
    expect(await verifyRelease(database, id, { now: OUTREACH_AT })).toBe('not_approved');
    expect(await database.query('select 1 from outreach_approvals where voided_at is null')).toEqual([]);
    await approve(id, 'boss');
    expect(await verifyRelease(database, id, { now: OUTREACH_AT })).toBeNull();
  });

  test('it can be cancelled within the time of grace', async () => {
    const id = await makeDraft(database, CHOSEN);
    await approve(id);
    const cancelling = { tool: 'cancel_outreach', input: { outreach: id } };
    expect((await confirmTool(cancelling, await as('author'))).answer).toMatchObject({
      text: `Cancelled: outreach ${id}. Nothing of it left.`,
    });
    expect(await stateOf(id)).toBe('cancelled');
    expect(await releaseApproved(database, later(HOUR))).toEqual([]);
    expect(await refusal(cancelling, await as('author'))).toMatch(/^conflict: There is nothing to cancel/);
  });

  test('what is being sent stops, and what left is said', async () => {
    const id = await makeDraft(database);
    await approve(id, 'author');
    await releaseApproved(database, later(HOUR));
    await database.execute(
      "update outreach_recipients set state = 'sent' where customer_id = (select min(customer_id) from outreach_recipients)",
    );
    const { answer } = await confirmTool({ tool: 'cancel_outreach', input: { outreach: id } }, await as('lead'));
    expect(answer).toMatchObject({
      text: `Stopped: outreach ${id}. 3 messages will not leave; 1 message had left.`,
    });
    expect(await statesOf(id)).toEqual(['sent', 'cancelled', 'cancelled', 'cancelled']);
  });
});

describe('marking as sent', () => {
  const marking = (outreach: number, customer?: string) => ({
    tool: 'mark_outreach_sent',
    input: { outreach, ...(customer !== undefined && { customer }) },
  });

  test('is for whose name stands under it, and makes contacts of the messages', async () => {
    const id = await makeDraft(database, { channel: 'wechat' });
    await approve(id, 'author');
    expect(await refusal(marking(id), await as('author'))).toMatch(/^conflict: No message/);
    await releaseApproved(database, later(HOUR));
    expect(await statesOf(id)).toEqual(['handed', 'handed', 'handed', 'handed']);
    expect(await refusal(marking(id), await as('mate'))).toMatch(/^not_found/);
    const now = later(2 * HOUR);
    await confirmTool(marking(id, 'A2'), await as('author', { now }));
    expect(await statesOf(id)).toEqual(['handed', 'sent', 'handed', 'handed']);
    await confirmTool(marking(id), await as('lead', { now }));
    expect(await statesOf(id)).toEqual(['sent', 'sent', 'sent', 'sent']);
    expect(await stateOf(id)).toBe('sent');
    const contacts = await database.query('select channel, direction, at from interactions');
    expect(contacts).toEqual(Array.from({ length: 4 }, () => ({ channel: 'social', direction: 'outgoing', at: now })));
  });

  test('withholds from who was erased before the release, and says that they were', async () => {
    const id = await makeDraft(database, { channel: 'wechat' });
    await approve(id);
    await confirmTool({ tool: 'erase_customer', input: { customer: 'A2' } }, await as('boss'));
    await releaseApproved(database, later(HOUR));
    await confirmTool(marking(id), await as('boss', { now: later(2 * HOUR) }));
    const rows = await database.query(
      `select r.state, r.state_reason as reason from outreach_recipients r join customers c on c.id = r.customer_id
        where r.outreach_id = $1 and c.external_id = 'A2'`,
      [id],
    );
    expect(rows).toEqual([{ state: 'withheld', reason: 'erased' }]);
  });

  test('is of a text with the links of its recipient, once it is in the hands of whoever sends it', async () => {
    const id = await makeDraft(database, { channel: 'wechat' });
    const shown = async () => {
      const { answer } = await runTool(
        { tool: 'show_outreach', input: { outreach: id, customer: 'A1' } },
        await as('author'),
      );
      return JSON.stringify(answer);
    };
    // Until then a copy of it ends by an answer: no link stands in it that is none yet.
    expect(await shown()).toContain('Reply STOP to opt out');
    await approve(id, 'author');
    await releaseApproved(database, later(HOUR));
    const [row] = await database.query<{ token: string }>(
      `select r.token from outreach_recipients r join customers c on c.id = r.customer_id
        where r.outreach_id = $1 and c.external_id = 'A1'`,
      [id],
    );
    expect(await shown()).toContain(`https://wick.example/u/${row!.token}`);
  });

  test('withholds who said no since the approval', async () => {
    const id = await makeDraft(database, { channel: 'wechat' });
    await approve(id, 'author');
    await releaseApproved(database, later(HOUR));
    await database.execute(
      `insert into consents (customer_id, channel, purpose, status, captured_at)
        select id, 'wechat', 'marketing', 'withdrawn', $1 from customers where external_id = 'A1'`,
      [later(HOUR)],
    );
    const context = await as('author', { now: later(2 * HOUR) });
    const { answer } = await runTool(marking(id), context);
    expect((answer as ConfirmAnswer).text).toContain('do not send them: Ann Lee (withdrew consent)');
    await confirmAction((answer as ConfirmAnswer).id, context);
    expect(await statesOf(id)).toEqual(['withheld', 'sent', 'sent', 'sent']);
  });
});

describe('asking for an approval', () => {
  const asking = (outreach: number, approver?: string) => ({
    tool: 'request_approval',
    input: { outreach, ...(approver !== undefined && { approver }) },
  });

  test('names who may, and tells the one who is named', async () => {
    const id = await makeDraft(database, CHOSEN);
    expect((await runTool(asking(id), await as('author'))).answer).toEqual({
      kind: 'text',
      text: `Outreach ${id} may be approved by Lee (lead@example.com), Zhou Min (boss@example.com). They say: approve outreach ${id}`,
    });
    const told: unknown[] = [];
    const notify = async (person: { email: string }, notice: object) => {
      told.push([person.email, notice]);
      return true;
    };
    expect((await runTool(asking(id, 'zhou min'), await as('author', { notify }))).answer).toEqual({
      kind: 'text',
      text: 'Zhou Min was asked by a direct message.',
    });
    expect(told).toMatchObject([
      ['boss@example.com', { text: { zh: expect.stringContaining(`Ada请您审批触达 ${id}`) } }],
    ]);
    expect((await runTool(asking(id, 'Lee'), await as('author'))).answer).toMatchObject({
      text: expect.stringContaining(`rapport ask "approve outreach ${id}" --as lead@example.com`),
    });
    expect(await refusal(asking(id, 'Mo'), await as('author', { notify }))).toMatch(/^forbidden: Mo is nobody who may/);
    expect(told).toHaveLength(1);
  });
});
