import { useState } from 'preact/hooks';
import { html } from './html.js';
import { Icon } from './icons.js';
import { MailReader } from './mail-reader.js';
import { MailRow } from './mail-row.js';
import { go, useStore } from './store.js';
import { useWords } from './words.js';

const SHOWN = 100;

/** What was sent to people outside: the list, and the one that is read. */
export function MailPlace({ mails, onMenu }) {
  const words = useWords();
  const { route } = useStore();
  const [search, setSearch] = useState('');
  const found = mails.filter((mail) => matches(mail, search.trim().toLowerCase()));
  return html`<section class="conversation mail ${route.mail ? 'is-reading' : ''}" aria-label=${words.mail} data-testid="mail">
    <header class="conversation-head">
      <button type="button" class="icon-button only-narrow" aria-label=${words.openMenu} data-testid="open-menu" onClick=${onMenu}>
        <${Icon} name="menu" />
      </button>
      <h1><${Icon} name="mail" size=${20} />${words.mail}</h1>
      <span class="topic">${mails.length > 0 && words.mailCount(mails.length)}</span>
    </header>
    ${
      mails.length === 0
        ? html`<div class="mail-none"><${Icon} name="mail" size=${44} /><h2>${words.mailNone}</h2><p>${words.mailNoneText}</p></div>`
        : html`<div class="mail-panes">
            <div class="mail-list">
              <input type="search" class="mail-search" value=${search} placeholder=${words.mailSearch} aria-label=${words.mailSearch}
                data-testid="mail-search" onInput=${({ target }) => setSearch(target.value)} />
              <ul>${found.slice(0, SHOWN).map((mail) => html`<${MailRow} key=${mail.id} mail=${mail} isOpen=${mail.id === route.mail} onOpen=${() => go({ mail: mail.id })} />`)}</ul>
              ${found.length === 0 && html`<p class="mail-hint">${words.mailNoMatch}</p>`}
              ${found.length > SHOWN && html`<p class="mail-hint">${words.mailMore(found.length - SHOWN)}</p>`}
            </div>
            ${
              route.mail
                ? html`<${MailReader} key=${route.mail} id=${route.mail} onBack=${() => go({ mail: null })} />`
                : html`<p class="mail-reader mail-choose">${words.mailChoose}</p>`
            }
          </div>`
    }
  </section>`;
}

function matches({ to, subject, preview }, search) {
  return search === '' || `${to}\n${subject ?? ''}\n${preview}`.toLowerCase().includes(search);
}
