import { createBinder } from '../../db/sql.ts';
import { DomainError } from '../../domain/errors.ts';
import { OUTCOME_TEXT } from '../../domain/follow-ups/follow-up-text.ts';
import { localDay } from '../../domain/period.ts';
import { refuseNamedNow } from '../population/refuse-named-now.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { FOLLOW_UPS_FROM, type FollowUpRow, followUpColumns } from './follow-up-row.ts';
import { followUpConditions } from './follow-ups-in-sight.ts';

/** The follow-up of a number, for who may see it. @throws {DomainError} 'not_found', also for one out of sight */
export async function getFollowUp(
  viewpoint: Viewpoint,
  id: number,
  { lock = false }: { lock?: boolean } = {},
): Promise<FollowUpRow> {
  refuseNamedNow(viewpoint);
  // Before it is read with its owner: whoever waits for another's change must see whom that gave it to.
  if (lock) await viewpoint.database.query('select 1 from follow_ups where id = $1 for update', [id]);
  const binder = createBinder();
  const conditions = [`f.id = ${binder.bind(id, 'int')}`, followUpConditions(viewpoint, binder)];
  const [found] = await viewpoint.database.query<FollowUpRow>(
    `select ${followUpColumns(viewpoint, binder)} from ${FOLLOW_UPS_FROM} where ${conditions.join(' and ')}`,
    binder.values,
  );
  if (found) return found;
  throw new DomainError('not_found', { en: `There is no follow-up ${id}.`, zh: `没有编号为 ${id} 的跟进。` }, [
    { en: 'My follow-ups', zh: '我的跟进' },
  ]);
}

/**
 * An open follow-up that the asker may work on; inside a transaction nobody else changes it meanwhile.
 * @throws {DomainError} as `getFollowUp`; 'conflict' for one that is done or cancelled, 'forbidden' where the customer is somebody else's by now
 */
export async function getWorkableFollowUp(viewpoint: Viewpoint, id: number): Promise<FollowUpRow> {
  const followUp = await getOpenFollowUp(viewpoint, id);
  if (followUp.isInSight) return followUp;
  const { customerId } = followUp;
  throw new DomainError('forbidden', {
    en: `Customer ${customerId} is no longer one of yours. Hand follow-up ${id} over to whoever has the customer, or cancel it.`,
    zh: `客户 ${customerId} 已不归您负责。请把跟进 ${id} 转交给现在的负责人，或取消它。`,
  });
}

/** An open follow-up in sight. @throws {DomainError} as `getFollowUp`; 'conflict' for one that is done or cancelled */
export async function getOpenFollowUp(viewpoint: Viewpoint, id: number): Promise<FollowUpRow> {
  const followUp = await getFollowUp(viewpoint, id, { lock: true });
  if (followUp.state === 'open') return followUp;
  const on = localDay(followUp.closedAt!, followUp.timeZone);
  const outcome = followUp.outcome === null ? null : OUTCOME_TEXT[followUp.outcome];
  throw new DomainError(
    'conflict',
    outcome === null
      ? { en: `Follow-up ${id} was cancelled on ${on}.`, zh: `跟进 ${id} 已于 ${on} 取消。` }
      : { en: `Follow-up ${id} was done on ${on}: ${outcome.en}.`, zh: `跟进 ${id} 已于 ${on} 完成：${outcome.zh}。` },
    [{ en: `Show follow-up ${id}`, zh: `查看跟进${id}` }],
  );
}
