import type { ModalView, RichTextSection } from '@slack/types';
import { customerText } from '../../domain/customer-text.ts';
import type { ListItem, ListScore } from '../../domain/daily-list/list-item.ts';
import type { Reader } from '../../render/format-cell.ts';
import { formatNumber } from '../../render/format-number.ts';
import { questionButtons } from '../blocks/question-buttons.ts';
import { context, cutLine, paragraph, plain } from '../blocks/text.ts';

const LABEL_CHARACTERS = 200;

/** The arithmetic of a line's place: each factor, their product, and the question that shows where the figure comes from. */
export function whyOrderView({ customer: { id, name }, why, score, evidence }: ListItem, reader: Reader): ModalView {
  const { locale } = reader;
  const buttons = questionButtons([evidence[locale]], 'suggestion');
  const value = formatNumber(score.expectedValue, { unit: 'money', ...reader });
  return {
    type: 'modal',
    title: plain(locale === 'zh' ? '为何这样排序？' : 'Why this order?'),
    close: plain(locale === 'zh' ? '关闭' : 'Close'),
    blocks: [
      context(customerText({ customerId: id, name })),
      paragraph(why[locale]),
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: score.factors.map((factor) => factorLine(factor, reader)),
          },
          line([
            { text: locale === 'zh' ? '联系的预期价值 = ' : 'Expected value of the contact = ' },
            { text: value, bold: true },
          ]),
        ],
      },
      context(ORDER[locale]),
      ...(buttons ? [buttons] : []),
    ],
  };
}

const ORDER = {
  en: 'The factors are multiplied, and the list goes from the highest product down.',
  zh: '各项相乘，名单按乘积从高到低排列。',
};

function factorLine({ label, value, unit }: ListScore['factors'][number], reader: Reader): RichTextSection {
  const figure = unit === 'times' ? `× ${formatNumber(value, reader)}` : formatNumber(value, { unit, ...reader });
  return line([{ text: `${cutLine(label[reader.locale], LABEL_CHARACTERS)}: ` }, { text: figure, bold: true }]);
}

function line(pieces: readonly { text: string; bold?: boolean }[]): RichTextSection {
  return {
    type: 'rich_text_section',
    elements: pieces.map(({ text, bold = false }) => ({ type: 'text', text, ...(bold && { style: { bold } }) })),
  };
}
