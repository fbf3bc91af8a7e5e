import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Confirmation } from './confirmation.js';
import { Conversation } from './conversation.js';
import { html } from './html.js';
import { MailPlace } from './mail-place.js';
import { Modal } from './modal.js';
import { PersonSwitcher } from './person-switcher.js';
import { Sidebar } from './sidebar.js';
import { MAIL, start, useStore } from './store.js';
import { ThreadPane } from './thread-pane.js';
import { useOpenAnsweredThread } from './use-open-answered-thread.js';
import { useLocale, useWords } from './words.js';

function App() {
  const { window, route, online, notice } = useStore();
  const words = useWords();
  const locale = useLocale();
  const [menuOpen, setMenuOpen] = useState(false);
  useOpenAnsweredThread();
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = window ? `${window.bot.name} · ${window.workspace}` : 'Local Slack';
  }, [locale, window?.workspace]);
  const place = window?.me === route.as && window.places.find(({ id }) => id === route.place);
  const isMail = window?.me === route.as && route.place === MAIL && window.mails;
  if (!place && !isMail) return html`<div class="loading" role="status"></div>`;
  const view = window.modals.at(-1);

  return html`<div class="page ${route.thread ? 'has-thread' : ''}">
    <header class="topbar">
      <span class="topbar-name">${window.workspace}</span>
      ${!online && html`<span class="reconnecting" role="status">${words.reconnecting}</span>`}
      <${PersonSwitcher} />
    </header>
    <${Sidebar} isOpen=${menuOpen} onClose=${() => setMenuOpen(false)} />
    <main class="main">
      ${
        isMail
          ? html`<${MailPlace} mails=${window.mails} onMenu=${() => setMenuOpen(true)} />`
          : html`<${Conversation} place=${place} onMenu=${() => setMenuOpen(true)} />`
      }
      ${route.thread && place && html`<${ThreadPane} key=${route.thread} place=${place} threadTs=${route.thread} />`}
    </main>
    ${view && html`<${Modal} key=${view.id} view=${view} errors=${window.modalErrors ?? {}} />`}
    <${Confirmation} />
    <div class="notices" role="status" aria-live="polite">${notice && html`<p class="notice">${words[notice] ?? notice}</p>`}</div>
  </div>`;
}

await start();
render(html`<${App} />`, document.getElementById('root'));
