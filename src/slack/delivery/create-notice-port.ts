import type { WebClient } from '@slack/web-api';
import type { Database } from '../../db/database.ts';
import type {
  NoticeAddressee,
  NoticeDelivery,
  NoticePlace,
  NoticePort,
  OutgoingNotice,
} from '../../domain/notices/notice.ts';
import type { Log } from '../../log.ts';
import { readSettings } from '../../services/deployment/read-settings.ts';
import { noticeMessage } from '../blocks/notice-blocks.ts';
import { LIMITS } from '../limits.ts';
import type { Directory } from './create-directory.ts';
import { createPace } from './create-pace.ts';
import { explainFailure } from './explain-failure.ts';
import { findPosted } from './find-posted.ts';
import { keepReport } from './keep-report.ts';
import { noticeMark } from './notice-mark.ts';
import { contentOf, isRefusedForBlocks, type Message, NO_PREVIEWS } from './post-message.ts';

type Prepared = Exclude<NoticeDelivery, { kind: 'posted' }> | { kind: 'ready'; channel: string; message: Message };

type Needs = {
  /** One that does not try again of its own accord: whoever posts decides that (impatient.ts). */
  client: WebClient;
  database: Database;
  directory: Directory;
  log: Log;
};

/** Who waits longer for a turn comes again; what a process holds is lost to the others as long as it holds it. */
const MOST_WAIT_MS = 5_000;
/** Until what was wrong on our side is tried again. */
const AGAIN_MS = 60_000;
/** Of a user who left, or whom Slack knows by another id now. */
const GONE: readonly string[] = ['channel_not_found', 'user_not_found', 'user_disabled', 'cannot_dm_bot'];

/** The way to people's Slack: posts at the pace that Slack allows, finds what it posted before, and never throws. */
export function createNoticePort({ client, database, directory, log }: Needs): NoticePort {
  const posts = createPace({ perMinute: LIMITS.callsPerMinute['chat.postMessage'] });
  const looks = createPace({ perMinute: LIMITS.callsPerMinute['conversations.history'], burst: 10 });

  /** Before it is sent, a failure of any kind has posted nothing. */
  async function prepare({ addressee, ...notice }: OutgoingNotice): Promise<Prepared> {
    const waitMs = posts.waitMs();
    if (waitMs > MOST_WAIT_MS) return { kind: 'later', afterMs: waitMs, reason: 'pace' };
    try {
      const channel = await channelOf(addressee, directory);
      if (channel === null) return { kind: 'refused', reason: 'users_not_found' };
      const settings = await readSettings(database);
      const reportId = await keepReport({ ...notice, addressee }, channel, database);
      const message = noticeMessage({ ...notice, addressee }, settings, { reportId });
      return { kind: 'ready', channel, message };
    } catch (error) {
      const failure = explainFailure(error);
      if (failure.kind !== 'unknown') return failure;
      log.error({ err: error, notice: notice.id }, 'a notice could not be prepared');
      return { kind: 'later', afterMs: AGAIN_MS, reason: failure.reason };
    }
  }

  /** What Slack refuses for its blocks is posted as their gist. */
  async function send(channel: string, notice: number, message: Message): Promise<NoticePlace> {
    await posts.turn();
    const content = { channel, ...NO_PREVIEWS, ...noticeMark(notice) };
    const posted = await client.chat
      .postMessage({ ...content, ...contentOf(message) })
      .catch(async (error: unknown) => {
        if (!isRefusedForBlocks(error)) throw error;
        log.error({ err: error, notice }, 'Slack refused the blocks of a notice');
        await posts.turn();
        return client.chat.postMessage({ ...content, text: message.text });
      });
    return { channel: posted.channel ?? channel, ts: posted.ts ?? '' };
  }

  return {
    async post(notice) {
      const prepared = await prepare(notice);
      if (prepared.kind !== 'ready') return prepared;
      const { channel, message } = prepared;
      try {
        return { kind: 'posted', place: await send(channel, notice.id, message) };
      } catch (error) {
        const failure = explainFailure(error);
        if (failure.kind === 'later') posts.hold(failure.afterMs);
        else log.warn({ err: error, notice: notice.id }, 'a notice was not posted');
        if (GONE.includes(failure.reason) && 'staff' in notice.addressee) await directory.forget(channel);
        return failure;
      }
    },
    async find(notice, since) {
      try {
        const user = await channelOf(notice.addressee, directory);
        const place = user === null ? null : await findPosted(client, looks, { ...notice, to: user, since });
        return place === null ? { kind: 'absent' } : { kind: 'posted', place };
      } catch (error) {
        const failure = explainFailure(error);
        if (failure.kind === 'later') looks.hold(failure.afterMs);
        return { kind: 'unknown', reason: failure.reason };
      }
    },
  };
}

/** A person's id stands for their direct messages (docs.slack.dev, chat.postMessage). */
async function channelOf(addressee: NoticeAddressee, directory: Directory): Promise<string | null> {
  return 'channel' in addressee ? addressee.channel : directory.find(addressee.staff.email);
}
