import type { Queryable } from '../../db/database.ts';
import type { NoticePlace, OutgoingNotice } from '../../domain/notices/notice.ts';
import { claimedNotice, type OutgoingRow, outgoingSql } from './outgoing-notice.ts';

/** A notice that was sent, with the place where it stands; null where there is none. */
export async function findSentNotice(
  database: Queryable,
  id: number,
): Promise<{ notice: OutgoingNotice; place: NoticePlace } | null> {
  const [row] = await database.query<OutgoingRow & { place: NoticePlace }>(
    `select o.*, n.place from (${outgoingSql('notices')}) o join notices n on n.id = o.id where n.id = $1 and n.place is not null`,
    [id],
  );
  return row ? { notice: claimedNotice(row, row.decidedAt).notice, place: row.place } : null;
}
