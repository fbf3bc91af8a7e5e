import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { DomainError } from '../../../domain/errors.ts';
import type { FollowUpOutcome } from '../../../domain/follow-ups/follow-up.ts';
import type { ToolContext } from '../../../tools/tool.ts';
import type { ActionTarget } from '../../blocks/action-target.ts';
import { contentOf } from '../../delivery/post-message.ts';
import { publishHome } from '../../delivery/publish-home.ts';
import { redrawChangedLists } from '../../delivery/redraw-changed-lists.ts';
import type { SlackContext } from '../../slack-context.ts';
import { readFormField } from '../../views/form-field.ts';
import { readLineForm } from '../../views/line-form.ts';
import { readSnooze } from '../../views/snooze-line-view.ts';
import { findOpenLine } from '../lines/find-line.ts';
import { type Deed, settleLine } from '../lines/settle-line.ts';
import { toolContextOf } from '../tool-context.ts';
import { answerForm, type FormRefusal } from './answer-form.ts';

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
type Values = Submission['view']['state']['values'];

/** A form about a line: what it says, and at which field a refusal stands. */
type LineForm = { read: (values: Values) => Deed; field: string };

export const DONE_FORM: LineForm = {
  field: 'because',
  read: (values) => ({
    handling: 'done',
    outcome: readFormField(values, 'outcome') as FollowUpOutcome,
    because: readFormField(values, 'because'),
    again: readFormField(values, 'again'),
  }),
};
export const SNOOZE_FORM: LineForm = {
  field: 'on',
  read: (values) => ({ handling: 'snoozed', until: readSnooze(values) ?? '' }),
};
export const NOT_USEFUL_FORM: LineForm = {
  field: 'because',
  read: (values) => ({ handling: 'not_useful', because: readFormField(values, 'because') ?? '' }),
};

/** What was said about a line is done, and the message shows it. */
export function handleSettledLine(slack: SlackContext, { read, field }: LineForm) {
  return async ({ ack, body, view, client }: Submission): Promise<void> => {
    const { target } = readLineForm(view.private_metadata);
    const who = await toolContextOf(slack, client, body.user.id);
    const settling =
      'refusal' in who
        ? Promise.resolve({ field, text: who.refusal })
        : settle(target, read(view.state.values), field, who.context);
    const tell = (text: string) => client.chat.postMessage({ channel: body.user.id, ...contentOf({ text }) });
    await answerForm(settling, { ack, tell });
    if (target.notice !== undefined) slack.redrawNotice(target.notice);
    else await publishHome(client, body.user.id, slack);
    if ('context' in who) await redrawChangedLists(slack, who.context);
  };
}

async function settle(
  target: ActionTarget,
  deed: Deed,
  field: string,
  context: ToolContext,
): Promise<FormRefusal | null> {
  try {
    const refusal = await settleLine(await findOpenLine(target, context), deed, context);
    return refusal && { field, text: refusal.text };
  } catch (error) {
    if (error instanceof DomainError) return { field, text: error.text[context.locale] };
    throw error;
  }
}
