import { assertNever } from '../../../domain/errors.ts';
import type { ActionResult } from '../../../domain/workflows/action-result.ts';
import type { WorkflowAction } from '../../../domain/workflows/workflow.ts';
import type { ActionScene, Fired } from './action-scene.ts';
import { assignFired } from './assign-fired.ts';
import { makeFollowUps } from './make-follow-ups.ts';
import { notifyFired } from './notify-fired.ts';
import { tagFired } from './tag-fired.ts';

type Firings = { fired: readonly Fired[]; place: number };

/** Does an action of all firings inside their transaction, in their order; drafts and webhooks are left to wait (finish-waiting.ts). */
export async function act(action: WorkflowAction, firings: Firings, scene: ActionScene): Promise<ActionResult[]> {
  switch (action.do) {
    case 'follow_up':
      return makeFollowUps(action, firings, scene);
    case 'tag':
      return tagFired(action, firings, scene);
    case 'assign_owner':
      return assignFired(action, firings, scene);
    case 'notify':
      return notifyFired(action, firings, scene);
    case 'draft':
    case 'webhook':
      return firings.fired.map(() => ({ do: action.do, state: 'waiting', attempts: 0 }));
    default:
      return assertNever(action);
  }
}
