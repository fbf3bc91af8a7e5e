import type { Queryable } from '../../db/database.ts';
import { askerTimeZone } from '../../domain/asker-time-zone.ts';
import { contactAt } from '../../domain/follow-ups/contact-at.ts';
import { interactionOfOutcome } from '../../domain/follow-ups/interaction-of-outcome.ts';
import { advanceDataVersion } from '../deployment/advance-data-version.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { recordTouches } from '../segments/record-touches.ts';
import type { ClosingRequest } from './closing-request.ts';
import type { FollowUpRow } from './follow-up-row.ts';

/** Writes what a closing leaves in the customer's history, and tells segments and caches; its id. */
export async function keepClosingInteraction(
  { id, customerKey, reason }: FollowUpRow,
  { outcome, because, channel, on }: ClosingRequest,
  { database, asker, settings, now }: Viewpoint & { database: Queryable },
): Promise<number> {
  const interaction = interactionOfOutcome(outcome, channel);
  const at = contactAt(on, askerTimeZone(asker, settings), now);
  const [kept] = await database.query<{ id: number }>(
    `insert into interactions (customer_id, external_id, channel, direction, at, staff_id, subject, note, outcome)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      ...[customerKey, `follow-up ${id}`, interaction.channel, interaction.direction, at],
      ...[asker.staffId, reason, because ?? null, interaction.outcome],
    ],
  );
  await recordTouches(database, { customers: [customerKey], cause: 'own_event', records: ['interactions'] });
  await advanceDataVersion(database);
  return kept!.id;
}
