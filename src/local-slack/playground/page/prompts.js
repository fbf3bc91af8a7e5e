import { send } from './deeds.js';
import { html } from './html.js';
import { useWords } from './words.js';

/** Questions to click; a click asks them at once. */
export function Prompts({ channel, title, prompts }) {
  const words = useWords();
  if (prompts.length === 0) return null;
  return html`<div class="prompts" role="group" aria-label=${title || words.tryAsking} data-testid="prompts">
    ${title !== '' && html`<span class="prompts-title">${title ?? words.tryAsking}</span>`}
    ${prompts.map(
      (
        each,
      ) => html`<button key=${each.message} type="button" class="chip" data-testid="prompt" onClick=${() => send(channel, each.message)}>
        ${each.title}
      </button>`,
    )}
  </div>`;
}
