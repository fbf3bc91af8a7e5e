import type { RichTextBlock } from '@slack/types';
import { customerText } from '../../domain/customer-text.ts';
import { dueText } from '../../domain/follow-ups/due-text.ts';
import { latenessOf } from '../../domain/follow-ups/lateness.ts';
import type { Locale } from '../../domain/locale.ts';
import { formatInstant } from '../../render/format-time.ts';
import type { FollowUpRow } from '../../services/follow-ups/follow-up-row.ts';
import type { FollowUpDay } from '../../services/follow-ups/read-day.ts';
import type { MessageBlock } from '../blocks/block.ts';
import { lineButtons } from '../blocks/line-buttons.ts';
import { context, cutLine, header } from '../blocks/text.ts';

/** How many follow-ups the Home shows with their buttons. */
export const MOST_OF_DAY = 8;

/** A member of staff's day: `now`, and when their next reminder comes; null: none is to come. */
export type Day = { followUps: FollowUpDay; nextReminderAt: Date | null; now: Date; timeZone: string };

const TEXT_CHARACTERS = 300;

/** What is to be done, and when the next reminder comes. */
export function dayBlocks({ followUps, nextReminderAt, now, timeZone }: Day, locale: Locale): MessageBlock[] {
  const words = WORDS[locale];
  const { open, overdue, today, next } = followUps;
  const reminder = nextReminderAt && words.reminder(formatInstant(nextReminderAt.toISOString(), locale, timeZone));
  return [
    header(words.title),
    context(open === 0 ? words.nothing : words.counts(open, overdue, today)),
    ...next.flatMap((each) => [
      followUpText(each, { locale, now, timeZone }),
      lineButtons(
        ['lineDone', 'lineSnooze', 'lineDraft', 'lineCallScript'],
        { kind: 'follow_up', followUp: each.id },
        locale,
      ),
    ]),
    ...(open > next.length ? [context(words.more(open - next.length))] : []),
    ...(reminder ? [context(reminder)] : []),
  ];
}

type Eyes = { locale: Locale; now: Date; timeZone: string };

function followUpText(followUp: FollowUpRow, { locale, now, timeZone }: Eyes): RichTextBlock {
  const { id, customerId, name, reason } = followUp;
  const mark = latenessOf(followUp, now).isOverdue ? WORDS[locale].late : '';
  const due = dueText(followUp, { locale, zone: timeZone });
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: cutLine(customerText({ customerId, name }), TEXT_CHARACTERS), style: { bold: true } },
          { type: 'text', text: ` · ${due}${mark} · ${WORDS[locale].number(id)}\n${cutLine(reason, TEXT_CHARACTERS)}` },
        ],
      },
    ],
  };
}

const WORDS = {
  en: {
    ...{ title: 'Your day', nothing: 'No open follow-ups.', late: ' · overdue' },
    number: (id: number) => `follow-up ${id}`,
    counts: (open: number, overdue: number, today: number) =>
      `Open follow-ups: ${open} · overdue: ${overdue} · due today: ${today}`,
    more: (count: number) => `${count} more; ask "my follow-ups"`,
    reminder: (at: string) => `Next daily reminder: ${at}`,
  },
  zh: {
    ...{ title: '今日工作', nothing: '没有待办跟进。', late: ' · 已逾期' },
    number: (id: number) => `跟进 ${id}`,
    counts: (open: number, overdue: number, today: number) =>
      `待办跟进 ${open} 项 · 逾期 ${overdue} 项 · 今天到期 ${today} 项`,
    more: (count: number) => `另有 ${count} 项；可以问“我的跟进”`,
    reminder: (at: string) => `下次每日提醒：${at}`,
  },
} as const;
