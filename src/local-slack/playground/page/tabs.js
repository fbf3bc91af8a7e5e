import { useEffect } from 'preact/hooks';
import { openApp } from './deeds.js';
import { html } from './html.js';
import { useStore } from './store.js';
import { useWords } from './words.js';

/** The app's tabs. Looking at one tells the app, as in Slack. */
export function Tabs({ tab, onTab }) {
  const words = useWords();
  const { route } = useStore();
  useEffect(() => {
    openApp(tab);
  }, [tab, route.as]);
  return html`<div class="tabs" role="tablist">
    ${['messages', 'home'].map(
      (
        each,
      ) => html`<button key=${each} type="button" role="tab" class="tab" aria-selected=${each === tab} data-testid="tab-${each}" onClick=${() => onTab(each)}>
        ${words[each]}
      </button>`,
    )}
  </div>`;
}
