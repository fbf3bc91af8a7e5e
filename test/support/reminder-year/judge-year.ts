import type { Database } from '../../../src/db/database.ts';
import type { NoticeContent, NoticeState } from '../../../src/domain/notices/notice.ts';
import { CALENDAR, type MadeRep } from './made-reps.ts';
import { MINUTE_MS, type Outage, type Year } from './simulate-year.ts';

const DAY_MS = 86_400_000;
/** What came due in the last minutes of the year may not have been seen. */
const REST_MS = 3_600_000;
const WINDOW_MS = 4 * 3_600_000;

type Decision = {
  id: number;
  key: string;
  kind: string;
  staffId: number;
  on: string | null;
  state: NoticeState;
  content: NoticeContent | null;
  dueAt: Date;
  decidedAt: Date;
};

export type Verdict = {
  /** What must not be, in words. */
  faults: string[];
  /** How often each state was the end of a reminder. */
  states: Partial<Record<NoticeState, number>>;
  decisions: number;
  /** Of the decisions, those within a minute of the hour. */
  punctual: number;
};

/** Holds a year to what was promised: by its own arithmetic of days, from what is stored and what was posted. */
export async function judgeYear(database: Database, year: Year): Promise<Verdict> {
  const all = await database.query<Decision>(
    `select id, key, kind, staff_id as "staffId", on_day as "on", state, content, due_at as "dueAt", decided_at as "decidedAt"
     from notices order by staff_id, on_day, id`,
  );
  const reminders = all.filter(({ kind }) => kind === 'reminder');
  const states: Verdict['states'] = {};
  for (const { state } of reminders) states[state] = (states[state] ?? 0) + 1;
  return {
    faults: [
      ...year.reps.flatMap((rep) =>
        judgeDays(
          rep,
          reminders.filter(({ staffId }) => staffId === rep.staffId),
          year,
        ),
      ),
      ...judgePosts(all, year),
      ...all.flatMap((decision) => judgeHour(decision, year.outages)),
      ...(await judgeFollowUps(database, all)),
    ],
    ...{ states, decisions: reminders.length },
    punctual: reminders.filter(({ dueAt, decidedAt }) => Number(decidedAt) - Number(dueAt) <= MINUTE_MS).length,
  };
}

/** Every working day has its decision, from the first to the last one that has begun, and no other day has. */
function judgeDays(rep: MadeRep, decisions: readonly Decision[], { startAt, endAt }: Year): string[] {
  const decided = decisions.map(({ on }) => on!);
  const first = wallClock(startAt.getTime(), rep.firstZone);
  const last = wallClock(endAt.getTime() - REST_MS, rep.timeZone);
  const lastDecided = decided.at(-1) ?? '';
  const expected: string[] = [];
  for (let ms = Date.parse(first.on); ms <= endAt.getTime() + 2 * DAY_MS; ms += DAY_MS) {
    const on = new Date(ms).toISOString().slice(0, 10);
    const works =
      (rep.calendar === null ? undefined : CALENDAR.get(on)) ?? rep.workDays.includes(new Date(ms).getUTCDay() || 7);
    const isOver = on === first.on && first.time >= rep.firstHour;
    // Who moved to the west late on their day has decided what has not begun here.
    const hasBegun = on < last.on || (on === last.on && last.time > rep.hour) || on <= lastDecided;
    const isAway = rep.absences.some(({ from, until }) => from <= on && on <= until);
    if (works && !isAway && !isOver && hasBegun) expected.push(on);
  }
  const [missing, more] = [
    expected.filter((on) => !decided.includes(on)),
    decided.filter((on) => !expected.includes(on)),
  ];
  return [
    ...missing.map((on) => `${rep.email}: no decision for ${on}`),
    ...more.map((on) => `${rep.email}: a decision for ${on}, which is no working day`),
    ...decided.filter((on, at) => decided.indexOf(on) !== at).map((on) => `${rep.email}: two decisions for ${on}`),
    ...judgeRemarks(rep, decisions),
  ];
}

/** A day that was skipped is told in the next list that is decided. */
function judgeRemarks(rep: MadeRep, decisions: readonly Decision[]): string[] {
  return decisions.flatMap(({ state, on }, at) => {
    if (state !== 'skipped') return [];
    const next = decisions.slice(at + 1).find(({ content }) => content !== null)?.content;
    const isTold = next === undefined || (next?.kind === 'daily_list' && next.remarks.length > 0);
    return isTold ? [] : [`${rep.email}: that ${on} was skipped is not told`];
  });
}

/** At most one message each, and the state says whether there is one. */
function judgePosts(all: readonly Decision[], { posted, reps }: Year): string[] {
  const times = new Map<string, number>();
  for (const { key } of posted) times.set(key, (times.get(key) ?? 0) + 1);
  const silent = new Map(reps.map(({ staffId, keepsMessages }) => [staffId, !keepsMessages]));
  return all.flatMap(({ key, state, staffId }) => {
    const count = times.get(key) ?? 0;
    if (count > 1) return [`${key}: posted ${count} times`];
    if (state === 'waiting' || state === 'claimed') return [`${key}: still ${state}`];
    if (state === 'unknown' && !silent.get(staffId)) return [`${key}: unknown, though the place tells`];
    if (state === 'sent' && count === 0) return [`${key}: sent, but nowhere`];
    if (count === 1 && state !== 'sent' && state !== 'unknown') return [`${key}: ${state}, but it was posted`];
    return [];
  });
}

/** Never before its hour, and within a minute of it or of being there again; skipped only when that was too late. */
function judgeHour({ key, state, content, staffId, dueAt, decidedAt }: Decision, outages: readonly Outage[]): string[] {
  const [due, decided] = [dueAt.getTime(), decidedAt.getTime()];
  if (decided < due) return [`${key}: decided ${due - decided} ms early`];
  const isTooLate = decided - due >= WINDOW_MS;
  if (isTooLate !== (state === 'skipped' && content === null)) return [`${key}: ${state}, ${decided - due} ms late`];
  let free = due;
  while (decided - free > MINUTE_MS) {
    const last = Math.max(
      ...outages
        .filter((outage) => (outage.staffId ?? staffId) === staffId && outage.from <= free + MINUTE_MS)
        .map(({ to }) => to),
    );
    if (last <= free) return [`${key}: decided ${(decided - free) / MINUTE_MS} minutes late`];
    free = last;
  }
  return [];
}

/** Every follow-up whose hour came while it was open is told once. */
async function judgeFollowUps(database: Database, all: readonly Decision[]): Promise<string[]> {
  const due = await database.query<{ id: number; ownerId: number }>(
    'select id, owner_id as "ownerId" from follow_ups where due_at <= (select max(decided_at) from notices)',
  );
  return due.flatMap(({ id, ownerId }) => {
    const told = all.filter(({ key }) => key.startsWith(`follow_up ${id} ${ownerId} `));
    return told.length === 1 ? [] : [`follow-up ${id}: told ${told.length} times`];
  });
}

function wallClock(ms: number, timeZone: string): { on: string; time: string } {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(ms);
  const [on, time] = text.split(' ') as [string, string];
  return { on, time };
}
