import { html } from '../html.js';
import { emojiFor } from './emoji.js';
import { Mrkdwn } from './mrkdwn.js';

/** A text object of Block Kit: mrkdwn, or plain text with emoji names. */
export function TextObject({ text }) {
  if (text.type === 'mrkdwn') return html`<${Mrkdwn} text=${text.text} />`;
  return html`<span>${plain(text)}</span>`;
}

export function plain(text) {
  return text.text.replaceAll(/:([a-z0-9_+-]+):/g, (_, name) => emojiFor(name));
}
