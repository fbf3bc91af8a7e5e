import { type Due, readDue } from '../../domain/follow-ups/due.ts';
import { nextInSeries } from '../../domain/follow-ups/follow-up-series.ts';
import { localInstant } from '../../domain/local-instant.ts';
import { localDay } from '../../domain/period.ts';
import type { ClosingRequest } from './closing-request.ts';
import type { FollowUpDraft } from './create-follow-ups.ts';
import type { FollowUpRow } from './follow-up-row.ts';

/**
 * What comes after a follow-up that is closed now: on the day that somebody says, from which its series goes on as before, else the next
 * of its series; null when nothing does.
 * @throws {DomainError} 'invalid_input' for a day that is past
 */
export function nextOf(
  followUp: FollowUpRow,
  { again, nextReason = followUp.reason }: Pick<ClosingRequest, 'again' | 'nextReason'>,
  now: Date,
): FollowUpDraft | null {
  const { repeat, timeZone } = followUp;
  const draftOf = (due: Due, series: FollowUpDraft['repeat']): FollowUpDraft => ({
    ...{ ...due, customerId: followUp.customerKey, ownerId: followUp.ownerId, reason: nextReason },
    ...{ source: followUp.source, urgency: followUp.urgency, repeat: series },
    ...{ previousId: followUp.id, sourceKey: `after follow-up ${followUp.id}` },
  });
  if (again !== undefined) return draftOf(readDue(again, timeZone, now), repeat ?? undefined);
  const next = repeat && nextInSeries(repeat, localDay(now, timeZone));
  if (!repeat || !next) return null;
  const dueAt = repeat.at === undefined ? null : localInstant(next.on, repeat.at, timeZone);
  return draftOf({ dueOn: next.on, dueAt, timeZone }, { ...repeat, nth: next.nth });
}
