import { DomainError } from '../../domain/errors.ts';
import type { Workflow } from '../../domain/workflows/workflow.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { settleWorkflow } from './settle-workflow.ts';

/** The part of a rule that cannot be kept as it is: an action by its place; and why. */
export type WorkflowFault = { part: 'trigger' | 'condition' | number; error: DomainError };

/** A trigger and an action with which any other part can stand. */
const PLAIN = {
  trigger: { when: 'date', of: 'birthday', offsetDays: 0 },
  actions: [{ do: 'notify', who: { channel: '#' } }],
} as const satisfies Pick<Workflow, 'trigger'> & { actions: readonly object[] };

/** What hinders a rule from being saved, and where; null where nothing does. What only the parts together make impossible is the condition's. */
export async function findFault(workflow: Workflow, viewpoint: Viewpoint): Promise<WorkflowFault | null> {
  const { trigger, actions, limits } = workflow;
  const refusal = (part: Omit<Workflow, 'limits'>) => refusalOf({ ...part, limits }, viewpoint);
  const whole = await refusal(workflow);
  if (whole === null) return null;
  const ofTrigger = await refusal({ trigger, actions: [...PLAIN.actions] });
  if (ofTrigger !== null) return { part: 'trigger', error: ofTrigger };
  for (const [place, action] of actions.entries()) {
    const ofAction = await refusal({ trigger: PLAIN.trigger, actions: [action] });
    if (ofAction !== null) return { part: place, error: ofAction };
  }
  return { part: 'condition', error: whole };
}

async function refusalOf(workflow: Workflow, viewpoint: Viewpoint): Promise<DomainError | null> {
  try {
    await settleWorkflow(workflow, viewpoint);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
