import type { Queryable } from '../../db/database.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { DomainError } from '../../domain/errors.ts';
import { scheduleText } from '../../domain/schedule/schedule-text.ts';
import { readSubscriptions, type Subscription } from './subscription.ts';

/** `id`: which one it will be; absent of a new one. */
type Wanted = Pick<Subscription, 'call' | 'schedule' | 'channel'> & { id?: number; staffId: number };

/**
 * Nobody gets one answer twice at one time in one place; one that is paused counts, for it may be resumed.
 * @throws {DomainError} 'conflict' where another subscription of the same person is that already
 */
export async function refuseTwin({ id, staffId, ...wanted }: Wanted, database: Queryable): Promise<void> {
  const said = textOf(wanted);
  const twin = (await readSubscriptions(database, { staffId })).find((each) => each.id !== id && textOf(each) === said);
  if (twin === undefined) return;
  throw new DomainError('conflict', {
    en: `That would come twice: there is subscription ${twin.id} already, “${twin.words}” ${scheduleText(twin.schedule, 'en')}.`,
    zh: `会重复发送：已有订阅${twin.id}，${scheduleText(twin.schedule, 'zh')}“${twin.words}”。`,
  });
}

function textOf({ call, schedule, channel }: Omit<Wanted, 'id' | 'staffId'>): string {
  return canonicalJson({ call, schedule, channel });
}
