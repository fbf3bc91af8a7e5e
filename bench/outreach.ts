import { createTransport } from 'nodemailer';
import type { Database } from '../src/db/database.ts';
import type { ConfirmAnswer } from '../src/domain/answer.ts';
import { openMessengers } from '../src/messaging/open-messengers.ts';
import { recordReach } from '../src/services/deployment/record-reach.ts';
import { releaseApproved } from '../src/services/outreach/sending/release-approved.ts';
import { sendBatch } from '../src/services/outreach/sending/send-batch.ts';
import { openSeat } from '../src/services/seats/open-seat.ts';
import { confirmAction } from '../src/tools/confirm-action.ts';
import { runTool } from '../src/tools/run-tool.ts';
import { contextAs } from '../test/support/approvable-outreach.ts';
import { layLargeAudience, makePeople } from '../test/support/large-audience.ts';
import { type MailServer, startMailServer } from '../test/support/start-mail-server.ts';
import { withEmptyDatabase } from '../test/support/with-empty-database.ts';
import { medianOf, reportRatio, timeOf } from './support/measure.ts';

const SIZES = [5_000, 100_000];
const NOW = new Date('2026-03-10T23:45:00Z');
/** After the quiet hours of Tokyo. */
const SENT_AT = new Date('2026-03-11T00:30:00Z');
const CONNECTIONS = 20;
const MAILS = 2_000;
const ROUNDS = 3;

const PLAN_AT_MOST = 40;
const MAIL_AT_MOST = 4;
const LARGE_AT_MOST = 1.5;

/**
 * An outreach to a segment of 5,000 and of 100,000, from its draft to mails on a server of this machine: beside one bare statement that
 * reads the same rows, and a bare loop of nodemailer over the same server.
 */
export async function bench(): Promise<void> {
  const each: { people: number; planMs: number; readMs: number; mailMs: number; bareMs: number }[] = [];
  for (const people of SIZES) each.push(await withEmptyDatabase((database) => benchOne(database, people)));
  for (const { people, planMs, readMs, mailMs, bareMs } of each) {
    reportRatio(`draft of ${people} ÷ one bare statement`, planMs / readMs, PLAN_AT_MOST);
    reportRatio(`a mail of ${people} ÷ bare nodemailer`, mailMs / bareMs, MAIL_AT_MOST);
  }
  const [small, large] = each.map(({ people, planMs }) => planMs / people) as [number, number];
  reportRatio('draft a person, of 100000 ÷ of 5000', large / small, LARGE_AT_MOST);
}

async function benchOne(database: Database, people: number) {
  console.log(`laying ${people} people …`);
  await layLargeAudience(database, makePeople(people), NOW);
  await recordReach(database, { automaticChannels: ['email'], publicUrl: null });
  await database.execute('vacuum analyze');
  const readMs = medianOf(await inRounds(() => database.query(READ_SQL, [NOW])));
  const as = (name: string) => contextAs(database, `${name}@example.com`, { now: NOW });

  let id = 0;
  const planMs = await timeOf(async () => {
    const input = { segment: 'Chosen', playbook: 'low_touch', channel: 'email' };
    const { continuesAs } = await runTool({ tool: 'draft_outreach', input }, await as('author'));
    id = (continuesAs!.input as { outreach: number }).outreach;
  });
  let action = '';
  const previewMs = await timeOf(async () => {
    const { answer } = await runTool({ tool: 'approve_outreach', input: { outreach: id } }, await as('lead'));
    action = (answer as ConfirmAnswer).id;
  });
  const confirmMs = await timeOf(async () => confirmAction(action, await as('lead')));
  const releaseMs = await timeOf(() => releaseApproved(database, SENT_AT));

  const server = await startMailServer();
  const bareMs = medianOf(await inRounds(() => sendBare(server))) / MAILS;
  const mailMs = await sendOurs(database, server);
  await server.stop();
  console.table({
    [`${people} people`]: {
      ...{
        'bare statement ms': Math.round(readMs),
        'draft ms': Math.round(planMs),
        'preview ms': Math.round(previewMs),
      },
      ...{ 'confirm ms': Math.round(confirmMs), 'release ms': Math.round(releaseMs) },
      ...{ 'mails a second': Math.round(1000 / mailMs), 'bare mails a second': Math.round(1000 / bareMs) },
    },
  });
  return { people, planMs, readMs, mailMs, bareMs };
}

async function inRounds(run: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await timeOf(run));
  return times;
}

/** Milliseconds a mail, as the job sends without a limit a second: claim, gate, seal, mail, outcome. */
async function sendOurs(database: Database, server: MailServer): Promise<number> {
  const from = { name: 'Shop', address: 'hello@shop.example' };
  const mail = { smtpUrl: server.url, from, dkim: null, connections: CONNECTIONS };
  const { messengers, close } = openMessengers({ mail, webhooks: {}, publicUrl: null }, { clock: () => SENT_AT });
  const seat = openSeat(database);
  const batch = { channel: 'email', messenger: messengers.email!, size: CONNECTIONS, publicUrl: null } as const;
  const before = server.mailbox.length;
  const tookMs = await timeOf(async () => {
    while (server.mailbox.length - before < MAILS) {
      const { claimed } = await sendBatch(database, { ...batch, seat: await seat.name(), clock: () => SENT_AT });
      if (claimed === 0) throw new Error('fewer mails than the bench sends');
    }
  });
  close();
  await seat.leave();
  return tookMs / (server.mailbox.length - before);
}

async function sendBare(server: MailServer): Promise<void> {
  const transporter = createTransport({ url: server.url, pool: true, maxConnections: CONNECTIONS, ignoreTLS: true });
  const send = (at: number) =>
    transporter.sendMail({ from: 'hello@shop.example', to: `p${at}@customers.example`, subject: 'Hello', text: TEXT });
  await Promise.all(Array.from({ length: MAILS }, (_, at) => send(at)));
  transporter.close();
}

const TEXT = 'This is a short note to let you know that we are here when you need us.\n'.repeat(8);

/** Of everybody what a plan reads: who they are, what they said, what they heard, what stands against their address. */
const READ_SQL = `select c.id, c.name, c.email, c.language, c.time_zone, m.orders, m.last_order_on, k.status, k.expires_at, p.status as profiling,
    coalesce(e.open, 0) as complaints, h.heard, s.reason
  from customers c join customer_metrics m on m.customer_id = c.id
    left join (select distinct on (customer_id) customer_id, status, expires_at from consents
      where channel = 'email' and purpose = 'marketing' and captured_at < $1 order by customer_id, captured_at desc, id desc) k on k.customer_id = c.id
    left join (select distinct on (customer_id) customer_id, status from consents
      where purpose = 'profiling' and captured_at < $1 order by customer_id, captured_at desc, id desc) p on p.customer_id = c.id
    left join (select customer_id, count(*) as open from cases where type = 'complaint' and resolved_at is null group by 1) e on e.customer_id = c.id
    left join (select customer_id, array_agg(settled_at) as heard from outreach_recipients where state = 'sent' group by 1) h on h.customer_id = c.id
    left join suppressions s on s.channel = 'email' and s.address_hash = encode(sha256(lower(c.email)::bytea), 'hex')
  where c.merged_into_id is null`;
