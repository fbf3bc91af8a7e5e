import type { WebClient } from '@slack/web-api';
import type { Reply } from '../../domain/answer.ts';
import { DomainError, type ProblemCode } from '../../domain/errors.ts';
import { localeOf } from '../../domain/locale.ts';
import { holdsFigures } from '../../render/holds-figures.ts';
import { isDigest } from '../../render/is-digest.ts';
import { readSettings } from '../../services/deployment/read-settings.ts';
import { keepAnswer } from '../../services/shared-answers/keep-answer.ts';
import { replyBlocks } from '../blocks/reply-blocks.ts';
import { replyText } from '../blocks/reply-text.ts';
import { LIMITS } from '../limits.ts';
import type { SlackContext } from '../slack-context.ts';
import { threadKeyOf } from '../thread-key.ts';
import { describeFailure, NOT_STAFF } from './apology.ts';
import { greeting } from './greeting.ts';
import { type MessagePlace, postMessage } from './post-message.ts';

export type QuestionPlace = MessagePlace & {
  team: string;
  /** The thread that the question belongs to; undefined at the top level of a DM. */
  threadTs?: string | undefined;
};

export type SlackQuestion = {
  text: string;
  place: QuestionPlace;
  client: WebClient;
  /** The person clicked the question instead of writing it, so the answer shows it. */
  isClicked?: boolean;
  /** Said in a thread that the bot has answered in, and not to the bot: it speaks up only with an answer. */
  isOverheard?: boolean;
};

const ASKING_BACK: readonly ProblemCode[] = ['ambiguous', 'unknown_value'];

/** Answers for the rights of who asks; in a channel only the asker sees it, until they show it to everyone. */
export async function answerQuestion(question: SlackQuestion, context: SlackContext): Promise<void> {
  const { text, place, client, isClicked = false, isOverheard = false } = question;
  const { asker, locale: ownLocale } = await context.findPerson(client, place.userId);
  const locale = text === '' ? ownLocale : localeOf(text);
  if (isOverheard && (asker === null || text === '')) return;
  if (asker === null) return postMessage(client, place, { text: NOT_STAFF[locale] });
  if (text === '') return postMessage(client, place, greeting(locale, place.threadTs));

  const { database } = context;
  const settings = await readSettings(database);
  const reader = { locale, timeZone: settings.timeZone, currency: settings.currency };
  try {
    const reply = await context.ask(
      { text, threadKey: threadKeyOf(place), locale },
      {
        database,
        asker,
        now: context.clock(),
        live: true,
        rowLimit: LIMITS.tableRows,
        front: 'slack',
        log: context.log,
      },
    );
    if (isOverheard && !isUnderstood(reply)) return;
    const isShareable = !place.isDirect && holdsFigures(reply);
    const isCut = isDigest(reply);
    const keptId =
      isShareable || isCut
        ? await keepAnswer(
            database,
            { userId: place.userId, channel: place.channel, threadTs: place.threadTs ?? null },
            reply,
          )
        : undefined;
    await postMessage(client, place, {
      text: replyText(reply, reader),
      blocks: replyBlocks(reply, reader, {
        threadTs: place.threadTs,
        shareableId: isShareable ? keptId : undefined,
        reportId: isCut ? keptId : undefined,
        quotesQuestion: isClicked,
      }),
    });
  } catch (error) {
    if (isSlackError(error)) throw error;
    if (!(error instanceof DomainError)) context.log.error({ err: error }, 'a question failed');
    if (!isOverheard) await postMessage(client, place, { text: describeFailure(error)[locale] });
  }
}

/** A question about the data, and not talk among people; where it only lacks a choice, the bot asks back. */
function isUnderstood({ call, answer }: Reply): boolean {
  return call !== null || (answer.kind === 'problem' && ASKING_BACK.includes(answer.code));
}

/** Slack did not take the message: the inbox tries again. */
function isSlackError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('slack_webapi_');
}
