import type { Reply } from '../../domain/answer.ts';
import { describeReceipt, describeRule } from '../describe-receipt.ts';
import type { Reader } from '../format-cell.ts';
import { INTL_LOCALE } from '../format-number.ts';
import { plainText } from '../plain-text.ts';
import { UI_TEXT } from '../ui-text.ts';
import { answerHtml, textLines } from './answer-html.ts';
import { type Html, html } from './html.ts';
import { STYLE } from './style.ts';

/**
 * An answer with its receipt, and what a model says of it, as one page that needs nothing else: no script, no address, nothing
 * loaded. Light and dark, to be printed too.
 */
export function renderHtmlPage(
  { answer, receipt, reading }: Pick<Reply, 'answer' | 'receipt' | 'reading'>,
  reader: Reader,
): string {
  const title = 'title' in answer ? plainText(answer.title) : 'Rapport';
  const rule = describeRule(receipt, reader.locale);
  const page = html`<!doctype html>
<html lang="${INTL_LOCALE[reader.locale]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Rapport">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main>
${reading === undefined ? null : readingHtml(reading, reader)}
${answerHtml(answer, reader)}
</main>
<footer>${rule === undefined ? null : html`<p>${rule}</p>`}<p>${describeReceipt(receipt, { ...reader, namesTimeZone: true })}</p></footer>
</body>
</html>
`;
  return page.markup;
}

function readingHtml(reading: string, { locale }: Reader): Html {
  return html`<div class="reading">${textLines(reading)}<p class="note">${UI_TEXT.readingNote[locale]}</p></div>`;
}
