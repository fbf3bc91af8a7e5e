import type { Database } from '../db/database.ts';
import { storableText } from '../db/storable-text.ts';
import type { Reply } from '../domain/answer.ts';
import type { Asker } from '../domain/asker.ts';
import { type Locale, localeOf } from '../domain/locale.ts';
import type { NoticePlace } from '../domain/notices/notice.ts';
import { readSettings } from '../services/deployment/read-settings.ts';
import { findToldFollowUp } from '../services/notices/find-told-follow-up.ts';
import { findLastCall, type ThreadContext } from '../services/threads/find-last-call.ts';
import { recordTurn } from '../services/threads/record-turn.ts';
import { answerWithoutTool } from '../tools/run-tool.ts';
import type { ToolContext } from '../tools/tool.ts';
import type { AskModel } from './model/create-ask-model.ts';
import { nextQuestionsOf } from './next-questions.ts';
import { type Answered, routeQuestion } from './route-question.ts';
import { findSmallTalk, type SmallTalk } from './small-talk.ts';

export type Question = {
  id?: string;
  text: string;
  /** One person's questions with one key share their context. */
  threadKey?: string;
  /** Where notices stand that the thread may go on from: the one that it hangs under, or those of the whole conversation. */
  place?: NoticePlace;
  /** Default: the question's own language. */
  locale?: Locale;
};

export type AskContext = Pick<
  ToolContext,
  | 'database'
  | 'asker'
  | 'now'
  | 'live'
  | 'rowLimit'
  | 'front'
  | 'log'
  | 'onProgress'
  | 'signal'
  | 'writeDraft'
  | 'notify'
> & {
  database: Database;
  asker: Asker;
  /** Told of the turn that the question is kept as. */
  onKept?: ((turn: number) => void) | undefined;
  /** For the questions that the grammar cannot read, or for all; without it the grammar alone answers. */
  model?: AskModel | undefined;
};

/** The reply to one question: understood, run through the one door, kept as a turn of its thread. Never throws for what a person wrote. */
export async function ask(question: Question, context: AskContext): Promise<Reply> {
  const startedMs = performance.now();
  const text = storableText(question.text);
  const locale = question.locale ?? localeOf(text);
  const [settings, before] = await Promise.all([readSettings(context.database), findBefore(question, context)]);
  const toolContext: ToolContext = { ...context, settings, locale };
  const smallTalk = findSmallTalk(text, context.asker.role);
  const {
    engine,
    calls,
    answer,
    reading,
    receipt,
    continuesAs,
    isAside = false,
  } = smallTalk
    ? await answerSmallTalk(smallTalk, toolContext)
    : await routeQuestion({ text, before }, toolContext, context.model);
  const [call = null] = calls;
  const nextQuestions = smallTalk?.nextQuestions ?? (call === null ? [] : nextQuestionsOf(continuesAs ?? call, answer));
  const reply: Reply = {
    ...(question.id === undefined ? {} : { id: question.id }),
    question: text,
    locale,
    engine,
    call,
    ...(calls.length > 1 && { calls }),
    answer,
    ...(reading !== undefined && { reading }),
    receipt,
    nextQuestions: nextQuestions.map((text) => text[locale]),
    elapsedMs: performance.now() - startedMs,
  };
  const turn = await recordTurn(context.database, {
    // After "thanks" and "never mind", and after what nobody waited for, a thread goes on where it was.
    threadKey: smallTalk || isAside || context.signal?.aborted ? undefined : question.threadKey,
    asker: context.asker,
    front: context.front,
    reply,
    continuesAs,
  });
  context.onKept?.(turn);
  return reply;
}

/** The last call of the thread, or the follow-up of which its asker was reminded there since. */
async function findBefore(
  { threadKey, place }: Question,
  { database, asker }: AskContext,
): Promise<ThreadContext['before']> {
  if (threadKey === undefined) return null;
  const { staffId } = asker;
  const [last, told] = await Promise.all([
    findLastCall(database, { threadKey, asker }),
    place === undefined || staffId === null ? null : findToldFollowUp(database, { staffId, place }),
  ]);
  if (told === null || (last !== null && last.at > told.at)) return last?.before ?? null;
  const { followUp, customer } = told;
  return { tool: 'show_follow_up', input: { followUp, customer } };
}

async function answerSmallTalk({ text }: SmallTalk, context: ToolContext): Promise<Answered> {
  const said = { kind: 'text', text: text[context.locale] } as const;
  return { engine: 'grammar', calls: [], ...(await answerWithoutTool(said, context)) };
}
