import { html } from '../html.js';
import { Cell } from './cell.js';

/** A plain `table`: aligned as its column settings say. */
export function Table({ block }) {
  const [head, ...rows] = block.rows;
  const alignOf = (column) => block.column_settings?.[column]?.align ?? 'left';
  return html`<div class="table-frame" tabindex="0" role="group">
    <table class="table">
      <thead>
        <tr>${head.map((cell, at) => html`<th key=${at} scope="col" class="align-${alignOf(at)}"><${Cell} cell=${cell} /></th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(
          (row, at) => html`<tr key=${at}>
            ${row.map((cell, column) => html`<td key=${column} class="align-${alignOf(column)}"><${Cell} cell=${cell} /></td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
