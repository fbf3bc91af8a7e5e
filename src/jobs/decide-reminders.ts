import { compileDailyList } from '../services/daily-list/compile-daily-list.ts';
import { decideDueReminders } from '../services/reminders/decide-due-reminders.ts';
import type { CompileList } from '../services/reminders/decide-reminder.ts';
import { remindFollowUps } from '../services/reminders/remind-follow-ups.ts';
import { tellUndecided } from '../services/reminders/tell-undecided.ts';
import type { Job } from './job.ts';

/** Lists compiled at a time: the others wait in the database anyway. */
const LANES = 4;

/** Decides daily reminders and notices of timed follow-ups whose hour has come, as long as there is a way to send them. */
export const decideRemindersJob: Job = {
  name: 'decide_reminders',
  label: { en: 'Daily reminders', zh: '每日提醒' },
  everyMinutes: 1,
  limitMs: 15 * 60_000,
  async run({ database, notices, clock, signal, log }) {
    if (notices === null) return;
    for (const [followUp, error] of await remindFollowUps(database, clock()))
      log.error({ err: error, followUp }, 'a follow-up was not told at its hour; it is tried again in a minute');
    const compileList: CompileList = (staff, now) => compileDailyList(database, staff, now);
    // Were the job to fail of one list, the queue would let everybody wait longer and longer.
    const failures = await decideDueReminders(database, { compileList, clock, lanes: LANES, signal });
    for (const [staff, error] of failures)
      log.error({ err: error, staff }, 'a daily list failed; it is tried again in a minute');
    await tellUndecided(database, [...failures.keys()], clock());
  },
};
