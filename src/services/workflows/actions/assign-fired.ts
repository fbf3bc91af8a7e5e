import { DomainError } from '../../../domain/errors.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import type { ActionResult } from '../../../domain/workflows/action-result.ts';
import type { WorkflowAction } from '../../../domain/workflows/workflow.ts';
import { applyAssignment } from '../../assignment/apply-assignment.ts';
import { planAssignment } from '../../assignment/plan-assignment.ts';
import { setOwners } from '../../customers/set-owners.ts';
import { mayGiveTo } from '../action-rights.ts';
import type { ActionScene, Fired } from './action-scene.ts';

type AssignAction = Extract<WorkflowAction, { do: 'assign_owner' }>;

/** Gives the customers to a member of staff, or to whom the assignment rules name. */
export function assignFired(
  { to }: AssignAction,
  { fired }: { fired: readonly Fired[] },
  scene: ActionScene,
): Promise<ActionResult[]> {
  return to === 'rules' ? assignByRules(fired, scene) : assignTo(to.staff, fired, scene);
}

async function assignTo(
  email: string,
  fired: readonly Fired[],
  { reader, actor, now }: ActionScene,
): Promise<ActionResult[]> {
  const { database } = reader;
  const [owner] = await database.query<{ id: number; team: string | null }>(
    'select id, team from staff where active and email = $1',
    [email],
  );
  if (owner === undefined) return fired.map(() => refused(NOT_ACTIVE));
  if (!mayGiveTo(actor.asker, owner)) return fired.map(() => refused(OTHER_TEAM));
  const customers = fired.map(({ customer }) => customer!.id);
  await setOwners(database, { customers, ownerId: owner.id, ...byFirings(fired, actor.asker.email, now) });
  return fired.map(() => DONE);
}

async function assignByRules(fired: readonly Fired[], { reader, actor, now }: ActionScene): Promise<ActionResult[]> {
  const customers = fired.map(({ customer }) => customer!.id);
  try {
    const plan = await planAssignment(reader, { customers });
    await applyAssignment(reader.database, plan, byFirings(fired, actor.asker.email, now));
    const given = new Set(plan.assignments.map(({ customerId }) => customerId));
    return customers.map((id) => (given.has(id) ? DONE : refused(NO_RULE)));
  } catch (error) {
    if (error instanceof DomainError) return fired.map(() => refused(error.text));
    throw error;
  }
}

function byFirings(fired: readonly Fired[], by: string, at: Date) {
  return { by, at, firings: new Map(fired.map(({ firingId, customer }) => [customer!.id, firingId])) };
}

function refused(reason: Bilingual): ActionResult {
  return { do: 'assign_owner', state: 'refused', reason };
}

const DONE: ActionResult = { do: 'assign_owner', state: 'done' };
const NOT_ACTIVE: Bilingual = { en: 'The new owner is not among the active staff.', zh: '新的负责人已不在职。' };
const OTHER_TEAM: Bilingual = {
  en: 'The new owner is not in the team of whoever switched the rule on.',
  zh: '新的负责人不在启用者的团队中。',
};
const NO_RULE: Bilingual = { en: 'No assignment rule holds of the customer.', zh: '没有适用于该客户的分配规则。' };
