import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../../src/db/database.ts';
import { CHANNEL_TRAITS, type OutreachChannel } from '../../src/domain/outreach/channel.ts';
import type { Draft } from '../../src/domain/outreach/draft/draft.ts';
import type {
  Audience,
  Decision,
  LeaveOutReason,
  OutreachState,
  RecipientState,
} from '../../src/domain/outreach/outreach.ts';
import type { Strategy } from '../../src/domain/outreach/playbook.ts';
import { sealRecipients } from '../../src/services/outreach/approval/seal-recipients.ts';

/** A recipient to insert. A customer of that id who is not there yet is made, with e-mail, phone and consent to everything. */
export type MadeRecipient = {
  /** External id. */
  customer: string;
  decision?: Decision;
  reason?: LeaveOutReason | null;
  language?: 'en' | 'zh';
  /** E-mail of a member of staff. */
  sender?: string | null;
  /** Default: the customer's own. */
  address?: string | null;
  values?: Readonly<Record<string, string>>;
  facts?: readonly string[];
  token?: string;
  seal?: string | null;
  state?: RecipientState | null;
  stateReason?: string | null;
  attempts?: number;
  nextTryAt?: Date | null;
  claimedAt?: Date | null;
  claimedBy?: string | null;
  settledAt?: Date | null;
};

export type MadeOutreach = {
  /** So many new customers, or these. */
  recipients: number | readonly MadeRecipient[];
  state: OutreachState;
  channel: OutreachChannel;
  purpose: 'marketing' | 'service';
  /** Written as its version 1 where no such playbook is there. */
  playbook: string;
  strategy: Partial<Strategy>;
  offer: { key: string; version: number } | null;
  /** Default: its recipients by id. */
  audience: Audience | null;
  /** One text a language; recipients of another language get none. */
  drafts: Readonly<Partial<Record<'en' | 'zh', Draft>>>;
  /** E-mail of a member of staff, or of nobody. */
  author: string;
  /** When it was planned; `now` of the test. */
  at: Date;
  sendAt: Date | null;
  startedAt: Date | null;
  endedAt: Date | null;
  holdoutShare: number;
  windowDays: number;
  origin: 'asked' | 'care' | 'copy';
};

export const OUTREACH_AT = new Date('2026-03-10T10:00:00Z');

const DRAFTS: MadeOutreach['drafts'] = {
  en: {
    subject: 'A word from {company}',
    sentences: [
      { text: 'Dear {name},', facts: ['name'] },
      { text: 'thank you for your last order.', facts: [] },
    ],
    closing: 'Kind regards, {sender}',
  },
  zh: {
    subject: '来自{company}的问候',
    sentences: [
      { text: '{name}，您好！', facts: ['name'] },
      { text: '感谢您的支持。', facts: [] },
    ],
    closing: '{sender}敬上',
  },
};

const DEFAULTS: MadeOutreach = {
  recipients: 3,
  state: 'draft',
  channel: 'email',
  purpose: 'marketing',
  playbook: 'made_playbook',
  strategy: {},
  offer: null,
  audience: null,
  drafts: DRAFTS,
  author: 'author@example.com',
  at: OUTREACH_AT,
  sendAt: null,
  startedAt: null,
  endedAt: null,
  holdoutShare: 0,
  windowDays: 14,
  origin: 'asked',
};

/** Writes an outreach with its texts and recipients, set-based: 5,000 take a moment. Its id, and its customers' in their order. */
export async function makeOutreach(
  database: Database,
  overrides: Partial<MadeOutreach> = {},
): Promise<{ id: number; customerIds: number[] }> {
  const made = { ...DEFAULTS, ...overrides };
  const recipients =
    typeof made.recipients === 'number' ? newRecipients(made.recipients, made.channel) : made.recipients;
  return database.transaction(async (transaction) => {
    await insertMissingCustomers(transaction, recipients, made.at);
    await insertPlaybook(transaction, made);
    const id = await insertOutreach(transaction, made, recipients);
    await insertDrafts(transaction, id, made);
    return { id, customerIds: await insertRecipients(transaction, id, made, recipients) };
  });
}

let batch = 0;

function newRecipients(count: number, channel: OutreachChannel): MadeRecipient[] {
  batch += 1;
  return Array.from({ length: count }, (_, index) => ({ customer: `${channel}-${batch}-${index + 1}` }));
}

async function insertMissingCustomers(
  transaction: Queryable,
  recipients: readonly MadeRecipient[],
  at: Date,
): Promise<void> {
  const added = await transaction.query<{ id: number }>(
    `insert into customers (external_id, name, email, phone, language, created_at)
     select r.id, 'Customer ' || r.id, lower(r.id) || '@customers.example',
       '+4479' || lpad(((select coalesce(max(id), 0) from customers) + r.place)::text, 8, '0'), r.language, $3
     from unnest($1::text[], $2::text[]) with ordinality as r(id, language, place)
     where not exists (select 1 from customers c where c.external_id = r.id)
     returning id`,
    [recipients.map(({ customer }) => customer), recipients.map(({ language = 'en' }) => language), yearBefore(at)],
  );
  await transaction.execute(
    `insert into consents (customer_id, channel, purpose, status, captured_at)
     select c.id, k.channel, p.purpose, 'granted', $2
     from unnest($1::int[]) as c(id), unnest($3::text[]) as k(channel), unnest($4::text[]) as p(purpose)`,
    [
      added.map(({ id }) => id),
      yearBefore(at),
      Object.values(CHANNEL_TRAITS).map(({ consent }) => consent),
      ['marketing', 'service', 'profiling'],
    ],
  );
}

