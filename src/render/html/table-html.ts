import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { formatCell, type Reader } from '../format-cell.ts';
import { plainText } from '../plain-text.ts';
import { describeCut, UI_TEXT } from '../ui-text.ts';
import { chartSvg } from './chart-svg.ts';
import { type Html, html } from './html.ts';

/** A table with its chart above it; rows that were left out are counted. */
export function tableHtml(answer: TableAnswer, forReader: Reader): Html {
  const reader = { ...forReader, currency: answer.currency ?? forReader.currency };
  const { columns, rows, total } = answer;
  if (rows.length === 0) return html`<p>${UI_TEXT.noRows[reader.locale]}</p>`;
  const heads = columns.map((column) => html`<th scope="col"${isNumber(column)}>${plainText(column.label)}</th>`);
  const cut = rows.length < total ? html`<p class="proof">${describeCut(rows.length, total)[reader.locale]}</p>` : null;
  return html`${chartSvg(answer, reader)}<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${columns.map((column, at) => cellHtml(row[at] ?? null, column, at, reader))}</tr>`,
  )}</tbody></table></div>${cut}`;
}

function cellHtml(value: Cell, column: Column, at: number, reader: Reader): Html {
  const text = formatCell(value, column, reader);
  if (at === 0) return html`<th scope="row"${isNumber(column)}>${text}</th>`;
  const isFall = typeof value === 'number' && value < 0;
  return isFall ? html`<td class="number fall">${text}</td>` : html`<td${isNumber(column)}>${text}</td>`;
}

function isNumber({ type }: Column): Html | null {
  return type === 'number' ? html` class="number"` : null;
}
