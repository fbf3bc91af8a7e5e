import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { recordTurn } from '../../../services/threads/record-turn.ts';
import type { ConfirmedRun } from '../../../tools/confirm-action.ts';
import { runConfirmed } from '../../../tools/run-confirmed.ts';
import type { ToolContext } from '../../../tools/tool.ts';
import { noticeText } from '../../blocks/notice-blocks.ts';
import { contentOf, NO_PREVIEWS } from '../../delivery/post-message.ts';
import type { SlackContext } from '../../slack-context.ts';
import { threadKeyOf } from '../../thread-key.ts';
import { readFormField } from '../../views/form-field.ts';
import { toolContextOf } from '../tool-context.ts';
import { answerForm, type FormRefusal } from './answer-form.ts';
import { formReply } from './form-reply.ts';

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** Makes the follow-up that a form asks for, and says so in the person's direct messages. */
export function handleMadeFollowUp(slack: SlackContext) {
  return async ({ ack, body, view, client }: Submission): Promise<void> => {
    const tell = (text: string) => client.chat.postMessage({ channel: body.user.id, ...contentOf({ text }) });
    // Whoever is looked up slowly must not keep the form open: it would be sent again.
    const knowing = toolContextOf(slack, client, body.user.id);
    const making = knowing.then((who) =>
      'refusal' in who ? refuse('customer', who.refusal) : make(view.state.values, view.id, who.context),
    );
    const made = await answerForm(
      making.then(({ refusal }) => refusal),
      { ack, tell },
    );
    const { run } = await making;
    if (!made || run?.answer.kind !== 'text') return;
    const { text } = run.answer;
    const questions = [{ en: 'My follow-ups', zh: '我的跟进' }];
    const who = await knowing;
    const message = noticeText(
      { text: { en: text, zh: text }, questions },
      'context' in who ? who.context.locale : 'en',
    );
    const { channel } = await client.chat.postMessage({ channel: body.user.id, ...contentOf(message), ...NO_PREVIEWS });
    if (!('context' in who) || run.continuesAs === undefined || channel === undefined) return;
    // "Make it 4pm" after it is about this one.
    const { asker } = who.context;
    const threadKey = threadKeyOf({ team: body.team?.id ?? body.user.team_id ?? '', channel });
    const reply = formReply(run.continuesAs, run, run.locale);
    await recordTurn(slack.database, { threadKey, asker, front: 'slack', reply });
  };
}

type Made = { refusal: FormRefusal | null; run: ConfirmedRun | null };

async function refuse(field: string, text: string): Promise<Made> {
  return { refusal: { field, text }, run: null };
}

/** Once, however often the form `once` is sent. */
async function make(values: Submission['view']['state']['values'], once: string, context: ToolContext): Promise<Made> {
  const [customer, reason, on, at] = ['customer', 'reason', 'on', 'at'].map((id) => readFormField(values, id));
  const due = at === undefined ? on : `${on}T${at}`;
  const run = await runConfirmed({ tool: 'create_follow_up', input: { customer, reason, due, once } }, context);
  const { answer } = run;
  if (answer.kind === 'text') return { refusal: null, run };
  if (answer.kind !== 'problem') return refuse('customer', answer.kind === 'confirm' ? answer.text : '');
  const field = answer.code === 'invalid_input' ? 'on' : 'customer';
  return refuse(field, [answer.text, ...answer.suggestions].join('\n'));
}
