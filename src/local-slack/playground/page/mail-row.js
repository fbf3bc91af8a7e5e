import { formatDay, formatTime } from './dates.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { useLocale, useWords } from './words.js';

const DAY_MS = 86_400_000;

/** One message of the list: to whom, about what, when, by which channel. */
export function MailRow({ mail: { channel, receivedAt, to, subject, preview }, isOpen, onOpen }) {
  const words = useWords();
  const locale = useLocale();
  const label = words.channelOf[channel] ?? channel;
  const ts = Date.parse(receivedAt) / 1000;
  const isRecent = Date.now() - ts * 1000 < DAY_MS;
  return html`<li>
    <button type="button" class="mail-row" aria-current=${isOpen ? 'true' : undefined} data-testid="mail-row" onClick=${onOpen}>
      <span class="mail-sign" title=${label}><${Icon} name=${channel === 'email' ? 'mail' : 'phone'} size=${16} /></span>
      <span class="mail-row-main">
        <span class="mail-row-head">
          <b>${nameOf(to)}</b>
          <time datetime=${receivedAt}>${isRecent ? formatTime(ts, locale) : formatDay(ts, locale, words)}</time>
        </span>
        <span class="mail-row-subject">${subject || label}</span>
        <span class="mail-row-preview">${preview}</span>
      </span>
    </button>
  </li>`;
}

/** The name before an address, where there is one. */
function nameOf(to) {
  return /^(.+?)\s*<[^<>]+>$/.exec(to)?.[1] ?? to;
}
