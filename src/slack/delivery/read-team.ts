import { readTeamDay } from '../../services/follow-ups/read-team-day.ts';
import type { Viewpoint } from '../../services/population/viewpoint.ts';
import { readSubscriptions } from '../../services/subscriptions/subscription.ts';
import { readWorkflows } from '../../services/workflows/workflow-row.ts';
import type { Team } from '../views/team-blocks.ts';

/** What a manager's Home tells of the team, and what they are sent next. */
export async function readTeam(viewpoint: Viewpoint): Promise<Team> {
  const { database, asker } = viewpoint;
  const [owners, rules, subscriptions] = await Promise.all([
    readTeamDay(viewpoint),
    readWorkflows(database),
    readSubscriptions(database, { staffId: asker.staffId ?? 0 }),
  ]);
  const next = subscriptions.find(({ nextAt }) => nextAt !== null);
  return { owners, stoppedRules: rules.filter(({ state }) => state === 'stopped'), next: next ?? null };
}
