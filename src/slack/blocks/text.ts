import type {
  ContextBlock,
  HeaderBlock,
  MrkdwnElement,
  PlainTextElement,
  RichTextBlock,
  SectionBlock,
} from '@slack/types';
import { plainText } from '../../render/plain-text.ts';
import { LIMITS } from '../limits.ts';

const ELLIPSIS = '…';

/** At most `most` UTF-16 units, ending in … when something was left out, never inside a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, most - ELLIPSIS.length).replace(/[\uD800-\uDBFF]$/, '') + ELLIPSIS;
}

/** Data as it may stand in any text of Slack: nothing in it becomes a mention, a link or an entity. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** One line of data, escaped, within `most` characters after escaping; `instead` where nothing is left. */
export function safeLine(text: string, most: number, instead = '–'): string {
  const line = plainText(text) || instead;
  let kept = cut(line, most);
  for (let length = kept.length; escapeText(kept).length > most; ) {
    length -= escapeText(kept).length - most;
    kept = cut(line, Math.max(length, 1));
  }
  return escapeText(kept);
}

/** One line of data within `most` characters, not escaped: for rich text, in which nothing is markup. */
export function cutLine(text: string, most: number): string {
  return cut(plainText(text) || '–', most);
}

/** Markup around data: Slack's own reading of addresses and names in it is off. */
export function markup(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

export function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** Data in bold: characters that would end the bold are shown as their look-alikes. */
export function bold(text: string, most: number): string {
  return `*${safeLine(text, most - 2)
    .replaceAll('*', '∗')
    .replaceAll('`', 'ˋ')}*`;
}

export function section(text: MrkdwnElement | PlainTextElement): SectionBlock {
  return { type: 'section', text };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(safeLine(text, LIMITS.headerText)) };
}

/** A line in small grey letters. */
export function context(text: string): ContextBlock {
  return { type: 'context', elements: [plain(safeLine(text, LIMITS.contextText))] };
}

/** The words of a message, a bar beside them; nothing in a rich text is markup, so nothing is escaped. */
export function quote(text: string): RichTextBlock {
  const lines = text.split('\n').map((line) => plainText(line));
  const words = cut(lines.join('\n'), LIMITS.sectionText);
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: words }] }],
  };
}

/** Text of several lines, escaped and within the limit of a section. */
export function paragraph(text: string): SectionBlock {
  const lines = text.split('\n').map((line) => escapeText(plainText(line)));
  return section(plain(cut(lines.join('\n').trim() || '–', LIMITS.sectionText)));
}
