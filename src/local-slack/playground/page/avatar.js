import { html } from './html.js';

const COLOURS = 8;

function initials(name) {
  if (/\p{Script=Han}/u.test(name)) return name.replaceAll(/\s/g, '').slice(-2);
  const words = name.split(/\s+/).filter(Boolean);
  return (words.length > 1 ? words[0][0] + words.at(-1)[0] : name.slice(0, 2)).toUpperCase();
}

function colourOf(id) {
  return [...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7) % COLOURS;
}

/** A person's initials on a colour of their own; the app has its sign. */
export function Avatar({ id, name, isBot = false, size = 'medium' }) {
  if (isBot)
    return html`<span class="avatar avatar-bot avatar-${size}" aria-hidden="true"><img src="/page/icon.svg" alt="" /></span>`;
  return html`<span class="avatar avatar-${size} avatar-${colourOf(id)}" aria-hidden="true">${initials(name)}</span>`;
}
