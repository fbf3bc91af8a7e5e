import type { ActionResult } from '../../../domain/workflows/action-result.ts';
import type { WorkflowAction } from '../../../domain/workflows/workflow.ts';
import { tagCustomers } from '../../tags/tag-customers.ts';
import type { ActionScene, Fired } from './action-scene.ts';

type TagAction = Extract<WorkflowAction, { do: 'tag' }>;

/** Gives and takes tags of all the customers at once. */
export async function tagFired(
  { add, remove }: TagAction,
  { fired }: { fired: readonly Fired[] },
  { reader }: ActionScene,
): Promise<ActionResult[]> {
  const customers = [...new Set(fired.map(({ customer }) => customer!.externalId))];
  const firings = new Map(fired.map(({ firingId, customer }) => [customer!.id, firingId]));
  await tagCustomers({ rule: { customers }, add, remove }, reader, firings);
  return fired.map(() => ({ do: 'tag', state: 'done' }));
}
