import type { Locale } from '../../domain/locale.ts';
import type { NoticeAddressee, NoticeContent, NoticeKind, OutgoingNotice } from '../../domain/notices/notice.ts';

/** A notice in one process's hands. */
export type ClaimedNotice = {
  notice: OutgoingNotice;
  /** Who reads it; of a channel on whose behalf it is posted, null: nobody's. */
  staffId: number | null;
  attempts: number;
  /** Before anything of it can have been posted, by any clock that was ever right to within a day. */
  since: Date;
};

/** So far may a clock have gone wrong between an attempt and the look for it. */
const CLOCK_ERROR_MS = 24 * 3_600_000;

export type OutgoingRow = {
  id: number;
  key: string;
  kind: NoticeKind;
  channel: string | null;
  locale: Locale;
  staffId: number | null;
  email: string;
  timeZone: string;
  content: NoticeContent;
  attempts: number;
  decidedAt: Date;
};

/** SQL: what is needed to post the notices of a relation that has the columns of `notices`. */
export function outgoingSql(relation: string): string {
  return `select n.id, n.key, n.kind, n.channel, coalesce(n.locale, s.locale, 'en') as locale, n.staff_id as "staffId", s.email,
      coalesce(s.time_zone, d.time_zone, 'UTC') as "timeZone", n.content, n.attempts, n.decided_at as "decidedAt"
    from ${relation} n left join staff s on s.id = n.staff_id left join deployment d on d.id = 1`;
}

/** A row of `outgoingSql` as a port takes it. */
export function claimedNotice(row: OutgoingRow, now: Date): ClaimedNotice {
  const { id, key, kind, content, attempts, decidedAt } = row;
  const earliest = Math.min(decidedAt.getTime(), now.getTime());
  return {
    notice: { id, key, kind, content, addressee: addresseeOf(row) },
    ...{ staffId: row.staffId, attempts, since: new Date(earliest - CLOCK_ERROR_MS) },
  };
}

function addresseeOf({ channel, locale, staffId, email, timeZone }: OutgoingRow): NoticeAddressee {
  return channel === null ? { staff: { id: staffId!, email, locale, timeZone } } : { channel, locale };
}
