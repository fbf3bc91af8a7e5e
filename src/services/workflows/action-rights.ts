import type { Asker } from '../../domain/asker.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { WorkflowAction } from '../../domain/workflows/workflow.ts';

/** As much of an action as says whose right it is. */
type Asked = Pick<WorkflowAction, 'do'> & { to?: Extract<WorkflowAction, { do: 'assign_owner' }>['to'] };

/** Whether somebody who may have rules may have one do this: where it is saved, switched on, and each time that it acts. */
export function mayHaveDone({ role }: Pick<Asker, 'role'>, action: Asked): boolean {
  return role === 'admin' || onlyOfAdmins(action) === null;
}

/** @throws {DomainError} 'forbidden' where `mayHaveDone` does not hold */
export function refuseReserved({ role }: Pick<Asker, 'role'>, action: Asked): void {
  const reserved = onlyOfAdmins(action);
  if (role === 'admin' || reserved === null) return;
  throw new DomainError('forbidden', {
    en: `Only administrators may have a rule ${reserved.en}.`,
    zh: `只有管理员可以设置${reserved.zh}的自动化规则。`,
  });
}

/** Whether a rule of somebody's may give customers to a colleague: a manager's to their own team alone; those who are of none are no team. */
export function mayGiveTo({ role, team }: Pick<Asker, 'role' | 'team'>, colleague: { team: string | null }): boolean {
  return role === 'admin' || (colleague.team !== null && colleague.team === team);
}

/** What only administrators may have rules do, as it is told; null of what everybody may who may have rules. */
function onlyOfAdmins({ do: action, to }: Asked): Bilingual | null {
  if (action === 'webhook') return { en: 'call a webhook', zh: '调用 webhook ' };
  // These give to all teams (services/assignment/plan-assignment.ts).
  if (to === 'rules') return { en: 'assign customers by the assignment rules', zh: '按分配规则分配客户' };
  return null;
}
