import type { Locale } from '../domain/locale.ts';
import { INTL_LOCALE } from '../render/format-number.ts';
import { type Html, html } from '../render/html/html.ts';
import { PAGE_STYLE } from './page-style.ts';

export type Page = {
  locale: Locale;
  title: string;
  /** As the company calls itself to customers; null: not said. */
  company: string | null;
  body: Html;
  /** Whether the same page can be had in the other language; what a form came to cannot. */
  isSwitchable: boolean;
};

/** A page that needs nothing else: no script, nothing loaded, and a link to itself in the other language. */
export function renderPage({ locale, title, company, body, isSwitchable }: Page): string {
  const page = html`<!doctype html>
<html lang="${INTL_LOCALE[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<style>${{ markup: PAGE_STYLE }}</style>
</head>
<body>
<main>
${company === null ? null : html`<p class="company">${company}</p>`}
<h1>${title}</h1>
${body}
</main>
${isSwitchable ? switchHtml(locale === 'en' ? 'zh' : 'en') : null}
</body>
</html>
`;
  return page.markup;
}

function switchHtml(other: Locale): Html {
  const name = other === 'en' ? 'English' : '简体中文';
  return html`<footer><a href="?lang=${other}" lang="${INTL_LOCALE[other]}" rel="nofollow">${name}</a></footer>`;
}
