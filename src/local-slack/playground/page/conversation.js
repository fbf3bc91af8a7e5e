import { Composer } from './composer.js';
import { HomeTab } from './home-tab.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { MessageList } from './message-list.js';
import { Opening } from './opening.js';
import { go, useStore } from './store.js';
import { Tabs } from './tabs.js';
import { useWords } from './words.js';

/** The middle of the page: one conversation, or the home of the app. */
export function Conversation({ place, onMenu }) {
  const words = useWords();
  const { window, route } = useStore();
  const all = window.messages.filter(({ channel }) => channel === place.id);
  const top = all.filter(({ threadTs, ts }) => !threadTs || threadTs === ts);
  const replies = Map.groupBy(
    all.filter(({ threadTs, ts }) => threadTs && threadTs !== ts),
    ({ threadTs }) => threadTs,
  );
  const statuses = window.statuses.filter(({ channel }) => channel === place.id);
  const isDm = place.kind === 'dm';
  const name = isDm ? window.bot.name : `#${place.name}`;

  return html`<section class="conversation" aria-label=${name}>
    <header class="conversation-head">
      <button type="button" class="icon-button only-narrow" aria-label=${words.openMenu} data-testid="open-menu" onClick=${onMenu}>
        <${Icon} name="menu" />
      </button>
      <h1>${isDm ? html`<img src="/page/icon.svg" alt="" />${window.bot.name}` : html`<span class="hash">#</span>${place.name}`}</h1>
      ${isDm && html`<span class="presence ${window.appConnected ? 'is-on' : ''}" aria-hidden="true"></span>`}
      ${!isDm && place.topic && html`<span class="topic">${place.topic}</span>`}
    </header>
    ${isDm && html`<${Tabs} tab=${route.tab ?? 'messages'} onTab=${(tab) => go({ tab: tab === 'home' ? 'home' : null })} />`}
    ${
      isDm && route.tab === 'home'
        ? html`<${HomeTab} view=${window.home} />`
        : html`<${MessageList}
              key=${place.id}
              messages=${top}
              replies=${replies}
              statuses=${statuses}
              label=${name}
              opening=${html`<${Opening} place=${place} isEmpty=${top.length === 0} />`}
            />
            ${isDm && !window.appConnected && html`<p class="offline" role="status">${words.offline(window.bot.name)}</p>`}
            <${Composer}
              key=${`composer ${place.id}`}
              channel=${place.id}
              offersMention=${!isDm}
              placeholder=${isDm ? words.messageTo(window.bot.name) : words.messageChannel(place.name, window.bot.name)}
            />`
    }
  </section>`;
}
