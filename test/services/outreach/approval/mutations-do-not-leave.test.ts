import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ConfirmAnswer } from '../../../../src/domain/answer.ts';
import { openMessengers } from '../../../../src/messaging/open-messengers.ts';
import { recordReach } from '../../../../src/services/deployment/record-reach.ts';
import { releaseApproved } from '../../../../src/services/outreach/sending/release-approved.ts';
import { sendBatch } from '../../../../src/services/outreach/sending/send-batch.ts';
import { openSeat } from '../../../../src/services/seats/open-seat.ts';
import { confirmAction } from '../../../../src/tools/confirm-action.ts';
import { runTool } from '../../../../src/tools/run-tool.ts';
import { CHOSEN, confirmTool, contextAs, makeDraft, prepareApprovals } from '../../../support/approvable-outreach.ts';
import { OUTREACH_AT } from '../../../support/outreach.ts';
import { type MailServer, startMailServer } from '../../../support/start-mail-server.ts';
import { createTestDatabase } from '../../../support/test-database.ts';

const database = await createTestDatabase();
const seat = openSeat(database);
const SEND_AT = new Date(OUTREACH_AT.getTime() + 3_600_000);

let server: MailServer;
let ways: ReturnType<typeof openMessengers>;
let id = 0;
beforeAll(async () => {
  server = await startMailServer();
  const from = { name: 'Shop', address: 'hello@shop.example' };
  const mail = { smtpUrl: server.url, from, dkim: null, connections: 2 };
  ways = openMessengers({ mail, webhooks: {}, publicUrl: null }, { clock: () => SEND_AT });
});
beforeEach(async () => {
  server.mailbox.length = 0;
  await prepareApprovals(database);
  await recordReach(database, { automaticChannels: ['email'], publicUrl: null });
  await database.execute(
    "insert into offers (key, name_en, name_zh) values ('ten', 'Ten', '十'), ('six', 'Six', '六')",
  );
  await database.execute(
    `insert into offer_versions (offer_key, version, terms)
     select key, 1, '{"gives": {"kind": "percent", "percent": 10}}'::jsonb from offers`,
  );
  id = await makeDraft(database, { ...CHOSEN, offer: { key: 'ten', version: 1 }, sendAt: SEND_AT });
});
afterAll(async () => {
  ways.close();
  await seat.leave();
  await server.stop();
  await database.close();
});

const as = (name: string) => contextAs(database, `${name}@example.com`);
const approve = async () =>
  (await confirmTool({ tool: 'approve_outreach', input: { outreach: id } }, await as('lead'))).answer;

/** What the sending job does at the time of sending; how many mails the server got. */
async function sendNow(betweenReleaseAndSending: () => Promise<unknown> = async () => {}): Promise<number> {
  await releaseApproved(database, SEND_AT);
  await betweenReleaseAndSending();
  const batch = { channel: 'email', messenger: ways.messengers.email!, size: 2, publicUrl: null } as const;
  while ((await sendBatch(database, { ...batch, seat: await seat.name(), clock: () => SEND_AT })).claimed > 0);
  return server.mailbox.length;
}

/** One of each kind; mutations.test.ts goes through all of them. */
const MUTATIONS: readonly (readonly [name: string, sql: string])[] = [
  [
    'one id',
    `update outreach_recipients set customer_id = (select customer_id from outreach_recipients where outreach_id = $1 order by 1 limit 1) + 100
      where outreach_id = $1 and customer_id = (select customer_id from outreach_recipients where outreach_id = $1 order by 1 limit 1)`,
  ],
  [
    'one character',
    "update outreach_drafts set closing = replace(closing, 'Kind', 'kind') || '' where outreach_id = $1",
  ],
  ['one minute', "update outreach set send_at = send_at - interval '1 minute' where id = $1"],
  ['another rule version', "update segments set version = version + 1 where key = 'chosen' and $1::int > 0"],
  ['another offer', "update outreach set offer_key = 'six' where id = $1"],
  ['another approver', "update outreach_approvals set approver_email = 'boss@example.com' where outreach_id = $1"],
];

describe('through what really sends', () => {
  test('all of what was approved arrives', async () => {
    expect(await approve()).toMatchObject({ kind: 'text' });
    expect(await sendNow()).toBe(4);
  });

  test.each(MUTATIONS)('nothing of it does after %s, and the outreach is void', async (_, sql) => {
    await approve();
    expect(await database.execute(sql, [id])).toBeGreaterThan(0);
    expect(await sendNow()).toBe(0);
    expect(await stateOf(id)).toBe('void');
  });

  test.each(MUTATIONS.slice(1))('nothing of it does where %s came after the release', async (_, sql) => {
    await approve();
    expect(await sendNow(() => database.execute(sql, [id]))).toBe(0);
    expect(await stateOf(id)).toBe('void');
  });

  test('a copied draft never does, be it given the approval and the seals of what it is a copy of', async () => {
    await approve();
    const { continuesAs } = await runTool({ tool: 'copy_outreach', input: { outreach: id } }, await as('lead'));
    const { outreach: copy } = continuesAs!.input as { outreach: number };
    expect(await stateOf(copy)).toBe('draft');
    await database.execute(
      `insert into outreach_approvals (outreach_id, approver_id, approver_email, content_hash, approved_at, release_at, expires_at)
       select $2, approver_id, approver_email, content_hash, approved_at, release_at, expires_at from outreach_approvals where outreach_id = $1`,
      [id, copy],
    );
    await database.execute(
      `update outreach_recipients r set seal = o.seal from outreach_recipients o
       where o.outreach_id = $1 and r.outreach_id = $2 and r.customer_id = o.customer_id`,
      [id, copy],
    );
    await database.execute(
      "update outreach set state = case id when $2 then 'approved' else 'cancelled' end where id in ($1, $2)",
      [id, copy],
    );
    expect(await sendNow()).toBe(0);
    expect(await stateOf(copy)).toBe('void');
  });

  test('another approver’s session approves nothing: what Lee was shown neither Zhou Min nor the author can confirm', async () => {
    const call = { tool: 'approve_outreach', input: { outreach: id } };
    const { answer } = await runTool(call, await as('lead'));
    for (const other of ['boss', 'author']) {
      const run = await confirmAction((answer as ConfirmAnswer).id, await as(other));
      expect(run.answer.kind).toBe('problem');
    }
    expect(await sendNow()).toBe(0);
    expect(await stateOf(id)).toBe('draft');
  });
});

async function stateOf(outreach: number): Promise<string> {
  const [row] = await database.query<{ state: string }>('select state from outreach where id = $1', [outreach]);
  return row!.state;
}
