import { useState } from 'preact/hooks';
import { html } from './html.js';
import { Link } from './text/link.js';
import { useWords } from './words.js';

const ADDRESS = /(https?:\/\/[^\s<>"'（）“”，。；]+[^\s<>"'（）“”，。；.,;:!?)\]])/;

/** The text; of a mail with HTML also that, in a frame without scripts, storage or network. */
export function MailBody({ mail }) {
  const words = useWords();
  const [isFormatted, setFormatted] = useState(mail.html !== null);
  const tab = (formatted, label, testId) =>
    html`<button type="button" role="tab" class="tab" aria-selected=${isFormatted === formatted} data-testid=${testId} onClick=${() => setFormatted(formatted)}>
      ${label}
    </button>`;
  return html`<div class="mail-body">
    ${
      mail.html !== null &&
      html`<div class="mail-tabs" role="tablist">${tab(true, words.mailFormatted, 'mail-formatted')} ${tab(false, words.mailText, 'mail-text-tab')}</div>`
    }
    ${
      isFormatted
        ? html`<iframe class="mail-frame" title=${words.mailFormatted} src=${`/playground/mail/${encodeURIComponent(mail.id)}/html`}
            sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" data-testid="mail-frame"></iframe>`
        : html`<pre class="mail-text" data-testid="mail-text">${mail.text.split(ADDRESS).map((part, at) => (at % 2 === 1 ? html`<${Link} url=${part}>${part}<//>` : part))}</pre>`
    }
  </div>`;
}
