import type { UsersInfoResponse } from '@slack/web-api';
import type { Installation } from './get-installation.ts';

type Member = NonNullable<UsersInfoResponse['user']>;

/**
 * The e-mail address by which a member of the workspace is matched with the staff, in lower case; null for other bots and for people of
 * other companies (shared channels), whose address this workspace did not confirm.
 */
export function colleagueEmail(user: Member | undefined, installation: Installation | undefined): string | null {
  const isPerson = user !== undefined && !user.is_bot && !user.deleted && !user.is_stranger;
  if (!isPerson || !isColleague(user, installation) || user.is_email_confirmed === false) return null;
  return user.profile?.email?.toLowerCase() || null;
}

/**
 * Of the workspace, or of another of the same organisation. `is_stranger` does not tell: it is false for outsiders in a
 * channel that the bot sees. What Slack leaves out counts as another company.
 */
function isColleague(user: Member, installation: Installation | undefined): boolean {
  const { teamId = null, enterpriseId = null } = installation ?? {};
  if (teamId !== null && user.team_id === teamId) return true;
  return enterpriseId !== null && user.enterprise_user?.enterprise_id === enterpriseId;
}
