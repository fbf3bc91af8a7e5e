import type { Queryable } from '../../db/database.ts';
import type { Locale } from '../../domain/locale.ts';
import type { NoticeContent, NoticeKind, NoticePlace } from '../../domain/notices/notice.ts';
import type { NoticeReason } from '../../domain/notices/notice-reason.ts';

/** A message of the bot's own accord: what it says, or that it is not to be sent. */
export type NoticeDraft = {
  /** What it is about; whatever was decided under a key stands. */
  key: string;
  kind: NoticeKind;
  to: { staffId: number } | { channel: string; onBehalfOf?: number | undefined };
  /** In which it is written; none: as its reader has it. */
  locale?: Locale | undefined;
  /** Of a daily reminder, its local working day. */
  onDay?: string | undefined;
  dueAt: Date;
  /** From when on it is too late for it. */
  expiresAt: Date;
} & NoticeVerdict;

/** `place`: it stands there already, as the answer to whoever asked for it. */
export type NoticeVerdict =
  | { content: NoticeContent; place?: NoticePlace }
  | { state: 'silent' | 'skipped'; reason: NoticeReason };

/**
 * Decides a notice once, for good: its number, or null where its key was decided already. The key's uniqueness is the claim, so that of
 * any number of processes one decides.
 */
export async function decideNotice(database: Queryable, draft: NoticeDraft, now: Date): Promise<number | null> {
  const { key, kind, to, locale = null, onDay = null, dueAt, expiresAt } = draft;
  const [staffId, channel] = 'staffId' in to ? [to.staffId, null] : [to.onBehalfOf ?? null, to.channel];
  const content = 'content' in draft ? draft.content : null;
  const place = 'content' in draft ? (draft.place ?? null) : null;
  const { state, reason } = 'content' in draft ? { state: place === null ? 'waiting' : 'sent', reason: null } : draft;
  const items = content?.kind === 'daily_list' ? content.items : [];
  const [row] = await database.query<{ id: number }>(
    `with decided as (
       insert into notices (key, kind, staff_id, channel, locale, on_day, state, reason, content, due_at, expires_at, decided_at, next_try_at, settled_at, place)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11, $12, case when $7 = 'waiting' then $10::timestamptz end, case when $7 <> 'waiting' then $12::timestamptz end, $14::jsonb)
       on conflict (key) do nothing returning id
     ), lines as (
       insert into notice_items (notice_id, position, customer_id, reason, item, follow_up_id)
       select d.id, i.position, c.id, i.item ->> 'reason', i.item, (i.item ->> 'followUpId')::int
       from decided d, jsonb_array_elements($13::jsonb) with ordinality as i (item, position)
         join customers c on c.external_id = i.item -> 'customer' ->> 'id'
     )
     select id from decided`,
    [
      ...[key, kind, staffId, channel, locale, onDay, state, reason, content && JSON.stringify(content)],
      ...[dueAt, expiresAt, now, JSON.stringify(items), place && JSON.stringify(place)],
    ],
  );
  return row?.id ?? null;
}
