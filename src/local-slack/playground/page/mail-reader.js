import { useEffect, useState } from 'preact/hooks';
import { formatFull } from './dates.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { MailBody } from './mail-body.js';
import { useLocale, useWords } from './words.js';

/** What says how a mail can be ended is worth a look without opening anything. */
const SHOWN_HEADERS = ['reply-to', 'list-unsubscribe', 'list-unsubscribe-post'];

/** One message, whole: who, when, its text, its formatted body in a frame that can do nothing, its headers. */
export function MailReader({ id, onBack }) {
  const words = useWords();
  const locale = useLocale();
  const [mail, setMail] = useState(undefined);
  useEffect(() => {
    fetch(`/playground/mail/${encodeURIComponent(id)}`)
      .then((response) => (response.ok ? response.json() : null))
      .then(setMail, () => setMail(null));
  }, [id]);
  if (mail === undefined) return html`<div class="mail-reader" aria-busy="true"></div>`;
  if (mail === null) return html`<p class="mail-reader mail-choose">${words.mailGone}</p>`;
  const label = words.channelOf[mail.channel] ?? mail.channel;
  const shown = SHOWN_HEADERS.flatMap((key) => mail.headers.filter(({ name }) => name.toLowerCase() === key));
  const fact = (name, value) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

  return html`<article class="mail-reader" data-testid="mail-reader">
    <header class="mail-head">
      <button type="button" class="icon-button mail-back" aria-label=${words.mailBack} data-testid="mail-back" onClick=${onBack}>
        <${Icon} name="left" />
      </button>
      <h2>${mail.subject || label}</h2>
      <span class="mail-channel">${label}</span>
    </header>
    <dl class="mail-facts">
      ${fact(words.mailFrom, mail.from)} ${fact(words.mailTo, mail.to)}
      ${fact(words.mailAt, formatFull(Date.parse(mail.receivedAt) / 1000, locale))}
      ${shown.map(({ name, value }) => fact(name, value))}
    </dl>
    <${MailBody} mail=${mail} />
    ${
      mail.headers.length > 0 &&
      html`<details class="mail-headers" data-testid="mail-headers">
        <summary>${words.mailHeaders(mail.headers.length)}</summary>
        <dl class="mail-facts">${mail.headers.map(({ name, value }) => fact(name, value))}</dl>
      </details>`
    }
  </article>`;
}
