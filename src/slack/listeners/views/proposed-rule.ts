import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { recordTurn } from '../../../services/threads/record-turn.ts';
import type { ToolContext } from '../../../tools/tool.ts';
import { replyBlocks } from '../../blocks/reply-blocks.ts';
import { replyText } from '../../blocks/reply-text.ts';
import { postMessage } from '../../delivery/post-message.ts';
import { readerOf } from '../../reader-of.ts';
import type { SlackContext } from '../../slack-context.ts';
import { threadKeyOf } from '../../thread-key.ts';
import { readEntries } from '../../views/workflow-form/entries.ts';
import { readKeptRuleForm } from '../../views/workflow-form/kept-rule-form.ts';
import { RULE_FIELDS } from '../../views/workflow-form/rule-form.ts';
import { type ProposedRule, proposeRule } from '../rules/propose-rule.ts';
import { toolContextOf } from '../tool-context.ts';
import { answerForm } from './answer-form.ts';
import { formReply } from './form-reply.ts';

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** The rule that a form says, previewed in the person's direct messages, where they confirm it. */
export function handleProposedRule(slack: SlackContext) {
  return async ({ ack, body, view, client }: Submission): Promise<void> => {
    const { locale, ...kept } = readKeptRuleForm(view.private_metadata);
    const tell = (text: string) => client.chat.postMessage({ channel: body.user.id, text });
    const who = await toolContextOf(slack, client, body.user.id);
    if ('refusal' in who) {
      await ack({ response_action: 'errors', errors: { [RULE_FIELDS.name]: who.refusal } });
      return;
    }
    const context: ToolContext = { ...who.context, locale };
    const proposing = proposeRule({ ...kept, entries: readEntries(view.state.values) }, context);
    const refusals = proposing.then((proposed) => ('refusals' in proposed ? proposed.refusals : null));
    if (await answerForm(refusals, { ack, tell })) await post({ body, client }, await proposing, context);
  };
}

async function post(
  { body, client }: Pick<Submission, 'body' | 'client'>,
  proposed: ProposedRule,
  { database, settings, asker, locale }: ToolContext & Pick<SlackContext, 'database'>,
): Promise<void> {
  if ('refusals' in proposed) return;
  const userId = body.user.id;
  const channel = (await client.conversations.open({ users: userId })).channel?.id ?? userId;
  const reader = readerOf({ asker, locale, settings });
  const reply = formReply(proposed.call, proposed.run, locale);
  const threadKey = threadKeyOf({ team: body.team?.id ?? body.user.team_id ?? '', channel });
  await recordTurn(database, { threadKey, asker, front: 'slack', reply });
  const place = { channel, userId, isDirect: true };
  await postMessage(client, place, { text: replyText(reply, reader), blocks: replyBlocks(reply, reader) });
}
