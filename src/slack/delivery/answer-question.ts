import type { WebClient } from '@slack/web-api';
import type { Database } from '../../db/database.ts';
import type { Reply } from '../../domain/answer.ts';
import { DomainError, type ProblemCode } from '../../domain/errors.ts';
import { localeOf } from '../../domain/locale.ts';
import type { NoticePlace } from '../../domain/notices/notice.ts';
import { readSettings } from '../../services/deployment/read-settings.ts';
import { countErasures } from '../../services/erasure/keep-unless-erased.ts';
import { placeAskedList } from '../../services/notices/place-asked-list.ts';
import { keepThreadRoot } from '../../services/threads/keep-thread-root.ts';
import { LIMITS } from '../limits.ts';
import { openLiveAnswer } from '../live/open-live-answer.ts';
import { removeLeftover } from '../live/remove-leftover.ts';
import { untilStopped } from '../live/running-answers.ts';
import { readerOf } from '../reader-of.ts';
import type { SlackContext } from '../slack-context.ts';
import { threadKeyOf } from '../thread-key.ts';
import { describeFailure, NOT_STAFF, STOPPED } from './apology.ts';
import { createNotify } from './create-notify.ts';
import { greeting } from './greeting.ts';
import { type Message, type MessagePlace, postMessage } from './post-message.ts';
import { replyMessage } from './reply-message.ts';

export type QuestionPlace = MessagePlace & {
  team: string;
  /** The thread that the question belongs to; undefined at the top level of a DM. */
  threadTs?: string | undefined;
};

export type SlackQuestion = {
  text: string;
  place: QuestionPlace;
  client: WebClient;
  /** The message that asks; undefined where a button did. */
  ts?: string;
  /** The person clicked the question instead of writing it, so the answer shows it. */
  isClicked?: boolean;
  /** Said in a thread that the bot has answered in, and not to the bot: it speaks up only with an answer. */
  isOverheard?: boolean;
  /** A former process began to answer and died. */
  isRetry?: boolean;
};

const ASKING_BACK: readonly ProblemCode[] = ['ambiguous', 'unknown_value'];

/** Answers for the rights of who asks; in a channel only the asker sees it, until they show it to everyone. */
export async function answerQuestion(question: SlackQuestion, context: SlackContext): Promise<void> {
  const { text, place, client, ts, isClicked = false, isOverheard = false, isRetry = false } = question;
  const { asker, locale: ownLocale } = await context.findPerson(client, place.userId);
  const locale = text === '' ? ownLocale : localeOf(text);
  if (isOverheard && (asker === null || text === '')) return;
  if (asker === null) return void (await postMessage(client, place, { text: NOT_STAFF[locale] }));
  if (text === '') return void (await postMessage(client, place, greeting(locale, asker, place.threadTs)));

  const { database } = context;
  const settings = await readSettings(database);
  const reader = readerOf({ asker, locale, settings }, { isShared: !place.isDirect });
  if (isRetry && place.isDirect && ts !== undefined) await removeLeftover(client, place, ts, context.log);
  const live = openLiveAnswer({ place, client, reader, questionTs: ts, isOverheard }, context);
  const { signal, done } = context.running.begin({ ...place, threadTs: place.postedIn });
  let turn: number | undefined;
  const deliver = async (message: Message, outcome: 'complete' | 'error') => {
    const postedAt = (await live.finish(message, outcome)) ?? (await postMessage(client, place, message));
    if (turn !== undefined) await keepRoots(turn, [ts, postedAt], place, database);
    const { notice } = message;
    if (notice === undefined || postedAt === null) return;
    await placeAskedList(database, { notice, staffId: asker.staffId }, { channel: place.channel, ts: postedAt });
  };
  try {
    const erasures = await countErasures(database);
    const reply = await untilStopped(
      context.ask(
        { text, threadKey: threadKeyOf(place), place: noticePlaceOf(place), locale },
        {
          ...{ database, asker, log: context.log, now: context.clock(), live: true },
          onKept: (kept) => {
            turn = kept;
          },
          ...{ rowLimit: LIMITS.tableRows, front: 'slack', onProgress: live.show, signal },
          notify: createNotify(client, context),
        },
      ),
      signal,
    );
    if (reply === undefined) return await deliver({ text: STOPPED[locale] }, 'error');
    if (isOverheard && !isUnderstood(reply)) return;
    const asked = { place, isClicked, staffId: asker.staffId, now: context.clock(), erasures };
    await deliver(await replyMessage(reply, reader, asked, database), 'complete');
  } catch (error) {
    if (isSlackError(error)) throw error;
    if (!(error instanceof DomainError)) context.log.error({ err: error }, 'a question failed');
    if (!isOverheard) await deliver({ text: describeFailure(error)[locale] }, 'error');
  } finally {
    done();
    await live.abandon();
  }
}

/** Where what the bot said of its own accord stands that the question may be about. */
function noticePlaceOf({ channel, threadTs }: QuestionPlace): NoticePlace {
  return { channel, ...(threadTs !== undefined && { ts: threadTs }) };
}

/** At the top level of a DM a thread can be begun under the question and under its answer. */
async function keepRoots(
  turn: number,
  messages: readonly (string | null | undefined)[],
  place: QuestionPlace,
  database: Database,
): Promise<void> {
  if (!place.isDirect || place.threadTs !== undefined) return;
  for (const ts of messages)
    if (ts != null) await keepThreadRoot(database, { threadKey: threadKeyOf({ ...place, threadTs: ts }), turn });
}

/** A question about the data, and not talk among people; where it only lacks a choice, the bot asks back. */
function isUnderstood({ call, answer }: Reply): boolean {
  return call !== null || (answer.kind === 'problem' && ASKING_BACK.includes(answer.code));
}

/** Slack did not take the message: the inbox tries again. */
function isSlackError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('slack_webapi_');
}
