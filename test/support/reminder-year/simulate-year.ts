import type { Database } from '../../../src/db/database.ts';
import { addDays } from '../../../src/domain/calendar-day.ts';
import { localDay } from '../../../src/domain/period.ts';
import { createRandom } from '../../../src/domain/random.ts';
import { type AwayChange, changeAbsences } from '../../../src/domain/reminders/change-absences.ts';
import { nothingToDecideThrough } from '../../../src/domain/reminders/nothing-to-decide-through.ts';
import { sendDueNotices } from '../../../src/services/notices/send-due-notices.ts';
import { changeSchedule } from '../../../src/services/reminders/change-schedule.ts';
import { keepAbsences } from '../../../src/services/reminders/keep-absences.ts';
import { planReminders } from '../../../src/services/reminders/plan-reminders.ts';
import { openSeat } from '../../../src/services/seats/open-seat.ts';
import { startProcess } from './bot-process.ts';
import { hireReps, type MadeRep } from './made-reps.ts';
import { createMessagePlace, type PostedMessage } from './message-place.ts';
import { createMortalWorker } from './mortal-worker.ts';
import { type Disturbance, planDisturbances } from './planned-disturbances.ts';
import { prepareStatements } from './prepare-statements.ts';

export const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export type YearOptions = { seed: number; reps: number; zones: readonly string[]; startAt: Date; days: number };

/** When nobody was there to decide what was due, by the clock of the machine; of one rep where only theirs was due otherwise. */
export type Outage = { from: number; to: number; staffId: number | null };

/** What happened, for whoever judges it. */
export type Year = {
  startAt: Date;
  endAt: Date;
  reps: readonly MadeRep[];
  posted: readonly PostedMessage[];
  outages: readonly Outage[];
  deaths: number;
  minutes: number;
};

/**
 * A year of two processes that decide and send each minute, by a clock that jumps from one moment at which something may happen to the
 * next. They die between any two steps; the clock is set wrong and right again; reps move.
 */
export async function simulateYear(database: Database, options: YearOptions): Promise<Year> {
  const random = createRandom(options.seed);
  const start = options.startAt.getTime();
  const end = start + options.days * DAY_MS;
  const reps = await hireReps(database, random, options);
  const place = createMessagePlace(random, { later: 0.05, refused: 0.002, doubtful: 0.01 }, (email) =>
    reps.some((rep) => rep.email === email && rep.keepsMessages),
  );
  await planReminders(database, options.startAt);
  const plan = planDisturbances(random, reps, { ...options, start, end });
  const outages: Outage[] = [];
  const statements = prepareStatements(database);
  const processes = [0, 1].map(() => startProcess(statements, openSeat(database), place, random));
  const year = { deaths: 0, minutes: 0 };
  let at = start;
  /** How wrong the clock of the machine is. */
  let skew = 0;
  let next = plan.shift();

  while (at < end) {
    for (; next !== undefined && next.at <= at; next = plan.shift()) {
      await disturb(next);
    }
    // As a server does of its own accord; those of tests do not.
    if (year.minutes % 500 === 0) await database.execute('vacuum analyze reminder_schedules, notices');
    const isUndone = (await liveMinute()) > 0;
    at = Math.min(isUndone ? at + MINUTE_MS : await nextMoment(), next?.at ?? end);
  }
  const endAt = new Date(at + skew);
  await settleAll();
  await Promise.all(processes.map((process) => process.stop()));
  return { ...{ startAt: options.startAt, endAt, reps, outages }, posted: place.posted, ...year };

  /** What is on its way arrives, or is too late; nothing new is decided. */
  async function settleAll(): Promise<void> {
    const seat = openSeat(database);
    const port = place.portOf(createMortalWorker(database, random, 0));
    for (let minute = 0; minute < 30; minute += 1) {
      at += 10 * MINUTE_MS;
      await sendDueNotices(database, { port, seat, clock: () => new Date(at + skew), lanes: 1 });
    }
    await seat.leave();
  }

  async function disturb(event: Disturbance): Promise<void> {
    const now = at + skew;
    switch (event.kind) {
      case 'down':
        at += event.forMs;
        outages.push({ from: now, to: at + skew, staffId: null });
        return;
      case 'clock':
        skew = event.skewMs;
        outages.push({ from: now, to: at + skew, staffId: null });
        return;
      case 'move':
        event.rep.timeZone = event.timeZone;
        await database.execute('update staff set time_zone = $2 where id = $1', [event.rep.staffId, event.timeZone]);
        outages.push({ from: now - 2 * DAY_MS, to: now, staffId: event.rep.staffId });
        return;
      case 'hour':
        event.rep.hour = event.hour;
        await changeSchedule(database, event.rep, event.rep, new Date(now));
        outages.push({ from: now - DAY_MS, to: now, staffId: event.rep.staffId });
        return;
      case 'away': {
        const from = addDays(localDay(new Date(now), event.rep.timeZone), event.inDays);
        await leave(event.rep, { from, until: addDays(from, event.forDays - 1) }, now);
        return;
      }
      case 'back':
        await leave(event.rep, 'back', now);
        outages.push({ from: now - 3 * DAY_MS, to: now, staffId: event.rep.staffId });
        return;
    }
  }

  /** A rep says that they will be away, or are back. */
  async function leave(rep: MadeRep, change: AwayChange, now: number): Promise<void> {
    const today = localDay(new Date(now), rep.timeZone);
    const firstFree = addDays(nothingToDecideThrough(new Date(now), rep), 1);
    rep.absences = changeAbsences(rep.absences, change, { today, firstFree });
    await database.transaction(async (transaction) => {
      await changeSchedule(transaction, rep, rep, new Date(now));
      await keepAbsences(transaction, rep.staffId, rep.absences, new Date(now));
    });
  }

  /** How many processes died of it. */
  async function liveMinute(): Promise<number> {
    year.minutes += 1;
    const there = random.chance(0.3) ? processes : [random.pick(processes)];
    const deaths = await Promise.all(there.map((process) => process.liveMinute(new Date(at + skew))));
    const dead = deaths.filter((isDead) => isDead).length;
    year.deaths += dead;
    if (dead === there.length) outages.push({ from: at + skew - MINUTE_MS, to: at + skew, staffId: null });
    return dead;
  }

  /** Soon after the next instant at which something is due; minute by minute while anything is on its way. */
  async function nextMoment(): Promise<number> {
    const now = at + skew;
    const [row] = await database.query<{ dueAt: Date | null; isOpen: boolean }>(
      `select least(
         (select min(next_at) from reminder_schedules where enabled and next_at > $1),
         (select min(next_try_at) from notices where state = 'waiting' and next_try_at > $1),
         (select min(due_at) from follow_ups where state = 'open' and due_at > $1)) as "dueAt",
         exists (select 1 from notices where state = 'claimed' or (state = 'waiting' and next_try_at <= $1))
           or exists (select 1 from reminder_schedules where enabled and (next_at <= $1 or next_at is null)) as "isOpen"`,
      [new Date(now)],
    );
    const { dueAt, isOpen } = row!;
    if (isOpen || dueAt === null) return at + MINUTE_MS;
    const waitMs = dueAt.getTime() - now;
    // Whoever comes early finds nothing to do.
    if (waitMs > MINUTE_MS && random.chance(0.05)) return at + waitMs - random.int(1, MINUTE_MS);
    return at + waitMs + random.int(0, MINUTE_MS - 1);
  }
}
