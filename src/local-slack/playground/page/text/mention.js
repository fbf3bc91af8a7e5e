import { html } from '../html.js';
import { getState } from '../store.js';

/** The name behind an id, as far as this window knows it. */
export function nameOf(id) {
  const { window } = getState();
  if (window?.bot.id === id) return window.bot.name;
  return window?.people.find((person) => person.id === id)?.name ?? id;
}

export function channelName(id) {
  return getState().window?.places.find((place) => place.id === id)?.name ?? id;
}

export function Mention({ children, loud = false }) {
  return html`<span class=${loud ? 'mention mention-loud' : 'mention'}>${children}</span>`;
}
