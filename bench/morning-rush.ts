import type { Database } from '../src/db/database.ts';
import type { NoticeDelivery, NoticePort } from '../src/domain/notices/notice.ts';
import { sendNotices } from '../src/jobs/send-notices.ts';
import { CALLS_PER_MINUTE } from '../src/local-slack/limits.ts';
import type { Person } from '../src/local-slack/workspace/person.ts';
import { makeCompany } from '../test/support/company.ts';
import { dailyList, listItem, makeNotice } from '../test/support/made-notices.ts';
import { type Scene, startSlackScene } from '../test/support/start-slack-scene.ts';
import { withEmptyDatabase } from '../test/support/with-empty-database.ts';
import { reportRatio, timeOf } from './support/measure.ts';

const REPS = 1_000;
const LINES = 10;
const AT_MOST = 1.2;
const MINUTE_MS = 60_000;
const PER_MINUTE = CALLS_PER_MINUTE['chat.postMessage']!;

/**
 * Every rep's list of ten at the same minute, by the job that sends, the real Bolt app and a local Slack that refuses whatever is beyond
 * the limits that Slack publishes (local-slack/limits.ts says which and where): beside the time that an even pace at the limit takes.
 */
export async function bench([reps = String(REPS)]: readonly string[]): Promise<void> {
  await withEmptyDatabase((database) => rush(database, Number(reps)));
}

async function rush(database: Database, reps: number): Promise<void> {
  const people = Array.from({ length: reps }, (_, at) => personOf(at));
  await layCompany(database, people);
  const scene = await startSlackScene({ database, local: { people, enforceRates: true } });
  try {
    console.log(`${await scene.bot.fillDirectory()} colleagues noted ahead`);
    await decideAll(database, people);
    const met = new Map<NoticeDelivery['kind'], number>();
    const sending = {
      port: counting(scene.bot.notices, met),
      clock: () => new Date(),
      signal: new AbortController().signal,
    };
    const elapsedMs = await timeOf(async () => {
      while (await waits(database)) await sendNotices(database, sending);
    });
    const leastMs = ((reps - 1) / PER_MINUTE) * MINUTE_MS;
    const burstMs = Math.floor((reps - 1) / PER_MINUTE) * MINUTE_MS;
    console.table([
      {
        ...{ reps, 'limit a minute': PER_MINUTE, 'most in a minute': mostInMinute(scene, people) },
        ...Object.fromEntries(met),
        ...{ 'reps with one message': withOneMessage(scene, people), 'even pace s': leastMs / 1_000 },
        ...{ 'bursts at the limit s': burstMs / 1_000, 'took s': Math.round(elapsedMs) / 1_000 },
      },
    ]);
    if (withOneMessage(scene, people) !== reps) throw new Error('not everybody has exactly one message');
    reportRatio(`${reps} reminders at the same minute ÷ an even pace at the limit`, elapsedMs / leastMs, AT_MOST);
  } finally {
    await scene.stop();
  }
}

function personOf(at: number): Person {
  const email = `rep${at}@example.com`;
  return { id: `UREP${at}`, name: `Rep ${at}`, email, locale: at % 2 ? 'zh-CN' : 'en-US', timeZone: 'Europe/London' };
}

async function layCompany(database: Database, people: readonly Person[]): Promise<void> {
  // Who sees customers whom nobody has: all lists have the same lines.
  const staff = people.map(({ email, name }) => ({ email, name, role: 'manager' as const }));
  const customers = Array.from({ length: LINES }, (_, at) => ({ id: `C${at + 1}` }));
  await makeCompany(database, { staff, customers }, new Date());
}

/** The lists stand; how long one takes to compute is the bench `daily-list`. */
async function decideAll(database: Database, people: readonly Person[]): Promise<void> {
  const staff = await database.query<{ id: number }>('select id from staff order by id');
  const content = dailyList(Array.from({ length: LINES }, (_, at) => listItem(`C${at + 1}`)));
  const at = new Date();
  for (const { id } of staff.slice(0, people.length)) await makeNotice(database, { staffId: id, content, at });
}

function counting(port: NoticePort, met: Map<NoticeDelivery['kind'], number>): NoticePort {
  return {
    ...port,
    async post(notice) {
      const delivery = await port.post(notice);
      met.set(delivery.kind, (met.get(delivery.kind) ?? 0) + 1);
      return delivery;
    },
  };
}

async function waits(database: Database): Promise<boolean> {
  const rows = await database.query("select 1 from notices where state in ('waiting', 'claimed') limit 1");
  return rows.length > 0;
}

function withOneMessage({ slack }: Scene, people: readonly Person[]): number {
  return people.filter(({ id }) => slack.messages(slack.dmOf(id)).length === 1).length;
}

/** As the local Slack saw them come. */
function mostInMinute({ slack }: Scene, people: readonly Person[]): number {
  const times = people
    .flatMap(({ id }) => slack.messages(slack.dmOf(id)).map(({ ts }) => Number(ts) * 1_000))
    .sort((a, b) => a - b);
  return Math.max(...times.map((at, first) => times.slice(first).filter((each) => each < at + MINUTE_MS).length));
}
