import type { Database, Queryable } from '../../db/database.ts';
import { assertNever } from '../../domain/errors.ts';
import type { NoticeContent, NoticeKind } from '../../domain/notices/notice.ts';
import { countErasures, keepUnlessErased } from '../erasure/keep-unless-erased.ts';
import { STAFF_SEES_SQL } from '../population/staff-sees-sql.ts';
import { findAskerById } from '../staff/find-asker.ts';
import { readSubscriptions } from '../subscriptions/subscription.ts';
import { turnKeyPrefix } from '../subscriptions/turn-key.ts';
import { dropUnseenLines } from './drop-unseen-lines.ts';
import type { ClaimedNotice } from './outgoing-notice.ts';
import { type RemakeOptions, remakeAnswer } from './remake-answer.ts';
import type { NoticeOutcome } from './settle-notice.ts';

type LookedAgain = NoticeContent | Extract<NoticeOutcome, { kind: 'withheld' | 'later' }>;

/**
 * What a claimed notice may say now, right before it is posted: much may have happened since it was decided. THE place that keeps from a
 * late post what its reader may not see any more. What it changes is kept with the notice.
 */
export async function lookAgain(
  database: Database,
  claimed: ClaimedNotice,
  options: RemakeOptions,
): Promise<LookedAgain> {
  const { id, kind, content } = claimed.notice;
  switch (content.kind) {
    case 'daily_list':
      return (await dropUnseenLines(database, id)) ?? content;
    case 'follow_up': {
      const { customer } = content;
      if (customer.name === null || (await sees(database, claimed, customer.id))) return content;
      return withoutName(database, id);
    }
    case 'answer': {
      if (!(await isWantedThere(database, claimed))) return { kind: 'withheld', reason: 'unseen' };
      const erasures = await countErasures(database);
      const made = await remakeAnswer(database, { ...claimed, content }, options);
      if (made.kind !== 'answer' || made === content) return made;
      const kept = await keepUnlessErased(database, erasures, (transaction) => keep(transaction, id, made));
      return kept ?? ERASED_MEANWHILE;
    }
    case 'text': {
      const isSeen = content.about === undefined || (await sees(database, claimed, content.about));
      return isSeen && (await hasRole(database, claimed, kind)) ? content : { kind: 'withheld', reason: 'unseen' };
    }
    default:
      return assertNever(content);
  }
}

/** What the answer was made of may name somebody who was erased while it was made. */
const ERASED_MEANWHILE = { kind: 'later', afterMs: 1_000, reason: 'a customer was erased meanwhile' } as const;

async function keep(database: Queryable, id: number, content: NoticeContent): Promise<NoticeContent> {
  await database.execute('update notices set content = $2::jsonb where id = $1', [id, JSON.stringify(content)]);
  return content;
}

/** Of what is stored by now, as the customer may have been erased since it was claimed. */
async function withoutName(database: Queryable, id: number): Promise<NoticeContent> {
  const [changed] = await database.query<{ content: NoticeContent }>(
    `update notices set content = jsonb_set(content, '{customer,name}', 'null') where id = $1 returning content`,
    [id],
  );
  return changed!.content;
}

/** Whether whoever reads it, or has a channel told it, sees a customer; one that was merged is who they were merged into. */
async function sees(database: Queryable, { staffId }: ClaimedNotice, customer: string): Promise<boolean> {
  const [row] = await database.query<{ seen: boolean }>(
    `select ${STAFF_SEES_SQL} and s.active and c.erased_at is null as seen from staff s
       join customers o on o.external_id = $2 join customers c on c.id = coalesce(o.merged_into_id, o.id) where s.id = $1`,
    [staffId, customer],
  );
  return row?.seen ?? false;
}

/** A channel is told what a subscription says that has not ended, and is still for it. */
async function isWantedThere(
  database: Queryable,
  { staffId, notice: { key, addressee } }: Pick<ClaimedNotice, 'staffId' | 'notice'>,
): Promise<boolean> {
  if (!('channel' in addressee)) return true;
  const own = staffId === null ? [] : await readSubscriptions(database, { staffId });
  return own.some(({ id, channel }) => key.startsWith(turnKeyPrefix(id)) && channel === addressee.channel);
}

/** How jobs fare is for administrators, and a rep has no channel told anything. */
async function hasRole(
  database: Queryable,
  { staffId, notice: { addressee } }: ClaimedNotice,
  kind: NoticeKind,
): Promise<boolean> {
  const isForChannel = 'channel' in addressee;
  if (staffId === null || (kind !== 'job' && !isForChannel)) return true;
  const asker = await findAskerById(database, staffId);
  return kind === 'job' ? asker?.role === 'admin' : asker?.role !== 'rep';
}
