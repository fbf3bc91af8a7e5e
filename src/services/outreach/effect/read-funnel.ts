import { createBinder } from '../../../db/sql.ts';
import type { Decision, RecipientState } from '../../../domain/outreach/outreach.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import type { Withholding } from '../find-withholding.ts';
import { seenRecipientsSql } from './seen-recipients-sql.ts';

/** People of one fate. `state` is null until the outreach is approved. */
export type FunnelStep = {
  decision: Decision;
  /** Of those left out, and of those whose message was withheld. */
  reason: Withholding | null;
  state: RecipientState | null;
  people: number;
};

/** Everybody of an outreach's audience, once, in order; `unseen` are those who are not in the viewpoint's scope. */
export async function readFunnel(
  viewpoint: Viewpoint,
  outreachId: number,
): Promise<{ steps: FunnelStep[]; unseen: number }> {
  const { database } = viewpoint;
  const binder = createBinder();
  const steps = await database.query<FunnelStep>(
    `with ${seenRecipientsSql(viewpoint, [outreachId], binder)}
     select decision, case decision when 'left_out' then reason when 'send' then case state when 'withheld' then state_reason end end as reason,
       case decision when 'send' then state end as state, count(*)::int as people
     from seen group by 1, 2, 3
     order by array_position(array['left_out', 'holdout', 'send'], decision), people desc, reason, state`,
    binder.values,
  );
  const [all] = await database.query<{ people: number }>(
    'select count(*)::int as people from outreach_recipients where outreach_id = $1',
    [outreachId],
  );
  return { steps, unseen: all!.people - steps.reduce((sum, { people }) => sum + people, 0) };
}
