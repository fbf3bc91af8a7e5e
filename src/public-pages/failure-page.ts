import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Locale } from '../domain/locale.ts';
import { html } from '../render/html/html.ts';
import { pageLanguage } from './page-language.ts';
import { FAILURES, type Failure } from './page-words.ts';
import { renderPage } from './render-page.ts';

const STATUS: Readonly<Record<Failure, ContentfulStatusCode>> = {
  unknown: 404,
  over: 410,
  busy: 429,
  tooLarge: 413,
  failed: 500,
};

/** Says in the reader's language what went wrong and what would work, and nothing else. */
export function failurePage(c: Context, failure: Failure, ofMessage?: Locale): Response {
  const locale = pageLanguage(c.req.query('lang'), ofMessage, c.req.header('accept-language'));
  const { title, text } = FAILURES[failure];
  const body = html`<p>${text[locale]}</p>`;
  const page = renderPage({ locale, title: title[locale], company: null, body, isSwitchable: c.req.method === 'GET' });
  return c.html(page, STATUS[failure]);
}
