import type { NoticePort, OutgoingNotice } from '../../../src/domain/notices/notice.ts';
import type { Random } from '../../../src/domain/random.ts';
import type { MortalWorker } from './mortal-worker.ts';

export type PostedMessage = { noticeId: number; key: string; email: string };

/** Where messages stand for all processes; it keeps what was posted, and says so unless it is asked about who keeps nothing. */
export type MessagePlace = {
  posted: PostedMessage[];
  /** The way of one process to it. */
  portOf(worker: MortalWorker): NoticePort;
};

type Rates = { later: number; refused: number; doubtful: number };

export function createMessagePlace(random: Random, rates: Rates, tellsOf: (email: string) => boolean): MessagePlace {
  const posted: PostedMessage[] = [];
  const keep = ({ id, key, addressee }: OutgoingNotice) =>
    posted.push({ noticeId: id, key, email: 'staff' in addressee ? addressee.staff.email : addressee.channel });
  return {
    posted,
    portOf: (worker) => ({
      post: (notice) =>
        worker.step(async () => {
          if (random.chance(rates.later))
            return { kind: 'later', afterMs: random.int(1, 90_000), reason: 'ratelimited' };
          if (random.chance(rates.refused)) return { kind: 'refused', reason: 'user_not_found' };
          if (random.chance(rates.doubtful)) {
            if (random.chance(0.5)) keep(notice);
            return { kind: 'unknown', reason: 'the answer was lost' };
          }
          keep(notice);
          return { kind: 'posted', place: { channel: 'D1', ts: String(posted.length) } };
        }),
      find: (notice) =>
        worker.step(async () => {
          const email = 'staff' in notice.addressee ? notice.addressee.staff.email : '';
          if (!tellsOf(email)) return { kind: 'unknown', reason: 'nothing is kept there' };
          if (random.chance(0.1)) return { kind: 'unknown', reason: 'not reached' };
          const stands = posted.some(({ noticeId }) => noticeId === notice.id);
          return stands ? { kind: 'posted', place: { channel: 'D1', ts: 'found' } } : { kind: 'absent' };
        }),
    }),
  };
}
