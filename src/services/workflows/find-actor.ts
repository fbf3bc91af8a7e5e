import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Workflow } from '../../domain/workflows/workflow.ts';
import { mayHaveDone } from './action-rights.ts';
import type { StopReason } from './workflow-row.ts';

/** In whose name a rule acts, with their language. */
export type Actor = { asker: Asker & { staffId: number }; locale: Locale };

/** Who may have rules act in their name. */
export const WORKFLOW_ROLES = ['manager', 'admin'] as const satisfies readonly Asker['role'][];

/** Whoever switched a rule on, with the rights that they have now; or why what it says may not be done in their name any more. */
export async function findActor(
  database: Queryable,
  staffId: number | null,
  { actions }: Pick<Workflow, 'actions'>,
): Promise<Actor | StopReason> {
  const [row] = await database.query<Actor['asker'] & { active: boolean; locale: Locale }>(
    `select id as "staffId", email, name, role, team, time_zone as "timeZone", active,
       case locale when 'zh' then 'zh' else 'en' end as locale from staff where id = $1`,
    [staffId],
  );
  if (row === undefined || !row.active) return 'left';
  const { active, locale, ...asker } = row;
  if (!mayHaveRules(asker)) return 'role';
  return actions.every((action) => mayHaveDone(asker, action)) ? { asker, locale } : 'rights';
}

export function mayHaveRules({ role }: Pick<Asker, 'role'>): boolean {
  const roles: readonly string[] = WORKFLOW_ROLES;
  return roles.includes(role);
}
