import type { Answer, Receipt } from '../../domain/answer.ts';
import { describeReceipt, describeRule } from '../describe-receipt.ts';
import type { Reader } from '../format-cell.ts';
import { INTL_LOCALE } from '../format-number.ts';
import { plainText } from '../plain-text.ts';
import { answerHtml } from './answer-html.ts';
import { html } from './html.ts';
import { STYLE } from './style.ts';

/**
 * An answer with its receipt as one page that needs nothing else: no script, no address, nothing loaded. Light and dark, to be
 * printed too.
 */
export function renderHtmlPage({ answer, receipt }: { answer: Answer; receipt: Receipt }, reader: Reader): string {
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
${answerHtml(answer, reader)}
</main>
<footer>${rule === undefined ? null : html`<p>${rule}</p>`}<p>${describeReceipt(receipt, reader)}</p></footer>
</body>
</html>
`;
  return page.markup;
}
