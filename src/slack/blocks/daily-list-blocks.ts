import type { RichTextBlock, RichTextStyleable } from '@slack/types';
import { customerText } from '../../domain/customer-text.ts';
import type { DayList } from '../../domain/daily-list/day-list.ts';
import { type ListItem, MOST_ITEMS } from '../../domain/daily-list/list-item.ts';
import { REASON_TABLE } from '../../domain/daily-list/reason-table.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import { isSettled, type LineState } from '../../domain/notices/line-state.ts';
import type { Reader } from '../../render/format-cell.ts';
import { formatDay } from '../../render/format-time.ts';
import type { MessageBlock } from './block.ts';
import { type LineButton, lineButtons } from './line-buttons.ts';
import { lineStateText } from './line-state-text.ts';
import { context, cutLine, header } from './text.ts';

/** A list as a message shows it: the notice that keeps its lines, and what was done about them. */
export type ShownLines = { notice: number; states: ReadonlyMap<number, LineState> };

/** Shares of Slack's most characters in a message: ten lines of it, a heading, and remarks. */
const NAME_CHARACTERS = 120;
const WHY_CHARACTERS = 360;
const NEXT_CHARACTERS = 300;
const REMARK_CHARACTERS = 300;
const MOST_REMARKS = 5;

const BUTTONS: readonly LineButton[] = [
  ...(['lineDone', 'lineSnooze', 'lineDraft', 'lineCallScript', 'lineNotUseful', 'lineWhy'] as const),
];

/** A rep's list of the day: who, why and the one next step, with what can be done or was done about each of its first lines. */
export function dailyListBlocks(list: DayList, { notice, states }: ShownLines, reader: Reader): MessageBlock[] {
  const { locale } = reader;
  return [
    header(dailyListTitle(list, locale)),
    ...list.remarks.slice(0, MOST_REMARKS).map((remark) => context(cutLine(remark[locale], REMARK_CHARACTERS))),
    ...list.items
      .slice(0, MOST_ITEMS)
      .flatMap((item, at) => lineBlocks(item, { notice, position: at + 1, states, reader })),
    ...(list.items.length === 0 ? [context(nobodyText(list)[locale])] : []),
    ...(list.more > 0 ? [context(moreText(list, locale))] : []),
  ];
}

/** "7 customers to contact today, 23 Nov 2026". */
export function dailyListTitle({ items, on }: Pick<DayList, 'items' | 'on'>, locale: Locale): string {
  const day = formatDay(on, locale);
  if (locale === 'zh') return items.length === 0 ? `今日名单 · ${day}` : `今日名单 · ${day}：${items.length} 位客户`;
  if (items.length === 0) return `Your list for ${day}`;
  return `${items.length} ${items.length === 1 ? 'customer' : 'customers'} to contact · ${day}`;
}

/** Why there is nobody on it. */
function nobodyText({ gone = 0 }: DayList): Bilingual {
  if (gone === 0) return { en: 'Nobody needs you today.', zh: '今天没有需要联系的客户。' };
  const whom = gone === 1 ? 'The customer on this list is' : 'The customers on this list are';
  return { en: `${whom} no longer yours, or no longer there.`, zh: '名单上的客户已不再由您负责，或已被删除。' };
}

/** Of a longer list nobody asks for more than this. */
const MOST_ASKED = 50;

function moreText({ items, more }: DayList, locale: Locale): string {
  const asked = Math.min(items.length + more, MOST_ASKED);
  return locale === 'zh'
    ? `另有 ${more} 位客户未列出；可以问“今天最该联系的${asked}位客户”`
    : `${more} more did not make the list; ask "top ${asked} customers to contact today"`;
}

type Line = { notice: number; position: number; states: ReadonlyMap<number, LineState>; reader: Reader };

function lineBlocks(item: ListItem, { notice, position, states, reader }: Line): MessageBlock[] {
  const state = states.get(position);
  const buttons = lineButtons(BUTTONS, { kind: 'line', notice, position }, reader.locale);
  return [
    lineText(item, position, reader.locale, isSettled(state)),
    ...(state === undefined ? [] : [context(lineStateText(state, reader))]),
    ...(isSettled(state) ? [] : [buttons]),
  ];
}

/** Nothing in a rich text is markup, so what comes from data is neither escaped nor ever live. */
function lineText(item: ListItem, position: number, locale: Locale, isOver: boolean): RichTextBlock {
  const { customer, why, also, nextStep } = item;
  const name = cutLine(customerText({ customerId: customer.id, name: customer.name }), NAME_CHARACTERS);
  const further = also.map((reason) => REASON_TABLE[reason].label[locale]).join(locale === 'zh' ? '、' : ', ');
  const beside = further === '' ? '' : ` (${locale === 'zh' ? '另：' : 'also: '}${further})`;
  const text = (words: string, style: RichTextStyleable['style'] = {}) => ({
    type: 'text' as const,
    text: words,
    style,
  });
  const lines = isOver
    ? [text(`${position}. ${name}`, { strike: true })]
    : [
        text(`${position}. ${name}`, { bold: true }),
        text(`\n${cutLine(`${why[locale]}${beside}`, WHY_CHARACTERS)}`),
        text(`\n→ ${cutLine(nextStep[locale], NEXT_CHARACTERS)}`),
      ];
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: lines }] };
}
