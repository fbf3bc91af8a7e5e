import type { Button, ContextActionsBlock } from '@slack/types';
import type { Answer, Reply } from '../../domain/answer.ts';
import type { Locale } from '../../domain/locale.ts';
import { describeReceipt, describeRule } from '../../render/describe-receipt.ts';
import type { Reader } from '../../render/format-cell.ts';
import { holdsFigures } from '../../render/holds-figures.ts';
import { UI_TEXT } from '../../render/ui-text.ts';
import { LIMITS } from '../limits.ts';
import { ACTION_IDS, questionBlockId } from './action-ids.ts';
import { answerBlocks } from './answer-blocks.ts';
import { askedListBlocks } from './asked-list-blocks.ts';
import type { MessageBlock, Room } from './block.ts';
import { countCharacters } from './count-characters.ts';
import type { ShownLines } from './daily-list-blocks.ts';
import { keepWithin } from './keep-within.ts';
import { questionButtons } from './question-buttons.ts';
import { context, header, paragraph, plain } from './text.ts';

export type ReplyPlace = {
  /** The thread that a click on a question continues. */
  threadTs?: string | undefined;
  /** The kept answer that its asker may show to everyone. */
  shareableId?: string | undefined;
  /** The kept report that the message shows the first parts of. */
  reportId?: string | undefined;
  /** The question is shown again: it was asked by a button, or is shown to people who did not ask it. */
  quotesQuestion?: boolean | undefined;
  /** What a notice calls it. */
  title?: string | undefined;
  /** The kept lines of the daily list that it is. */
  lines?: ShownLines | undefined;
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
  const body = keepWithin(bodyBlocks(reply, place, reader, room), room.characters, mostBlocks, reader.locale);
  return [...head, ...body, ...tail].map((block, at) =>
    block.type === 'actions' && block.block_id === undefined
      ? { ...block, block_id: questionBlockId.write(at, place.threadTs) }
      : block,
  );
}

function bodyBlocks({ answer }: Reply, { lines }: ReplyPlace, reader: Reader, room: Room): MessageBlock[] {
  const list = answer.kind === 'report' ? answer.list : undefined;
  return list === undefined || lines === undefined
    ? answerBlocks(answer, reader, room)
    : askedListBlocks(list, lines, reader, room);
}

function headBlocks(
  { question }: Reply,
  { quotesQuestion, shownBy, title }: ReplyPlace,
  locale: Locale,
): MessageBlock[] {
  if (title !== undefined) return [header(title)];
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
  const nextQuestions = questionButtons(reply.nextQuestions, 'next')?.elements ?? [];
  const share = hasFigures && shareableId !== undefined ? [shareButton(shareableId, locale)] : [];
  const whole = reportId === undefined ? [] : [wholeReportButton(reportId, locale)];
  const buttons = [...whole, ...formButtons(reply.answer, locale), ...nextQuestions, ...share];
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

/** Opens the form for what the answer shows, or for more of its kind. */
function formButtons(answer: Answer, locale: Locale): Button[] {
  const button = (action_id: string, text: string, value?: number): Button[] => [
    { type: 'button', action_id, text: plain(text), ...(value !== undefined && { value: String(value) }) },
  ];
  if (answer.kind === 'table' && answer.creates === 'workflow')
    return button(ACTION_IDS.newRule, locale === 'zh' ? '➕ 新建规则' : '➕ New rule');
  if (answer.kind !== 'report' || answer.editable === undefined) return [];
  const { editable } = answer;
  if ('workflow' in editable)
    return button(ACTION_IDS.editRule, locale === 'zh' ? '✏️ 编辑规则' : '✏️ Edit the rule', editable.workflow);
  return button(ACTION_IDS.editOutreach, locale === 'zh' ? '✏️ 编辑文案' : '✏️ Edit the text', editable.outreach);
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
