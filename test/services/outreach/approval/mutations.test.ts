import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Queryable } from '../../../../src/db/database.ts';
import { verifyRecipients } from '../../../../src/services/outreach/approval/verify-recipients.ts';
import { verifyRelease } from '../../../../src/services/outreach/approval/verify-release.ts';
import { CHOSEN, confirmTool, contextAs, makeDraft, prepareApprovals } from '../../../support/approvable-outreach.ts';
import { OUTREACH_AT } from '../../../support/outreach.ts';
import { createTestDatabase } from '../../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

const TERMS = { gives: { kind: 'percent', percent: 10 } };
const LATER = new Date(OUTREACH_AT.getTime() + 60_000);

let id = 0;
let other = 0;
let customers: number[] = [];

beforeAll(async () => {
  await prepareApprovals(database);
  await database.execute(
    "insert into offers (key, name_en, name_zh) values ('ten', 'Ten', '十'), ('six', 'Six', '六')",
  );
  await database.execute(
    "insert into offer_versions (offer_key, version, terms) values ('ten', 1, $1), ('ten', 2, $1), ('six', 1, $1)",
    [JSON.stringify(TERMS)],
  );
  const sendAt = new Date(OUTREACH_AT.getTime() + 3_600_000);
  const made = { ...CHOSEN, offer: { key: 'ten', version: 1 }, sendAt };
  id = await makeDraft(database, made);
  other = await makeDraft(database, { ...CHOSEN, playbook: 'other_playbook' });
  for (const outreach of [id, other]) {
    const { answer } = await confirmTool(
      { tool: 'approve_outreach', input: { outreach } },
      await contextAs(database, 'lead@example.com'),
    );
    expect(answer).toMatchObject({ kind: 'text', text: expect.stringContaining('Approved') });
  }
  customers = await readIds(database);
});

type Mutation = readonly [name: string, sql: string, values?: () => unknown[]];

const ofOutreach = (change: string) => `update outreach set ${change} where id = $1`;
const ofDraft = (language: string, change: string) =>
  `update outreach_drafts set ${change} where outreach_id = $1 and language = '${language}'`;
const ofFirst = (change: string) =>
  `update outreach_recipients set ${change} where outreach_id = $1 and customer_id = (select min(customer_id) from outreach_recipients where outreach_id = $1)`;
const ofApproval = (change: string) => `update outreach_approvals set ${change} where outreach_id = $1`;
const copied = (columns: string, from: string) =>
  `insert into outreach_recipients (outreach_id, customer_id, decision, language, sender_id, address, "values", facts, token, seal)
    select ${columns} from outreach_recipients r where ${from}`;

