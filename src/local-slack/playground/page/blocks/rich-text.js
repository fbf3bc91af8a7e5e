import { formatDateToken } from '../dates.js';
import { html } from '../html.js';
import { emojiFor } from '../text/emoji.js';
import { Link } from '../text/link.js';
import { channelName, Mention, nameOf } from '../text/mention.js';
import { useLocale } from '../words.js';

function Inline({ element }) {
  const locale = useLocale();
  return styled(content(element, locale), element.style);
}

function content(element, locale) {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'link':
      return html`<${Link} url=${element.url}>${element.text ?? element.url}<//>`;
    case 'emoji':
      return emojiFor(element.name);
    case 'user':
      return html`<${Mention}>@${nameOf(element.user_id)}<//>`;
    case 'channel':
      return html`<${Mention}>#${channelName(element.channel_id)}<//>`;
    case 'broadcast':
      return html`<${Mention} loud>@${element.range}<//>`;
    case 'date':
      return formatDateToken(element.timestamp, element.format, locale);
    default:
      return element.value ?? element.usergroup_id ?? element.team_id ?? `[${element.type}]`;
  }
}

function styled(node, style = {}) {
  if (style.code) return html`<code>${node}</code>`;
  let result = node;
  if (style.bold) result = html`<strong>${result}</strong>`;
  if (style.italic) result = html`<em>${result}</em>`;
  if (style.strike) result = html`<s>${result}</s>`;
  if (style.underline) result = html`<u>${result}</u>`;
  return result;
}

const inlines = (elements) => elements.map((each, at) => html`<${Inline} key=${at} element=${each} />`);

function Part({ part }) {
  switch (part.type) {
    case 'rich_text_list': {
      const Tag = part.style === 'ordered' ? 'ol' : 'ul';
      return html`<${Tag} class="indent-${part.indent ?? 0}">${part.elements.map((each, at) => html`<li key=${at}>${inlines(each.elements)}</li>`)}<//>`;
    }
    case 'rich_text_quote':
      return html`<blockquote>${inlines(part.elements)}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre>${inlines(part.elements)}</pre>`;
    default:
      return html`<div class="rich-section">${inlines(part.elements)}</div>`;
  }
}

export function RichText({ block }) {
  return html`<div class="rich-text">${block.elements.map((part, at) => html`<${Part} key=${at} part=${part} />`)}</div>`;
}
