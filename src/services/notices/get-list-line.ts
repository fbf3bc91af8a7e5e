import type { Queryable } from '../../db/database.ts';
import type { ListItem } from '../../domain/daily-list/list-item.ts';
import { DomainError } from '../../domain/errors.ts';
import type { LineHandling } from '../../domain/notices/line-state.ts';
import { HANDLED_SQL } from './handled-line-sql.ts';

/** A line of a daily list by its place: from 1. */
export type LinePlace = { notice: number; position: number };

export type ListLine = LinePlace & {
  item: ListItem;
  /** Of its own, or made when something was done about it. */
  followUpId: number | null;
  /** There, or under another of its reader's lists. */
  handling: LineHandling | null;
};

/** SQL: a ListLine, over its `i`, `n` and `h` of LIST_LINES_FROM. */
export const LIST_LINE_COLUMNS =
  'i.notice_id as notice, i.position, i.item, i.follow_up_id as "followUpId", h.handling';
export const LIST_LINES_FROM = `notice_items i join notices n on n.id = i.notice_id left join ${HANDLED_SQL} h on true`;

/**
 * A line of a member of staff's own list.
 * @throws {DomainError} 'forbidden' for anybody else, 'not_found'
 */
export async function getListLine(
  database: Queryable,
  { notice, position }: LinePlace,
  staffId: number | null,
): Promise<ListLine> {
  const [line] = await database.query<ListLine & { readerId: number | null }>(
    `select ${LIST_LINE_COLUMNS}, n.staff_id as "readerId" from ${LIST_LINES_FROM} where i.notice_id = $1 and i.position = $2`,
    [notice, position],
  );
  if (line === undefined) {
    throw new DomainError('not_found', {
      en: 'This line is no longer kept; ask "whom should I contact today?"',
      zh: '这一行已不再保留；请问“今天我该联系谁？”',
    });
  }
  const { readerId, ...own } = line;
  if (readerId === staffId) return own;
  throw new DomainError('forbidden', {
    en: 'This list is somebody else’s. Yours: ask "whom should I contact today?"',
    zh: '这是其他同事的名单。要看自己的名单，请问“今天我该联系谁？”',
  });
}
