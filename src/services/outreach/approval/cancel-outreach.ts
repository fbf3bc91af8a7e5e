import type { Queryable } from '../../../db/database.ts';
import { DomainError } from '../../../domain/errors.ts';
import { STATE_TEXT } from '../../../domain/outreach/state-text.ts';
import type { Reader } from '../../population/reader.ts';
import { getOutreachInSight } from '../outreach-in-sight.ts';
import { refuseOthersDraft } from '../refuse-others-draft.ts';
import type { StoredOutreach } from '../stored-outreach.ts';
import { CANCEL_WORDS } from './cancel-words.ts';

type Request = { outreach: number };

/**
 * What cancelling will do; of one that is being sent without figures, which change by the second.
 * @throws {DomainError} as `getCancellable`
 */
export async function previewCancel({ outreach: id }: Request, reader: Reader): Promise<{ text: string }> {
  const { state } = await getCancellable(id, reader);
  const words = CANCEL_WORDS[reader.locale];
  return { text: state === 'sending' ? words.stops(id) : words.cancels(id) };
}

/** Cancels an outreach inside a transaction: what did not leave yet never will. @throws {DomainError} as `getCancellable` */
export async function cancelOutreach(
  { outreach: id }: Request,
  reader: Reader & { database: Queryable },
): Promise<{ answer: { kind: 'text'; text: string }; rows: number }> {
  const { database, now, locale } = reader;
  const { state } = await getCancellable(id, reader);
  await database.execute(
    "update outreach set state = 'cancelled', state_reason = 'cancelled', ended_at = $2 where id = $1",
    [id, now],
  );
  await database.execute(
    "update outreach_approvals set voided_at = $2, void_reason = 'cancelled' where outreach_id = $1 and voided_at is null",
    [id, now],
  );
  const kept = await database.execute(
    `update outreach_recipients set state = 'cancelled', settled_at = $2
      where outreach_id = $1 and state in ('queued', 'waiting', 'handed')`,
    [id, now],
  );
  const words = CANCEL_WORDS[locale];
  if (state !== 'sending') return { answer: { kind: 'text', text: words.cancelled(id) }, rows: 1 };
  const [gone] = await database.query<{ left: number; leaving: number }>(
    `select count(*) filter (where state in ('sent', 'unknown')) as left, count(*) filter (where state = 'sending') as leaving
      from outreach_recipients where outreach_id = $1`,
    [id],
  );
  return { answer: { kind: 'text', text: words.stopped(id, { kept, ...gone! }) }, rows: kept };
}

/** @throws {DomainError} 'not_found', 'forbidden' for a rep who did not draft it, 'conflict' where there is nothing to cancel any more */
async function getCancellable(id: number, reader: Reader): Promise<StoredOutreach> {
  const outreach = await getOutreachInSight(reader, id, { lock: true });
  refuseOthersDraft(outreach, reader.asker);
  if (['draft', 'approved', 'sending'].includes(outreach.state)) return outreach;
  throw new DomainError('conflict', {
    en: `There is nothing to cancel: outreach ${id} is ${STATE_TEXT[outreach.state].en}.`,
    zh: `无需取消：触达 ${id} 的状态为“${STATE_TEXT[outreach.state].zh}”。`,
  });
}
