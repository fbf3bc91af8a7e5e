import type { RichTextBlock } from '@slack/types';
import { customerText } from '../../domain/customer-text.ts';
import type { Locale } from '../../domain/locale.ts';
import { isSettled, type LineState } from '../../domain/notices/line-state.ts';
import type { NoticeContent } from '../../domain/notices/notice.ts';
import type { Reader } from '../../render/format-cell.ts';
import { formatInstant } from '../../render/format-time.ts';
import type { MessageBlock } from './block.ts';
import { lineButtons } from './line-buttons.ts';
import { lineStateText } from './line-state-text.ts';
import { context, cutLine } from './text.ts';

type FollowUpNotice = Extract<NoticeContent, { kind: 'follow_up' }>;

const NAME_CHARACTERS = 150;
const REASON_CHARACTERS = 2_000;

/** One follow-up at its hour, with what can be done or was done about it. */
export function followUpNoticeBlocks(
  content: FollowUpNotice,
  { notice, state, reader }: { notice: number; state: LineState | undefined; reader: Reader },
): MessageBlock[] {
  const { followUpId: followUp, reason, dueAt } = content;
  const { locale, timeZone } = reader;
  const isOver = isSettled(state);
  const name = cutLine(followUpNoticeTitle(content, locale), NAME_CHARACTERS);
  const words: RichTextBlock = {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: `⏰ ${name}`, style: isOver ? { strike: true } : { bold: true } },
          { type: 'text', text: `\n${cutLine(reason, REASON_CHARACTERS)}` },
        ],
      },
    ],
  };
  const due = formatInstant(dueAt, locale, timeZone);
  const target = { kind: 'follow_up' as const, followUp, notice };
  return [
    words,
    context(locale === 'zh' ? `跟进 ${followUp} · ${due}` : `Follow-up ${followUp} · ${due}`),
    ...(state === undefined ? [] : [context(lineStateText(state, reader))]),
    ...(isOver ? [] : [lineButtons(['lineDone', 'lineSnooze', 'lineDraft', 'lineCallScript'], target, locale)]),
  ];
}

export function followUpNoticeTitle({ customer: { id, name } }: FollowUpNotice, locale: Locale): string {
  const whom = customerText({ customerId: id, name });
  return locale === 'zh' ? `跟进 ${whom}` : `Follow up ${whom}`;
}
