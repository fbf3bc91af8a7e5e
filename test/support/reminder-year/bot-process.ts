import type { Database } from '../../../src/db/database.ts';
import { createRandom, type Random } from '../../../src/domain/random.ts';
import { sendDueNotices } from '../../../src/services/notices/send-due-notices.ts';
import { decideDueReminders } from '../../../src/services/reminders/decide-due-reminders.ts';
import { remindFollowUps } from '../../../src/services/reminders/remind-follow-ups.ts';
import type { Seat } from '../../../src/services/seats/open-seat.ts';
import { compileMadeList } from './made-reps.ts';
import type { MessagePlace } from './message-place.ts';
import { createMortalWorker } from './mortal-worker.ts';

/** Chance of dying at each edge of a step: about once in a hundred minutes. */
const DEATH_RATE = 0.001;

export type BotProcess = {
  /** Decides and sends what is due; whether it died of it. The next minute finds another process in its place. */
  liveMinute(now: Date): Promise<boolean>;
  stop(): Promise<void>;
};

export function startProcess(database: Database, seat: Seat, place: MessagePlace, random: Random): BotProcess {
  return {
    async liveMinute(now) {
      const worker = createMortalWorker(database, createRandom(random.int(0, 2 ** 31)), DEATH_RATE);
      const clock = () => now;
      try {
        const deciding = { compileList: compileMadeList(worker), clock, lanes: 6 };
        const failures = await decideDueReminders(worker.database, deciding);
        if (failures.size > 0) throw new AggregateError(failures.values());
        await remindFollowUps(worker.database, now);
        await sendDueNotices(worker.database, { port: place.portOf(worker), seat, clock, lanes: 3 });
      } catch (error) {
        if (!worker.isDead()) throw error;
        await seat.leave();
      }
      return worker.isDead();
    },
    stop: () => seat.leave(),
  };
}
