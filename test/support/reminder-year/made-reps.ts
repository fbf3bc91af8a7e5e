import type { Database } from '../../../src/db/database.ts';
import type { Random } from '../../../src/domain/random.ts';
import type { Absence } from '../../../src/domain/reminders/absence.ts';
import type { ReminderSchedule } from '../../../src/domain/reminders/reminder-schedule.ts';
import { changeSchedule } from '../../../src/services/reminders/change-schedule.ts';
import type { CompileList } from '../../../src/services/reminders/decide-reminder.ts';
import type { MortalWorker } from './mortal-worker.ts';

export type MadeRep = ReminderSchedule & {
  staffId: number;
  email: string;
  /** As it is now. */
  timeZone: string;
  /** At the beginning of the year. */
  firstZone: string;
  firstHour: string;
  absences: Absence[];
  /** Whether one can see afterwards what was posted to them. */
  keepsMessages: boolean;
};

/** An ordinary one, and one that daylight saving skips here and repeats there. */
export const HOURS = ['08:30', '01:30'] as const;

const WEEKS = [
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5],
  [7, 1, 2, 3, 4],
  [2, 3, 4, 5, 6],
  [1, 2, 3, 4, 5, 6, 7],
];

/** Days off, and a Saturday and Sunday that are worked on. */
export const CALENDAR: ReadonlyMap<string, boolean> = new Map([
  ...['2026-01-01', '2026-02-17', '2026-02-18', '2026-05-01', '2026-10-01', '2026-10-02', '2026-12-25'].map(
    (on) => [on, false] as const,
  ),
  ...['2026-02-14', '2026-09-27', '2026-10-10'].map((on) => [on, true] as const),
]);

/** People with schedules of their own, a customer whom all of them see, and timed follow-ups over the year. */
export async function hireReps(
  database: Database,
  random: Random,
  { reps, zones, startAt, days }: { reps: number; zones: readonly string[]; startAt: Date; days: number },
): Promise<MadeRep[]> {
  await database.execute("insert into customers (external_id, name) values ('C1', 'Acme')");
  for (const [on, working] of CALENDAR) {
    await database.execute('insert into holidays (calendar, on_day, name, working) values ($1, $2, $3, $4)', [
      ...['made', on, 'made', working],
    ]);
  }
  const made: MadeRep[] = [];
  for (let index = 0; index < reps; index += 1) {
    const email = `rep${index}@example.com`;
    const timeZone = zones[index % zones.length]!;
    const [row] = await database.query<{ id: number }>(
      "insert into staff (email, name, role, time_zone) values ($1, $1, 'manager', $2) returning id",
      [email, timeZone],
    );
    const hour = HOURS[index % 10 === 0 ? 1 : 0];
    const rep: MadeRep = {
      ...{ staffId: row!.id, email, timeZone, firstZone: timeZone, hour, firstHour: hour },
      ...{ enabled: true, absences: [], workDays: random.pick(WEEKS), calendar: random.chance(0.5) ? 'made' : null },
      ...{ whenEmpty: random.chance(0.5) ? ('say' as const) : ('silent' as const), keepsMessages: index % 7 !== 3 },
    };
    await changeSchedule(database, rep, rep, startAt);
    made.push(rep);
  }
  await database.execute(
    `insert into follow_ups (customer_id, owner_id, reason, source, due_on, due_at, time_zone, created_by_email, created_at)
     select c.id, s.id, 'call', 'person', d.at::date, d.at, 'UTC', s.email, $1
     from customers c, staff s, generate_series(1, 4) n,
       lateral (select date_trunc('minute', $1::timestamptz + make_interval(mins => (s.id * 7919 + n * 104729) % ($2::int * 1440))) as at) d`,
    [startAt, days],
  );
  return made;
}

/** Every fourth day of a rep has nobody to contact. */
export function compileMadeList({ step }: MortalWorker): CompileList {
  return ({ staffId }, now) =>
    step(async () => {
      const isEmpty = (Math.floor(now.getTime() / 86_400_000) + staffId) % 4 === 0;
      const text = { en: 'call', zh: '致电' };
      const item = {
        ...{ customer: { id: 'C1', name: 'Acme' }, reason: 'follow_up_due' as const, why: text, also: [] },
        ...{ nextStep: text, score: { factors: [], expectedValue: 1 }, evidence: text },
      };
      return { items: isEmpty ? [] : [item], more: 0 };
    });
}
