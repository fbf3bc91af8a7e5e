import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Locale } from '../domain/locale.ts';
import { type Html, html } from '../render/html/html.ts';
import { readContactPolicy } from '../services/contact/read-contact-policy.ts';
import { findSentMessage, type SentMessage } from '../services/outreach/replies/find-sent-message.ts';
import { unsubscribe } from '../services/outreach/replies/unsubscribe.ts';
import { failurePage } from './failure-page.ts';
import { pageLanguage } from './page-language.ts';
import { MESSAGES_OF, UNSUBSCRIBE_WORDS as WORDS } from './page-words.ts';
import type { PublicContext } from './public-context.ts';
import { readForm } from './read-form.ts';
import { renderPage } from './render-page.ts';

const Form = z.object({
  scope: z.enum(['channel', 'all']).catch('channel'),
  lang: z.string().optional().catch(undefined),
  /** RFC 8058: a mail program's own button, which nobody sees a page of. */
  'List-Unsubscribe': z.string().optional().catch(undefined),
});

/** GET asks, POST does: what opens links by itself, such as a scanner of mails, unsubscribes nobody. */
export function createUnsubscribePages({ database, clock, announce }: PublicContext): Hono {
  const app = new Hono();

  app.get('/:token', async (c) => {
    const message = await findSentMessage(database, { token: c.req.param('token') });
    if (message === null) return failurePage(c, 'unknown');
    const locale = languageFor(c, message, c.req.query('lang'));
    return page(c, locale, WORDS.title[locale], formHtml(message, locale));
  });

  app.post('/:token', async (c) => {
    const form = Form.parse(await readForm(c));
    const isOneClick = form['List-Unsubscribe'] === 'One-Click';
    const token = c.req.param('token');
    const where = isOneClick ? 'one-click unsubscribe' : 'unsubscribe page';
    const done = await unsubscribe(database, token, { scope: form.scope, where, now: clock() });
    if (done === null) return failurePage(c, 'unknown');
    announce(done.changes);
    if (isOneClick) return c.text('unsubscribed');
    const message = (await findSentMessage(database, { token }))!;
    const locale = languageFor(c, message, form.lang);
    return page(c, locale, WORDS.doneTitle[locale], doneHtml(message, form.scope, locale));
  });

  async function page(c: Context, locale: Locale, title: string, body: Html): Promise<Response> {
    const { companyName: company } = await readContactPolicy(database);
    return c.html(renderPage({ locale, title, company, body, isSwitchable: c.req.method === 'GET' }));
  }
  return app;
}

function languageFor(c: Context, { language }: SentMessage, chosen: string | undefined): Locale {
  return pageLanguage(chosen, language, c.req.header('accept-language'));
}

function formHtml({ channel }: SentMessage, locale: Locale): Html {
  const messages = MESSAGES_OF[channel][locale];
  return html`<form method="post">
<input type="hidden" name="lang" value="${locale}">
<fieldset><legend>${WORDS.question[locale]}</legend>
<label class="choice"><input type="radio" name="scope" value="channel" checked><span>${WORDS.channel[locale](messages)}</span></label>
<label class="choice"><input type="radio" name="scope" value="all"><span>${WORDS.all[locale]}</span></label>
</fieldset>
<button>${WORDS.submit[locale]}</button>
</form>`;
}

function doneHtml({ channel }: SentMessage, scope: 'channel' | 'all', locale: Locale): Html {
  if (scope === 'all') return html`<p>${WORDS.doneAll[locale]}</p>`;
  return html`<p>${WORDS.doneChannel[locale](MESSAGES_OF[channel][locale])}</p>
<form method="post"><input type="hidden" name="lang" value="${locale}"><input type="hidden" name="scope" value="all">
<button class="quiet">${WORDS.more[locale]}</button></form>`;
}
