import type { DayList } from '../../domain/daily-list/day-list.ts';
import { MOST_ITEMS } from '../../domain/daily-list/list-item.ts';
import { listTable } from '../../domain/daily-list/list-table.ts';
import type { Reader } from '../../render/format-cell.ts';
import { describeCut } from '../../render/ui-text.ts';
import type { MessageBlock, Room } from './block.ts';
import { countCharacters } from './count-characters.ts';
import { dailyListBlocks, type ShownLines } from './daily-list-blocks.ts';
import { tableBlocks } from './table-blocks.ts';
import { context } from './text.ts';

const FURTHER = { en: 'Further customers', zh: '其他客户' };

/** A list that somebody asked for: its first lines as a reminder shows them, further ones as a table. */
export function askedListBlocks(list: DayList, lines: ShownLines, reader: Reader, room: Room): MessageBlock[] {
  const { items, more } = list;
  const first = dailyListBlocks({ ...list, more: 0 }, lines, reader);
  const further = items.slice(MOST_ITEMS);
  if (further.length > 0) {
    const shown = { title: FURTHER[reader.locale], from: MOST_ITEMS + 1, total: further.length + more, ...reader };
    const characters = room.characters - countCharacters(first);
    return [...first, ...tableBlocks(listTable(further, shown), reader, { ...room, characters })];
  }
  return more === 0 ? first : [...first, context(describeCut(items.length, items.length + more)[reader.locale])];
}
