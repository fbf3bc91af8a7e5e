import { html } from './html.js';
import { Prompts } from './prompts.js';
import { useStore } from './store.js';
import { useLocale, useWords } from './words.js';

/** What stands at the top of a conversation; in an empty one with the app, also what one could ask. */
export function Opening({ place, isEmpty }) {
  const words = useWords();
  const language = useLocale().startsWith('zh') ? 'zh' : 'en';
  const { window } = useStore();
  const { bot } = window;
  if (place.kind === 'channel') {
    return html`<header class="opening">
      <span class="opening-sign" aria-hidden="true">#</span>
      <h2>${words.channelStart(place.name)}</h2>
      ${place.topic && html`<p>${place.topic}</p>`}
      <p>${words.channelStartText(bot.name)}</p>
    </header>`;
  }
  const examples = window.examples[language].map((message) => ({ title: message, message }));
  const offered = examples.length > 0 ? { prompts: examples } : window.prompts[place.id];
  return html`<header class="opening" data-testid="welcome">
    <img class="opening-logo" src="/page/icon.svg" alt="" />
    <h2>${words.welcomeTitle(bot.name)}</h2>
    <p>${words.welcomeText(bot.name)}</p>
    ${isEmpty && offered && html`<${Prompts} channel=${place.id} ...${offered} />`}
  </header>`;
}