function yearBefore(at: Date): Date {
  return new Date(at.getTime() - 365 * 86_400_000);
}

async function insertPlaybook(transaction: Queryable, { playbook, purpose, channel, strategy }: MadeOutreach) {
  const whole: Strategy = {
    purpose,
    goal: { en: 'thank them', zh: '感谢客户' },
    serviceLevel: 'standard',
    sender: 'owner',
    channels: [channel],
    tone: { en: 'warm', zh: '亲切' },
    cadenceDays: 0,
    offers: [],
    doNots: [],
    segments: [],
    ...strategy,
  };
  await transaction.execute(
    `with added as (
       insert into playbooks (key, name_en, name_zh) values ($1, $1, $1) on conflict (key) do nothing returning key
     )
     insert into playbook_versions (playbook_key, version, strategy) select key, 1, $2::jsonb from added`,
    [playbook, JSON.stringify(whole)],
  );
}

async function insertOutreach(
  transaction: Queryable,
  made: MadeOutreach,
  recipients: readonly MadeRecipient[],
): Promise<number> {
  const audience = made.audience ?? { customers: recipients.map(({ customer }) => customer) };
  const [row] = await transaction.query<{ id: number }>(
    `insert into outreach (state, playbook_key, playbook_version, offer_key, offer_version, channel, purpose, audience,
       origin, locale, author_id, author_email, send_at, holdout_share, window_days, planned_at, created_at, started_at, ended_at)
     values ($1, $2, 1, $3, $4, $5, $6, $7, $8, 'en', (select id from staff where email = $9), $9, $10, $11, $12, $13, $13, $14, $15)
     returning id`,
    [
      ...[made.state, made.playbook, made.offer?.key, made.offer?.version, made.channel, made.purpose],
      ...[JSON.stringify(audience), made.origin, made.author, made.sendAt, made.holdoutShare, made.windowDays],
      ...[made.at, made.startedAt, made.endedAt],
    ],
  );
  return row!.id;
}

async function insertDrafts(transaction: Queryable, id: number, { drafts, at }: MadeOutreach): Promise<void> {
  for (const [language, { subject, sentences, closing }] of Object.entries(drafts))
    await transaction.execute(
      `insert into outreach_drafts (outreach_id, language, revision, subject, sentences, closing, source, source_name, created_at)
       values ($1, $2, 1, $3, $4, $5, 'template', 'made', $6)`,
      [id, language, subject, JSON.stringify(sentences), closing, at],
    );
}

async function insertRecipients(
  transaction: Queryable,
  id: number,
  { channel, author }: MadeOutreach,
  recipients: readonly MadeRecipient[],
): Promise<number[]> {
  const { address } = CHANNEL_TRAITS[channel];
  await transaction.execute(
    `insert into outreach_recipients (outreach_id, customer_id, decision, reason, language, sender_id, address, "values", facts, token,
       seal, state, state_reason, attempts, next_try_at, claimed_at, claimed_by, settled_at)
     select $1, c.id, r.decision, r.reason, r.language, (select id from staff where email = r.sender),
       case when r.has_address then r.address else ${address === null ? 'null' : `c.${address}`} end,
       jsonb_build_object('name', c.name) || r.values, r.facts, r.token, r.seal, r.state, r."stateReason", r.attempts,
       r."nextTryAt", r."claimedAt", r."claimedBy", r."settledAt"
     from jsonb_to_recordset($2::jsonb) as r(customer text, decision text, reason text, language text, sender text, has_address boolean,
       address text, "values" jsonb, facts jsonb, token uuid, seal text, state text, "stateReason" text, attempts int,
       "nextTryAt" timestamptz, "claimedAt" timestamptz, "claimedBy" text, "settledAt" timestamptz)
     join customers c on c.external_id = r.customer`,
    [id, JSON.stringify(recipients.map((recipient) => rowOf(recipient, author)))],
  );
  const rows = await transaction.query<{ id: number }>(
    'select c.id from unnest($1::text[]) with ordinality as r(id, place) join customers c on c.external_id = r.id order by place',
    [recipients.map(({ customer }) => customer)],
  );
  return rows.map(({ id: customerId }) => customerId);
}

function rowOf(recipient: MadeRecipient, author: string) {
  const { values = {}, facts = [], address, ...rest } = recipient;
  return {
    decision: 'send',
    language: 'en',
    sender: author,
    token: randomUUID(),
    attempts: 0,
    ...rest,
    has_address: address !== undefined,
    address: address ?? null,
    values: { sender: 'The author', company: 'The company', ...values },
    facts: Object.fromEntries(facts.map((key) => [key, true])),
  };
}

/** Approves a made draft as it stands, to be released at once; what the approval tool does, without its questions. */
export async function approveMade(
  database: Database,
  id: number,
  {
    at = OUTREACH_AT,
    releaseAt = at,
    approver = 'approver@example.com',
  }: { at?: Date; releaseAt?: Date; approver?: string } = {},
): Promise<void> {
  const expiresAt = new Date(releaseAt.getTime() + 86_400_000);
  const terms = { approverId: null, approverEmail: approver, approvedAt: at, releaseAt, expiresAt };
  await database.transaction(async (transaction) => {
    const contentHash = await sealRecipients(transaction, id, terms);
    await transaction.execute(
      `insert into outreach_approvals (outreach_id, approver_email, content_hash, approved_at, release_at, expires_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, approver, contentHash, at, releaseAt, expiresAt],
    );
    await transaction.execute("update outreach set state = 'approved' where id = $1", [id]);
  });
}
