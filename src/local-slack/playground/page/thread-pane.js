import { useEffect } from 'preact/hooks';
import { Composer } from './composer.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { MessageList } from './message-list.js';
import { go, useStore } from './store.js';
import { useWords } from './words.js';

/** One thread beside the conversation; on a phone it lies over it. */
export function ThreadPane({ place, threadTs }) {
  const words = useWords();
  const { window } = useStore();
  const close = () => go({ thread: null });
  useEffect(() => {
    const onKey = (event) => event.key === 'Escape' && !document.querySelector('dialog[open]') && close();
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const messages = window.messages.filter(
    ({ channel, ts, threadTs: parent }) => channel === place.id && (ts === threadTs || parent === threadTs),
  );
  const statuses = window.statuses.filter((each) => each.channel === place.id && each.threadTs === threadTs);
  const title = window.titles[`${place.id} ${threadTs}`];
  return html`<aside class="thread" aria-label=${words.thread} data-testid="thread">
    <header class="conversation-head">
      <h2>${words.thread}</h2>
      <span class="topic">${title ?? (place.kind === 'channel' ? `#${place.name}` : window.bot.name)}</span>
      <button type="button" class="icon-button" aria-label=${words.closeThread} data-testid="close-thread" onClick=${close}>
        <${Icon} name="close" />
      </button>
    </header>
    <${MessageList} key=${threadTs} messages=${messages} statuses=${statuses} inThread label=${words.thread} />
    <${Composer} key=${`composer ${threadTs}`} channel=${place.id} threadTs=${threadTs} placeholder=${words.reply} offersMention=${place.kind === 'channel'} />
  </aside>`;
}
