import { addDays } from '../../../domain/calendar-day.ts';
import { localDay } from '../../../domain/period.ts';
import type { ActionResult } from '../../../domain/workflows/action-result.ts';
import { reasonIn } from '../../../domain/workflows/reason-in.ts';
import type { WorkflowAction } from '../../../domain/workflows/workflow.ts';
import { createFollowUps } from '../../follow-ups/create-follow-ups.ts';
import type { ActionScene, Fired } from './action-scene.ts';
import { findPerson } from './find-person.ts';
import { inTurn } from './in-turn.ts';

type FollowUpAction = Extract<WorkflowAction, { do: 'follow_up' }>;

/** Makes a follow-up of each firing, for the customer's owner or whom the rule names; `place` is that of the action in the rule. */
export function makeFollowUps(
  { reason, inDays, who = 'owner' }: FollowUpAction,
  { fired, place }: { fired: readonly Fired[]; place: number },
  scene: ActionScene,
): Promise<ActionResult[]> {
  const { actor, reader, now } = scene;
  const by = { email: actor.asker.email, staffId: actor.asker.staffId, now };
  return inTurn(fired, async ({ firingId, customer }): Promise<ActionResult> => {
    const person = await findPerson(who, customer, scene);
    if ('refused' in person) return { do: 'follow_up', state: 'refused', reason: person.refused };
    const { staffId: ownerId, timeZone, locale } = person;
    const due = { dueOn: addDays(localDay(now, timeZone), inDays), dueAt: null, timeZone };
    const sourceKey = `workflow ${firingId} ${place}`;
    const draft = {
      ...due,
      customerId: customer!.id,
      ownerId,
      reason: reasonIn(reason, locale),
      source: 'rule',
      sourceKey,
    } as const;
    const [made] = await createFollowUps(reader.database, [draft], by);
    return { do: 'follow_up', state: 'done', made };
  });
}
