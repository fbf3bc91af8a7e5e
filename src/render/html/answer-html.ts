import type { Answer } from '../../domain/answer.ts';
import { assertNever } from '../../domain/errors.ts';
import { formatCell, NO_VALUE, type Reader } from '../format-cell.ts';
import { formatNumber } from '../format-number.ts';
import { isProof } from '../is-proof.ts';
import { plainText } from '../plain-text.ts';
import { type Html, html } from './html.ts';
import { tableHtml } from './table-html.ts';

/** Any answer as the markup of a page; `depth` is how many headings stand above it. */
export function answerHtml(answer: Answer, reader: Reader, depth = 0): Html {
  switch (answer.kind) {
    case 'metric': {
      const { label, value, unit } = answer;
      const currency = answer.currency ?? reader.currency;
      const figure = value === null ? NO_VALUE : formatNumber(value, { unit, ...reader, currency });
      return html`<section>${heading(label, depth)}<p class="figure">${figure}</p></section>`;
    }
    case 'table':
      return html`<section>${heading(answer.title, depth)}${tableHtml(answer, reader)}</section>`;
    case 'portrait': {
      const own = { ...reader, currency: answer.currency ?? reader.currency };
      const facts = answer.facts.map(
        (fact) => html`<dt>${plainText(fact.label)}</dt><dd>${formatCell(fact.value, fact, own)}</dd>`,
      );
      return html`<section>${heading(answer.customer.name || answer.customer.id, depth)}<dl>${facts}</dl></section>`;
    }
    case 'report': {
      if (answer.title === '') return html`${answer.parts.map((part) => answerHtml(part, reader, depth))}`;
      const parts = answer.parts.map((part) => answerHtml(part, reader, depth + 1));
      return depth === 0
        ? html`${heading(answer.title, depth)}${parts}`
        : html`<section>${heading(answer.title, depth)}<div class="parts">${parts}</div></section>`;
    }
    case 'text':
      return html`<div class="text">${textLines(answer.text)}</div>`;
    case 'confirm':
      return html`<div class="text">${textLines(answer.text)}</div>${answer.preview && answerHtml(answer.preview, reader, depth)}`;
    case 'problem':
      return html`<div class="text">${textLines([answer.text, ...answer.suggestions].join('\n'))}</div>`;
    default:
      return assertNever(answer);
  }
}

function heading(text: string, depth: number): Html {
  const line = plainText(text);
  if (depth === 0) return html`<h1>${line}</h1>`;
  return depth === 1 ? html`<h2>${line}</h2>` : html`<h3>${line}</h3>`;
}

/** The lines of a text as paragraphs; one that gives the proof of the one above it stands back. */
export function textLines(text: string): Html[] {
  return text
    .split('\n')
    .map((line) => (isProof(line) ? html`<p class="proof">${plainText(line)}</p>` : html`<p>${plainText(line)}</p>`));
}
