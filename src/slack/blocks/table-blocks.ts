import type { DataTableBlock, RawNumberElement, RawTextElement } from '@slack/types';
import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { formatCell, type Reader } from '../../render/format-cell.ts';
import { describeCut, UI_TEXT } from '../../render/ui-text.ts';
import { LIMITS } from '../limits.ts';
import type { MessageBlock, Room } from './block.ts';
import { chartBlock } from './chart-block.ts';
import { countCharacters } from './count-characters.ts';
import { bold, context, markup, paragraph, safeLine, section } from './text.ts';

type DataCell = RawTextElement | RawNumberElement;

/** Longer texts are cut: a name of a product or customer is recognised by its beginning. */
const CELL_CHARACTERS = 120;
/** A short table is shown whole; a longer one turns its pages. */
const ROWS_SHOWN_WHOLE = 15;
const ROWS_PER_PAGE = 10;

/** A chart where one is asked for, and as many rows as Slack takes under their title; what was left out is said. */
export function tableBlocks(answer: TableAnswer, forReader: Reader, room: Room): MessageBlock[] {
  const reader = { ...forReader, currency: answer.currency ?? forReader.currency };
  const { locale } = reader;
  if (answer.rows.length === 0 || answer.columns.length === 0)
    return [section(markup(bold(answer.title, LIMITS.sectionField))), paragraph(UI_TEXT.noRows[locale])];

  const { block: chart, remark } = room.charts > 0 ? chartBlock(answer, reader) : {};
  const charted: MessageBlock[] = [...(chart ? [chart] : []), ...(remark ? [context(remark[locale])] : [])];
  const left = room.characters - countCharacters(charted) - NOTE_CHARACTERS;
  const { table, shown } = dataTable(answer, reader, left);
  const notes = [
    ...(shown < answer.total ? [describeCut(shown, answer.total)[locale]] : []),
    ...(answer.columns.length > LIMITS.tableColumns ? [describeColumnCut(answer.columns.length)[locale]] : []),
  ];
  return [...charted, ...(table ? [table] : []), ...(notes.length > 0 ? [context(notes.join(' · '))] : [])];
}

/** Kept free for the line that says what was cut. */
const NOTE_CHARACTERS = 200;

function describeColumnCut(total: number) {
  return {
    en: `first ${LIMITS.tableColumns} of ${total} columns`,
    zh: `共 ${total} 列，显示前 ${LIMITS.tableColumns} 列`,
  };
}

function dataTable(answer: TableAnswer, reader: Reader, room: number): { table?: DataTableBlock; shown: number } {
  const columns = answer.columns.slice(0, LIMITS.tableColumns);
  const caption = safeLine(answer.title, LIMITS.tableCaption);
  const heading = columns.map(({ label }): DataCell => ({ type: 'raw_text', text: safeLine(label, CELL_CHARACTERS) }));
  let left = Math.min(room - caption.length, LIMITS.tableCharacters) - countCharacters(heading);
  const rows: DataCell[][] = [];
  for (const row of answer.rows.slice(0, LIMITS.tableRows)) {
    const cells = columns.map((column, at) => dataCell(row[at] ?? null, column, reader));
    left -= countCharacters(cells);
    if (left < 0) break;
    rows.push(cells);
  }
  if (rows.length === 0) return { shown: 0 };
  const table: DataTableBlock = {
    type: 'data_table',
    caption,
    rows: [heading, ...rows],
    page_size: rows.length <= ROWS_SHOWN_WHOLE ? rows.length : ROWS_PER_PAGE,
    row_header_column_index: 0,
  };
  return { table, shown: rows.length };
}

function dataCell(value: Cell, column: Column, reader: Reader): DataCell {
  const text = safeLine(formatCell(value, column, reader), CELL_CHARACTERS);
  return typeof value === 'number' ? { type: 'raw_number', value, text } : { type: 'raw_text', text };
}
