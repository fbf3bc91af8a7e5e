import { DomainError } from '../../../domain/errors.ts';
import { describeFailure } from '../../delivery/apology.ts';
import { createNotify } from '../../delivery/create-notify.ts';
import { slackErrorOf } from '../../delivery/explain-failure.ts';
import { readerOf } from '../../reader-of.ts';
import type { SlackContext } from '../../slack-context.ts';
import { threadKeyOf } from '../../thread-key.ts';
import { callScriptView, noCallScriptView } from '../../views/call-script-view.ts';
import type { LineClick } from './line.ts';
import { askAboutLine, CALL_SCRIPT } from './line-question.ts';

/** A call script: in the thread of the message that lists the customer; on the Home, where nothing can be answered, in a window. */
export function handleCallScript(slack: SlackContext) {
  const askInThread = askAboutLine(slack, CALL_SCRIPT);
  return (click: LineClick): Promise<void> =>
    click.body.channel === undefined ? showCallScript(slack, click) : askInThread(click);
}

/** The window opens at once and is filled then: a model may take longer than Slack waits. */
async function showCallScript(slack: SlackContext, click: LineClick): Promise<void> {
  const { client, body, context } = click;
  const { locale, asker, settings } = context;
  const reader = readerOf({ asker, locale, settings });
  const opened = await client.views.open({ trigger_id: body.trigger_id, view: callScriptView(null, reader) });
  const view = await askForScript(slack, click).then(
    (reply) => callScriptView(reply, reader),
    (error: unknown) => {
      if (!(error instanceof DomainError)) slack.log.error({ err: error }, 'a call script failed');
      return noCallScriptView(describeFailure(error)[locale], locale);
    },
  );
  await client.views.update({ view_id: opened.view!.id!, view }).catch((error: unknown) => {
    // Whoever closed the window did not wait; the draft is kept all the same.
    if (slackErrorOf(error) !== 'not_found') throw error;
  });
}

/** A turn of the person's direct messages, where what they ask next about it is answered. */
async function askForScript(slack: SlackContext, { line, context, client, body }: LineClick) {
  const { locale, asker, now, rowLimit } = context;
  const { channel } = await client.conversations.open({ users: body.user.id });
  const conversation = { team: body.team?.id ?? body.user.team_id ?? '', channel: channel?.id ?? body.user.id };
  return slack.ask(
    { text: CALL_SCRIPT(line)[locale], threadKey: threadKeyOf(conversation), locale },
    {
      ...{ database: slack.database, asker, log: slack.log, now, live: true, rowLimit, front: 'slack' },
      notify: createNotify(client, slack),
    },
  );
}
