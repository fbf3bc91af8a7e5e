import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { Icon } from '../icons.js';
import { decode } from '../text/mrkdwn.js';
import { useWords } from '../words.js';
import { Cell, isNumeric } from './cell.js';

const DEFAULT_PAGE_SIZE = 5;

/** A `data_table`: caption, sortable columns, pages. */
export function DataTable({ block }) {
  const words = useWords();
  const [page, setPage] = useState(0);
  const [order, setOrder] = useState(null);
  const [head, ...body] = block.rows;
  const size = block.page_size ?? DEFAULT_PAGE_SIZE;
  const numeric = head.map((_, column) => body.length > 0 && body.every((row) => isNumeric(row[column])));
  const rows = order ? body.toSorted((a, b) => compare(a[order.column], b[order.column]) * order.direction) : body;
  const from = Math.min(page * size, Math.max(0, rows.length - 1));
  const shown = rows.slice(from, from + size);
  const headerColumn = block.row_header_column_index ?? 0;
  const sort = (column) => {
    setOrder(
      order?.column === column
        ? { column, direction: -order.direction }
        : { column, direction: numeric[column] ? -1 : 1 },
    );
    setPage(0);
  };

  return html`<figure class="data-table" data-testid="data-table">
    <div class="table-frame" tabindex="0" role="group" aria-label=${decode(block.caption)}>
      <table class="table">
        <caption>${decode(block.caption)}</caption>
        <thead>
          <tr>
            ${head.map(
              (cell, column) => html`<th
                key=${column}
                scope="col"
                class=${numeric[column] ? 'align-right' : ''}
                aria-sort=${order?.column === column ? (order.direction > 0 ? 'ascending' : 'descending') : 'none'}
              >
                <button type="button" class="sort" onClick=${() => sort(column)}>
                  <${Cell} cell=${cell} /><span aria-hidden="true">${order?.column === column ? (order.direction > 0 ? '↑' : '↓') : ''}</span>
                </button>
              </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (row, at) => html`<tr key=${from + at}>
              ${row.map((cell, column) => {
                const Tag = column === headerColumn ? 'th' : 'td';
                return html`<${Tag} key=${column} scope=${column === headerColumn ? 'row' : undefined} class=${numeric[column] ? 'align-right' : ''}><${Cell} cell=${cell} /><//>`;
              })}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      rows.length > size &&
      html`<div class="pager">
        <span>${words.rows(from + 1, from + shown.length, rows.length)}</span>
        <button type="button" class="icon-button" aria-label=${words.previousPage} disabled=${from === 0} onClick=${() => setPage(page - 1)}>
          <${Icon} name="left" size=${16} />
        </button>
        <button type="button" class="icon-button" aria-label=${words.nextPage} data-testid="next-page"
          disabled=${from + size >= rows.length} onClick=${() => setPage(page + 1)}>
          <${Icon} name="right" size=${16} />
        </button>
      </div>`
    }
  </figure>`;
}

function compare(a, b) {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) return x - y;
  return String(a.text ?? '').localeCompare(String(b.text ?? ''));
}

function numberOf(cell) {
  if (cell.type === 'raw_number') return cell.value;
  const number = Number.parseFloat(
    String(cell.text ?? '')
      .replaceAll(/[^\d.\-−]/g, '')
      .replace('−', '-'),
  );
  return Number.isNaN(number) ? undefined : number;
}
