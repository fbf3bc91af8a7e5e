import type { TableAnswer } from './answer.ts';

/** A table of its first rows, which still says how many there are. */
export function cutTable(
  { title, columns, rows }: Pick<TableAnswer, 'title' | 'columns' | 'rows'>,
  rowLimit: number,
): TableAnswer {
  return { kind: 'table', title, columns, rows: rows.slice(0, rowLimit), total: rows.length };
}
