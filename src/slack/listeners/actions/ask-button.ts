import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { questionBlockId } from '../../blocks/action-ids.ts';
import { answerQuestion, type QuestionPlace } from '../../delivery/answer-question.ts';
import { readQuestionText } from '../../delivery/question-text.ts';
import type { SlackContext } from '../../slack-context.ts';

type Click = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** A suggested question was clicked: asked where it stood, in the same conversation. */
export function handleAskButton(context: SlackContext) {
  return async ({ ack, action, body, client }: Click): Promise<void> => {
    await ack();
    if (action.value === undefined) return;
    const place = await placeOf({ body, action, client });
    // Slack may hand back what we sent with its three characters as entities.
    await answerQuestion({ text: readQuestionText(action.value), place, client, isClicked: true }, context);
  };
}

async function placeOf({ body, action, client }: Pick<Click, 'body' | 'action' | 'client'>): Promise<QuestionPlace> {
  const team = body.team?.id ?? body.user.team_id ?? body.enterprise?.id ?? '';
  const userId = body.user.id;
  const channel = body.channel?.id ?? (await openDirect(client, userId));
  const isDirect = channel.startsWith('D');
  const postedIn: unknown = body.container?.thread_ts ?? body.message?.thread_ts;
  return {
    team,
    userId,
    channel,
    isDirect,
    threadTs: questionBlockId.readThread(action.block_id),
    postedIn: typeof postedIn === 'string' ? postedIn : undefined,
  };
}

/** The App Home is no conversation; its questions are answered in the person's DM. */
async function openDirect(client: Click['client'], userId: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: userId });
  return channel?.id ?? userId;
}
