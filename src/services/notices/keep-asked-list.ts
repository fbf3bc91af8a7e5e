import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../db/database.ts';
import type { Locale } from '../../domain/locale.ts';
import type { NoticeContent, NoticePlace } from '../../domain/notices/notice.ts';
import { decideNotice } from './decide-notice.ts';

type AskedList = {
  staffId: number;
  locale: Locale;
  content: Extract<NoticeContent, { kind: 'daily_list' }>;
  place: NoticePlace;
};

/** Keeps a list that somebody asked for, so that what they do about a line is done once and stays to be seen; its notice. */
export async function keepAskedList(
  database: Queryable,
  { staffId, locale, content, place }: AskedList,
  now: Date,
): Promise<number> {
  const notice = await decideNotice(
    database,
    {
      ...{ key: `asked ${randomUUID()}`, kind: 'asked_list', to: { staffId }, locale },
      ...{ dueAt: now, expiresAt: now, content, place },
    },
    now,
  );
  return notice!;
}
