import { html } from './html.js';
import { Icon } from './icons.js';
import { go, MAIL, useStore } from './store.js';
import { useWords } from './words.js';

function Entry({ place, onChosen }) {
  const { window, route, unread } = useStore();
  const isDm = place.kind === 'dm';
  const count = unread[place.id] ?? 0;
  const choose = () => {
    go({ place: place.id, thread: null, tab: null, mail: null });
    onChosen();
  };
  return html`<li>
    <button
      type="button"
      class="place ${count > 0 ? 'has-unread' : ''}"
      aria-current=${place.id === route.place ? 'page' : undefined}
      data-testid="place-${isDm ? 'dm' : place.name}"
      onClick=${choose}
    >
      ${isDm ? html`<img class="place-logo" src="/page/icon.svg" alt="" />` : html`<span class="hash" aria-hidden="true">#</span>`}
      <span class="place-name">${isDm ? window.bot.name : place.name}</span>
      ${isDm && html`<span class="presence ${window.appConnected ? 'is-on' : ''}" aria-hidden="true"></span>`}
      ${count > 0 && html`<span class="unread">${count}</span>`}
    </button>
  </li>`;
}

function MailEntry({ onChosen }) {
  const words = useWords();
  const { route, unread } = useStore();
  const count = unread[MAIL] ?? 0;
  const choose = () => {
    go({ place: MAIL, thread: null, tab: null, mail: null });
    onChosen();
  };
  return html`<li>
    <button type="button" class="place ${count > 0 ? 'has-unread' : ''}" aria-current=${route.place === MAIL ? 'page' : undefined}
      data-testid="place-mail" onClick=${choose}>
      <span class="place-icon" aria-hidden="true"><${Icon} name="mail" size=${17} /></span>
      <span class="place-name">${words.mail}</span>
      ${count > 0 && html`<span class="unread" data-testid="unread-mail">${count > 99 ? '99+' : count}</span>`}
    </button>
  </li>`;
}

/** Channels, and the app under "Apps". On a phone it is a drawer. */
export function Sidebar({ isOpen, onClose }) {
  const words = useWords();
  const { window } = useStore();
  const [channels, apps] = ['channel', 'dm'].map((kind) => window.places.filter((place) => place.kind === kind));
  const list = (label, places) => html`<h2>${label}</h2>
    <ul>${places.map((place) => html`<${Entry} key=${place.id} place=${place} onChosen=${onClose} />`)}</ul>`;
  return html`<nav class="sidebar ${isOpen ? 'is-open' : ''}" aria-label=${window.workspace} data-testid="sidebar">
      <header class="sidebar-head">
        <strong>${window.workspace}</strong>
        <button type="button" class="icon-button only-narrow" aria-label=${words.closeMenu} onClick=${onClose}><${Icon} name="close" /></button>
      </header>
      ${list(words.channels, channels)} ${list(words.apps, apps)}
      ${window.mails && html`<h2>${words.outside}</h2><ul><${MailEntry} onChosen=${onClose} /></ul>`}
    </nav>
    ${isOpen && html`<button type="button" class="scrim" aria-label=${words.closeMenu} onClick=${onClose}></button>`}`;
}
