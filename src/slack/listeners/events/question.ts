import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { localeOf } from '../../../domain/locale.ts';
import { answerQuestion } from '../../delivery/answer-question.ts';
import { readQuestionText } from '../../delivery/question-text.ts';
import { showWorking } from '../../delivery/show-working.ts';
import { isSpokenTo, readQuestionBody, teamOf } from '../../inbox/incoming-event.ts';
import type { SlackContext } from '../../slack-context.ts';

/** A message to the bot or a mention of it: answered in the DM, or in a channel for the asker's eyes. */
export function handleQuestion(context: SlackContext) {
  return async ({
    body,
    client,
    context: { retryNum = 0 },
  }: SlackEventMiddlewareArgs<'message' | 'app_mention'> & AllMiddlewareArgs): Promise<void> => {
    const question = readQuestionBody(body);
    if (question === undefined) return;
    const { event } = question;
    const isDirect = event.channel_type === 'im';
    const place = {
      team: teamOf(question),
      channel: event.channel,
      userId: event.user,
      isDirect,
      // A channel's question opens a thread; a DM flows at its top level.
      threadTs: event.thread_ts ?? (isDirect ? undefined : event.ts),
      // Slack shows an ephemeral message in a thread only when the thread has replies (docs, chat.postEphemeral).
      postedIn: event.thread_ts,
    };
    const text = readQuestionText(event.text);
    const seen = { channel: event.channel, ts: event.ts, threadTs: event.thread_ts, locale: localeOf(text) };
    const isRetry = retryNum > 0;
    const isOverheard = !isSpokenTo(question);
    const done = isOverheard ? async () => {} : showWorking(client, seen, context.log);
    try {
      await answerQuestion({ text, place, client, ts: event.ts, isOverheard, isRetry }, context);
    } finally {
      await done();
    }
  };
}
