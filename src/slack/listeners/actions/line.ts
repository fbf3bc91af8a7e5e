import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { DomainError } from '../../../domain/errors.ts';
import { placeAskedList } from '../../../services/notices/place-asked-list.ts';
import type { ToolContext } from '../../../tools/tool.ts';
import { type ActionTarget, readTarget } from '../../blocks/action-target.ts';
import { contentOf } from '../../delivery/post-message.ts';
import type { SlackContext } from '../../slack-context.ts';
import { findOpenLine, type Line } from '../lines/find-line.ts';
import { placeOfClick } from '../lines/place-of-click.ts';
import { toolContextOf } from '../tool-context.ts';

type Click = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** A click about a line that is open and the clicker's own. */
export type LineClick = { target: ActionTarget; line: Line; context: ToolContext } & Pick<Click, 'client' | 'body'>;

/** Lets `act` do what a button under a line is for; anybody but the line's reader, and who comes too late, is told so. */
export function handleLine(slack: SlackContext, act: (click: LineClick) => Promise<void>) {
  return async ({ ack, action, body, client, respond }: Click): Promise<void> => {
    await ack();
    const target = readTarget(action.value);
    if (target === undefined) return;
    const who = await toolContextOf(slack, client, body.user.id);
    // The Home is no message that could be answered.
    const tell = (text: string) =>
      body.channel === undefined
        ? client.chat.postMessage({ channel: body.user.id, ...contentOf({ text }) })
        : respond({ response_type: 'ephemeral', replace_original: false, ...contentOf({ text }) });
    if ('refusal' in who) return void (await tell(who.refusal));
    const place = placeOfClick(body);
    const { staffId } = who.context.asker;
    if (target.kind === 'line' && place !== null) await placeAskedList(slack.database, { ...target, staffId }, place);
    try {
      await act({ target, line: await findOpenLine(target, who.context), context: who.context, client, body });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await tell(error.text[who.context.locale]);
      if (error.code === 'conflict' && target.notice !== undefined) slack.redrawNotice(target.notice);
    }
  };
}
