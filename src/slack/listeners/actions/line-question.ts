import { traitsOf } from '../../../domain/daily-list/reason-table.ts';
import type { MessagePlaybook } from '../../../domain/daily-list/reason-traits.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { claimListLine } from '../../../services/notices/claim-list-line.ts';
import { answerQuestion } from '../../delivery/answer-question.ts';
import type { SlackContext } from '../../slack-context.ts';
import type { Line } from '../lines/find-line.ts';
import { threadOfClick } from '../thread-of-click.ts';
import type { LineClick } from './line.ts';

/** What a message is called that is about a line, before "message" and 消息; null: whatever suits its customer. */
const KINDS: Readonly<Record<NonNullable<MessagePlaybook>, Bilingual>> = {
  deal_follow_up: { en: 'deal', zh: '商机' },
  personal_note: { en: 'personal', zh: '跟进' },
  complaint_apology: { en: 'apology', zh: '道歉' },
  birthday: { en: 'birthday', zh: '生日' },
  anniversary: { en: 'anniversary', zh: '纪念日' },
};

type Ask = (line: Line) => Bilingual;

/** About what the line is for; there is another button for a call. */
export const DRAFT: Ask = (line) => {
  const { kind, id } = aboutOf(line);
  return {
    en: `Draft a written ${kind === null ? '' : `${kind.en} `}message to ${id}`,
    zh: `给${id}写一条${kind?.zh ?? ''}文字消息`,
  };
};

export const CALL_SCRIPT: Ask = (line) => {
  const { kind, id } = aboutOf(line);
  return {
    en: kind === null ? `Call script for ${id}` : `Write ${kind.en} call script for ${id}`,
    zh: `给${id}写${kind?.zh ?? ''}电话话术`,
  };
};

function aboutOf(line: Line): { kind: Bilingual | null; id: string } {
  const playbook = line.kind === 'line' ? traitsOf(line.line.item.reason).playbook : 'personal_note';
  return { kind: playbook === null ? null : KINDS[playbook], id: line.customer.id };
}

/** Asks for a text about the line's customer, in the thread of the message; from the Home, in the person's direct messages. */
export function askAboutLine(slack: SlackContext, ask: Ask) {
  return async ({ line, context: { locale, now }, client, body }: LineClick): Promise<void> => {
    if (line.kind === 'line') await claimListLine(slack.database, line.line, { handling: 'drafted', now });
    if (line.notice !== undefined) slack.redrawNotice(line.notice);
    const outreach = line.kind === 'line' ? line.line.item.outreachId : undefined;
    const question = outreach === undefined ? ask(line) : showDraft(outreach);
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
