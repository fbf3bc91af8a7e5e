import DOMPurify from 'dompurify';
import { Marked } from 'marked';
import { html } from '../html.js';
import { emojiFor } from './emoji.js';
import { isSafeUrl } from './link.js';
import { channelName, nameOf } from './mention.js';

const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Slack reads its mentions in markdown too, which is how unescaped data would ring a whole channel: so it shows. */
const mention = {
  name: 'mention',
  level: 'inline',
  start: (source) => source.search(/<[@#!]/),
  tokenizer(source) {
    const match = /^<([@#!])([^<>|\s]+)(?:\|([^<>]+))?>/.exec(source);
    return match ? { type: 'mention', raw: match[0], kind: match[1], id: match[2], label: match[3] } : undefined;
  },
  renderer({ kind, id, label }) {
    const name = label ?? (kind === '@' ? nameOf(id) : kind === '#' ? channelName(id) : id);
    const loud = kind === '!' ? ' mention-loud' : '';
    return `<span class="mention${loud}">${kind === '#' ? '#' : '@'}${escapeHtml(name)}</span>`;
  },
};

const emoji = {
  name: 'emoji',
  level: 'inline',
  start: (source) => source.search(/:[a-z0-9_+-]+:/),
  tokenizer(source) {
    const match = /^:([a-z0-9_+-]+):/.exec(source);
    return match ? { type: 'emoji', raw: match[0], name: match[1] } : undefined;
  },
  renderer: ({ name }) => escapeHtml(emojiFor(name)),
};

/** HTML in the text stays text: the tokenizers that would read it answer nothing. */
const marked = new Marked({
  gfm: true,
  breaks: true,
  extensions: [mention, emoji],
  tokenizer: { html: () => undefined, tag: () => undefined },
  renderer: {
    image: ({ href, text }) => `<a href="${escapeHtml(href)}">${escapeHtml(text || href)}</a>`,
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      return isSafeUrl(href) ? `<a href="${escapeHtml(href)}">${words}</a>` : words;
    },
  },
});

DOMPurify.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName !== 'A') return;
  node.setAttribute('target', '_blank');
  node.setAttribute('rel', 'noopener noreferrer nofollow');
});

const TAGS =
  'p br h1 h2 h3 h4 h5 h6 strong em del code pre blockquote ul ol li hr a span table thead tbody tr th td'.split(' ');
const CLEAN = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ['href', 'align', 'start', 'class'],
  ADD_URI_SAFE_ATTR: ['align', 'start', 'class'],
  ALLOWED_URI_REGEXP: /^https?:/i,
};

/** Standard markdown of a `markdown` block: parsed by marked, cleaned by DOMPurify. */
export function Markdown({ text }) {
  const clean = DOMPurify.sanitize(marked.parse(text), CLEAN);
  return html`<div class="markdown" dangerouslySetInnerHTML=${{ __html: clean }}></div>`;
}
