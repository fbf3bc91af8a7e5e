import type { Bilingual } from '../../../domain/locale.ts';
import { claimListLine } from '../../../services/notices/claim-list-line.ts';
import { answerQuestion } from '../../delivery/answer-question.ts';
import type { SlackContext } from '../../slack-context.ts';
import { threadOfClick } from '../thread-of-click.ts';
import type { LineClick } from './line.ts';

type Ask = (customer: string) => Bilingual;

export const DRAFT: Ask = (customer) => ({ en: `Draft a message to ${customer}`, zh: `给${customer}写一条消息` });
export const CALL_SCRIPT: Ask = (customer) => ({ en: `Call script for ${customer}`, zh: `给${customer}写电话话术` });

/** Asks for a text about the line's customer, in the thread of the message; from the Home, in the person's direct messages. */
export function askAboutLine(slack: SlackContext, ask: Ask) {
  return async ({ line, context: { locale, now }, client, body }: LineClick): Promise<void> => {
    if (line.kind === 'line') await claimListLine(slack.database, line.line, { handling: 'drafted', now });
    if (line.notice !== undefined) slack.redrawNotice(line.notice);
    const outreach = line.kind === 'line' ? line.line.item.outreachId : undefined;
    const question = outreach === undefined ? ask(line.customer.id) : showDraft(outreach);
    const userId = body.user.id;
    const channel = body.channel?.id ?? (await client.conversations.open({ users: userId })).channel?.id ?? userId;
    const thread = threadOfClick(body);
    const place = {
      team: body.team?.id ?? body.user.team_id ?? '',
      userId,
      channel,
      isDirect: channel.startsWith('D'),
    };
    const at = { ...place, threadTs: thread, postedIn: thread };
    await answerQuestion({ text: question[locale], place: at, client, isClicked: true }, slack);
  };
}

/** One waits already. */
function showDraft(outreach: number): Bilingual {
  return { en: `Show outreach ${outreach}`, zh: `查看触达${outreach}` };
}