const MUTATIONS: readonly Mutation[] = [
  [
    'one id more',
    copied(
      '$1, (select min(id) - 1 from customers), decision, language, sender_id, address, "values", facts, gen_random_uuid(), seal',
      'r.outreach_id = $1 limit 1',
    ),
  ],
  [
    'one id less',
    'delete from outreach_recipients where outreach_id = $1 and customer_id = (select max(customer_id) from outreach_recipients where outreach_id = $1)',
  ],
  [
    'one id swapped',
    'update outreach_recipients set customer_id = 1000000 where outreach_id = $1 and customer_id = (select max(customer_id) from outreach_recipients where outreach_id = $1)',
  ],
  [
    'two ids swapped',
    `update outreach_recipients r set seal = o.seal, address = o.address from outreach_recipients o
      where r.outreach_id = $1 and o.outreach_id = $1 and r.customer_id <> o.customer_id`,
  ],
  ['a character of the English subject', ofDraft('en', "subject = subject || '.'")],
  [
    'a character of an English sentence',
    ofDraft('en', "sentences = jsonb_set(sentences, '{1,text}', '\"thank you for your last 0rder.\"')"),
  ],
  ['a character of the English closing', ofDraft('en', "closing = replace(closing, 'Kind', 'kind')")],
  ['a character of the Chinese subject', ofDraft('zh', "subject = subject || '！'")],
  [
    'a character of a Chinese sentence',
    ofDraft('zh', "sentences = jsonb_set(sentences, '{0,text}', '\"{name}，你好！\"')"),
  ],
  ['a character of the Chinese closing', ofDraft('zh', "closing = closing || '。'")],
  ['the facts that a sentence links', ofDraft('en', "sentences = jsonb_set(sentences, '{1,facts}', '[\"orders\"]')")],
  [
    'another revision',
    "insert into outreach_drafts (outreach_id, language, revision, subject, sentences, source) select outreach_id, language, 2, subject, sentences, 'person' from outreach_drafts where outreach_id = $1",
  ],
  ['a language less', "delete from outreach_drafts where outreach_id = $1 and language = 'zh'"],
  ['a minute of the time of sending', ofOutreach("send_at = send_at + interval '1 minute'")],
  ['a millisecond of the time of sending', ofOutreach("send_at = send_at + interval '1 millisecond'")],
  ['no time of sending', ofOutreach('send_at = null')],
  ['another rule', ofOutreach(`rule = '{"all": []}'`)],
  ['another rule version', ofOutreach(`audience = '{"segment": "chosen", "version": 2}'`)],
  ['another version of the segment', "update segments set version = version + 1 where key = 'chosen' and $1::int > 0"],
  ['another audience', ofOutreach(`audience = '{"rule": {"all": []}}'`)],
  ['another offer', ofOutreach("offer_key = 'six'")],
  ['another version of the offer', ofOutreach('offer_version = 2')],
  ['no offer', ofOutreach('offer_key = null, offer_version = null')],
  [
    'the terms of the offer',
    "update offer_versions set terms = jsonb_set(terms, '{gives,percent}', '11') where offer_key = 'ten' and version = 1 and $1::int > 0",
  ],
  ['an offer that was changed', "update offers set version = 2 where key = 'ten' and $1::int > 0"],
  ['an offer that was archived', "update offers set archived_at = now() where key = 'ten' and $1::int > 0"],
  ['another channel', ofOutreach("channel = 'sms'")],
  ['another purpose', ofOutreach("purpose = 'service'")],
  ['the holdout share', ofOutreach('holdout_share = 0.2')],
  ['the window of the effect', ofOutreach('window_days = 15')],
  ['the origin', ofOutreach("origin = 'copy'")],
  ['another author', ofOutreach("author_email = 'mate@example.com'")],
  ['the time of the plan', ofOutreach("planned_at = planned_at + interval '1 second'")],
  ['another playbook', ofOutreach("playbook_key = 'other_playbook'")],
  ['another version of the playbook', ofOutreach('playbook_version = 2')],
  [
    'the strategy of the playbook',
    "update playbook_versions set strategy = jsonb_set(strategy, '{cadenceDays}', '1') where playbook_key = 'made_playbook' and $1::int > 0",
  ],
  [
    'what the footer says',
    `update contact_policy set definition = definition || '{"postalAddress": "1 Wick Lane"}' where $1::int > 0`,
  ],
  ['a decision: sent', ofFirst("decision = 'holdout'")],
  ['a reason', ofFirst("reason = 'no_address'")],
  ['a language', ofFirst("language = 'zh'")],
  ['a sender', ofFirst("sender_id = (select id from staff where email = 'mate@example.com')")],
  [
    'a sender’s address',
    "update staff set email = 'ada@elsewhere.example' where email = 'author@example.com' and $1::int > 0",
  ],
  ['an address', ofFirst("address = 'x' || address")],
  ['a value', ofFirst(`"values" = jsonb_set("values", '{name}', '"Customer A1 "')`)],
  ['a value more', ofFirst(`"values" = "values" || '{"points": "9"}'`)],
  ['a fact', ofFirst(`facts = facts || '{"vip": true}'`)],
  ['a token', ofFirst('token = $2'), () => [randomUUID()]],
  ['a seal', ofFirst('seal = reverse(seal)')],
  ['no seal', ofFirst('seal = null')],
  [
    'another outreach’s seals',
    `update outreach_recipients r set seal = o.seal, "values" = o."values" from outreach_recipients o
      where r.outreach_id = $1 and o.outreach_id = $2 and o.customer_id = r.customer_id`,
    () => [other],
  ],
  [
    'the approval of another outreach',
    `update outreach_approvals set content_hash = (select content_hash from outreach_approvals where outreach_id = $2) where outreach_id = $1`,
    () => [other],
  ],
  ['another approver’s id', ofApproval("approver_id = (select id from staff where email = 'boss@example.com')")],
  ['another approver’s e-mail', ofApproval("approver_email = 'boss@example.com'")],
  ['another time of approval', ofApproval("approved_at = approved_at - interval '1 minute'")],
  ['another time of release', ofApproval("release_at = release_at - interval '1 minute'")],
  ['a stretched approval', ofApproval("expires_at = expires_at + interval '1 day'")],
  ['another hash', ofApproval('content_hash = reverse(content_hash)')],
  ['no approval', 'delete from outreach_approvals where outreach_id = $1'],
  ['a voided approval', ofApproval('voided_at = now()')],
  ['a state that is not approved', ofOutreach("state = 'draft'")],
];

/** Runs in a transaction that is then rolled back, so that every mutation starts from what was approved. */
async function undone<Result>(run: (transaction: Queryable) => Promise<Result>): Promise<Result> {
  let result: Result | undefined;
  await database
    .transaction(async (transaction) => {
      result = await run(transaction);
      throw new Error('undone');
    })
    .catch((error: Error) => {
      if (error.message !== 'undone') throw error;
    });
  return result as Result;
}

/** Of each row that is left the message is the approved one. */
const SEEN_BY_THE_WHOLE_ALONE = new Set(['one id less', 'the approval of another outreach', 'another hash']);

async function readIds(queryable: Queryable): Promise<number[]> {
  const rows = await queryable.query<{ id: number }>(
    'select customer_id as id from outreach_recipients where outreach_id = $1 order by 1',
    [id],
  );
  return rows.map((row) => row.id);
}

describe('what was approved', () => {
  test('leaves as it is', async () => {
    expect(await verifyRelease(database, id, { now: LATER })).toBeNull();
    expect(await verifyRecipients(database, id, customers)).toEqual(new Set(customers));
    expect(await verifyRelease(database, other, { now: LATER })).toBeNull();
  });

  test.each(MUTATIONS.map(([name, sql, values = () => []]) => ({ name, sql, values })))(
    'is refused after $name',
    async ({ name, sql, values }) => {
      const { changed, reason, ids, verified } = await undone(async (transaction) => {
        const changed = await transaction.execute(sql, [id, ...values()]);
        const ids = await readIds(transaction);
        const reason = await verifyRelease(transaction, id, { now: LATER });
        return { changed, reason, ids, verified: await verifyRecipients(transaction, id, ids) };
      });
      expect(changed).toBeGreaterThan(0);
      expect(reason).toMatch(/^(changed|not_approved)$/);
      if (!SEEN_BY_THE_WHOLE_ALONE.has(name)) expect(verified.size).toBeLessThan(ids.length);
    },
  );

  test('is refused once it was not sent in time', async () => {
    const late = new Date(OUTREACH_AT.getTime() + 26 * 3_600_000);
    expect(await verifyRelease(database, id, { now: late })).toBe('expired');
  });
});
