import { formatDateToken } from '../dates.js';
import { html } from '../html.js';
import { getState } from '../store.js';
import { emojiFor } from './emoji.js';
import { Link } from './link.js';
import { channelName, Mention, nameOf } from './mention.js';

/** Slack also makes links of bare addresses. Its rule: a mark opens and closes only beside something that is no letter and no digit, in Chinese as well. */
const INLINE =
  /`([^`\n]+)`|<([^<>\n]+)>|(?<![\p{L}\p{N}*])\*(?! )([^*\n]+?)(?<! )\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?! )([^_\n]+?)(?<! )_(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}~])~(?! )([^~\n]+?)(?<! )~(?![\p{L}\p{N}~])|:([a-z0-9_+'-]+):|(https?:\/\/[^\s<>|`]+[^\s<>|`.,;:!?)\]。，；：！？）])/gu;

/** Slack's own markup as elements; nothing in it can become HTML. */
export function Mrkdwn({ text }) {
  const parts = text.split(/```\n?([\s\S]*?)\n?```/);
  return html`<span class="mrkdwn">${parts.map((part, at) => (at % 2 === 1 ? html`<pre>${decode(part)}</pre>` : renderLines(part)))}</span>`;
}

function renderLines(text) {
  const groups = [];
  for (const line of text.split('\n')) {
    const quoted = /^(?:&gt;|>)\s?/.test(line);
    const last = groups.at(-1);
    const content = quoted ? line.replace(/^(?:&gt;|>)\s?/, '') : line;
    if (last?.quoted === quoted) last.lines.push(content);
    else groups.push({ quoted, lines: [content] });
  }
  return groups.map(({ quoted, lines }) => {
    const body = lines.flatMap((line, at) => (at === 0 ? renderInline(line) : [html`<br />`, renderInline(line)]));
    return quoted ? html`<blockquote>${body}</blockquote>` : body;
  });
}

function renderInline(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(decode(text.slice(from, match.index)), renderMatch(match));
    from = match.index + match[0].length;
  }
  nodes.push(decode(text.slice(from)));
  return nodes;
}

function renderMatch([, code, token, bold, italic, strike, emoji, url]) {
  if (code !== undefined) return html`<code>${decode(code)}</code>`;
  if (token !== undefined) return renderToken(token);
  if (bold !== undefined) return html`<strong>${renderInline(bold)}</strong>`;
  if (italic !== undefined) return html`<em>${renderInline(italic)}</em>`;
  if (strike !== undefined) return html`<s>${renderInline(strike)}</s>`;
  if (url !== undefined) return html`<${Link} url=${decode(url)}>${decode(url)}<//>`;
  return emojiFor(emoji);
}

/** `<@U…>`, `<#C…>`, `<!here>`, `<!date^…>`, `<https://…|words>`. */
function renderToken(token) {
  const [target, label] = split(token);
  if (target.startsWith('@')) return html`<${Mention}>@${label ?? nameOf(target.slice(1))}<//>`;
  if (target.startsWith('#')) return html`<${Mention}>#${label ?? channelName(target.slice(1))}<//>`;
  if (target.startsWith('!date^')) {
    const [, seconds, format] = target.split('^');
    return formatDateToken(seconds, format, localeOfWindow()) || label;
  }
  if (target.startsWith('!')) return html`<${Mention} loud>@${label ?? target.slice(1)}<//>`;
  return html`<${Link} url=${decode(target)}>${decode(label ?? target)}<//>`;
}

function split(token) {
  const at = token.indexOf('|');
  return at < 0 ? [token, undefined] : [token.slice(0, at), token.slice(at + 1)];
}

function localeOfWindow() {
  const { window } = getState();
  return window?.people.find(({ id }) => id === window.me)?.locale;
}

export function decode(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
