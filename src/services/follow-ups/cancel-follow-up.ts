import type { Queryable } from '../../db/database.ts';
import type { Reader } from '../population/reader.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import { getOpenFollowUp } from './get-follow-up.ts';
import { recordFollowUpEvent } from './record-follow-up-event.ts';
import { done, type FollowUpAnswer, toldFollowUp } from './told-follow-up.ts';

export type CancelRequest = { followUp: number; because?: string | undefined };

/** What cancelling will do. @throws {DomainError} as `getOpenFollowUp` */
export async function previewCancel(
  { followUp: id, because }: CancelRequest,
  reader: Reader,
): Promise<{ text: string }> {
  const followUp = await getOpenFollowUp(reader, id);
  const words = FOLLOW_UP_WORDS[reader.locale];
  const lines = [
    words.cancels(toldFollowUp(followUp, reader)),
    ...(because === undefined ? [] : [words.remembers(because)]),
    ...(followUp.repeat === null ? [] : [words.endsSeries]),
  ];
  return { text: lines.join('\n') };
}

/** Ends a follow-up without anything having been done, inside a transaction, and its series with it. @throws {DomainError} as `getOpenFollowUp` */
export async function cancelFollowUp(
  { followUp: id, because }: CancelRequest,
  reader: Reader & { database: Queryable },
): Promise<FollowUpAnswer> {
  const { database, asker, now, locale } = reader;
  await getOpenFollowUp(reader, id);
  await database.execute(
    `update follow_ups set state = 'cancelled', because = $2, closed_at = $3, closed_by_id = $4 where id = $1`,
    [id, because ?? null, now, asker.staffId],
  );
  await recordFollowUpEvent(database, id, { kind: 'cancelled', at: now, byEmail: asker.email, details: { because } });
  return done(FOLLOW_UP_WORDS[locale].cancelled(id));
}
