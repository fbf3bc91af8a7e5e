import { html } from '../html.js';
import { emojiFor } from './emoji.js';
import { decode, Mrkdwn } from './mrkdwn.js';

/** A text object of Block Kit: mrkdwn, or plain text with emoji names. */
export function TextObject({ text }) {
  if (text.type === 'mrkdwn') return html`<${Mrkdwn} text=${text.text} />`;
  return html`<span class="plain-text">${plain(text)}</span>`;
}

/** Slack keeps plain text with its three characters as entities, however the app sent it (bolt-python issue 513). */
export function plain({ text, emoji }) {
  const shown = decode(text);
  return emoji === false ? shown : shown.replaceAll(/:([a-z0-9_+-]+):/g, (_, name) => emojiFor(name));
}
