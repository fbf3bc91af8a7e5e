import type { Button, ContextActionsBlock } from '@slack/types';
import type { Reply } from '../../domain/answer.ts';
import type { Locale } from '../../domain/locale.ts';
import { describeReceipt, describeRule } from '../../render/describe-receipt.ts';
import type { Reader } from '../../render/format-cell.ts';
import { holdsFigures } from '../../render/holds-figures.ts';
import { UI_TEXT } from '../../render/ui-text.ts';
import { LIMITS } from '../limits.ts';
import { ACTION_IDS, questionBlockId } from './action-ids.ts';
import { answerBlocks } from './answer-blocks.ts';
import type { MessageBlock } from './block.ts';
import { countCharacters } from './count-characters.ts';
import { keepWithin } from './keep-within.ts';
import { questionButtons } from './question-buttons.ts';
import { context, paragraph, plain } from './text.ts';

export type ReplyPlace = {
  /** The thread that a click on a question continues. */
  threadTs?: string | undefined;
  /** The kept answer that its asker may show to everyone. */
  shareableId?: string | undefined;
  /** The kept report that the message shows the first parts of. */
  reportId?: string | undefined;
  /** The question is shown again: it was asked by a button, or is shown to people who did not ask it. */
  quotesQuestion?: boolean | undefined;
  /** Who shows it to everyone; then nobody is asked what to do next. */
  shownBy?: string | undefined;
};

/** A whole message: what a model says of the answer, the answer, its receipt, and what can be done next, within every limit of Slack. */
export function replyBlocks(reply: Reply, reader: Reader, place: ReplyPlace = {}): MessageBlock[] {
  const head = [...headBlocks(reply, place, reader.locale), ...readingBlocks(reply, reader.locale)];
  const tail = tailBlocks(reply, reader, place);
  const room = {
    characters: LIMITS.blockCharactersPerMessage - countCharacters([head, tail]),
    charts: LIMITS.chartsPerMessage,
  };
  const mostBlocks = LIMITS.blocksPerMessage - head.length - tail.length;
  const body = keepWithin(answerBlocks(reply.answer, reader, room), room.characters, mostBlocks, reader.locale);
  return [...head, ...body, ...tail].map((block, at) =>
    block.type === 'actions' ? { ...block, block_id: questionBlockId.write(at, place.threadTs) } : block,
  );
}

function headBlocks({ question }: Reply, { quotesQuestion, shownBy }: ReplyPlace, locale: Locale): MessageBlock[] {
  if (shownBy === undefined) return quotesQuestion ? [context(`❝ ${question} ❞`)] : [];
  return [context(locale === 'zh' ? `${shownBy} 问：${question}` : `${shownBy} asked: ${question}`)];
}

function readingBlocks({ reading }: Reply, locale: Locale): MessageBlock[] {
  return reading === undefined ? [] : [paragraph(reading), context(UI_TEXT.readingNote[locale])];
}

function tailBlocks(reply: Reply, reader: Reader, { shareableId, reportId, shownBy }: ReplyPlace): MessageBlock[] {
  const { locale } = reader;
  const hasFigures = holdsFigures(reply);
  const receipt = hasFigures ? receiptBlocks(reply, reader) : [];
  if (shownBy !== undefined) return receipt;
  const followUps = questionButtons(reply.followUps, 'follow_up')?.elements ?? [];
  const share = hasFigures && shareableId !== undefined ? [shareButton(shareableId, locale)] : [];
  const whole = reportId === undefined ? [] : [wholeReportButton(reportId, locale)];
  const edit =
    reply.answer.kind === 'report' && reply.answer.editable ? [editButton(reply.answer.editable, locale)] : [];
  const buttons = [...whole, ...edit, ...followUps, ...share];
  return [
    ...receipt,
    ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : []),
    ...(hasFigures ? [feedbackBlock(reply, locale)] : []),
  ];
}

function receiptBlocks({ receipt }: Reply, reader: Reader): MessageBlock[] {
  const rule = describeRule(receipt, reader.locale);
  return [...(rule === undefined ? [] : [context(rule)]), context(describeReceipt(receipt, reader))];
}

function shareButton(shareableId: string, locale: Locale): Button {
  return {
    type: 'button',
    action_id: ACTION_IDS.showEveryone,
    text: plain(locale === 'zh' ? '📣 向所有人显示' : '📣 Show everyone'),
    value: shareableId,
  };
}

function wholeReportButton(reportId: string, locale: Locale): Button {
  return {
    type: 'button',
    action_id: ACTION_IDS.wholeReport,
    style: 'primary',
    text: plain(locale === 'zh' ? '📄 完整报告' : '📄 The whole report'),
    value: reportId,
  };
}

function editButton({ outreach }: { outreach: number }, locale: Locale): Button {
  return {
    type: 'button',
    action_id: ACTION_IDS.editOutreach,
    text: plain(locale === 'zh' ? '✏️ 编辑文案' : '✏️ Edit the text'),
    value: String(outreach),
  };
}

function feedbackBlock({ receipt }: Reply, locale: Locale): ContextActionsBlock {
  const [good, bad] = locale === 'zh' ? ['有帮助', '不对'] : ['Helpful', 'Not right'];
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: ACTION_IDS.feedback,
        positive_button: { text: plain(good!), value: `good:${receipt.hash}` },
        negative_button: { text: plain(bad!), value: `bad:${receipt.hash}` },
      },
    ],
  };
}
