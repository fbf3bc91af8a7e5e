import type { WebClient } from '@slack/web-api';
import { DomainError } from '../../domain/errors.ts';

/** Where the bot is installed and who it is there. `teamId` is null where an organisation installed it for all its workspaces. */
export type Installation = { teamId: string | null; enterpriseId: string | null; botId: string; botUserId: string };

/**
 * What the bot token stands for, asked of Slack with the client's retries.
 * @throws {DomainError} 'unavailable' when Slack cannot be reached or refuses the token
 */
export async function getInstallation(client: WebClient, botToken: string): Promise<Installation> {
  const answer = await client.auth.test({ token: botToken }).catch((error: unknown) => {
    throw explainSlackError(error);
  });
  return {
    teamId: answer.is_enterprise_install ? null : (answer.team_id ?? null),
    enterpriseId: answer.enterprise_id ?? null,
    botId: answer.bot_id ?? '',
    botUserId: answer.user_id ?? '',
  };
}

/** A failure to connect as the operator can act on it; what is not Slack's stays as it is. */
export function explainSlackError(error: unknown): unknown {
  const { code, data } = error as { code?: string; data?: { error?: string } };
  if (!code?.startsWith('slack_')) return error;
  const refusal = data?.error;
  if (refusal !== undefined)
    return new DomainError('unavailable', {
      en: `Slack refuses the connection (${refusal}); check SLACK_BOT_TOKEN and SLACK_APP_TOKEN against the app's page at api.slack.com/apps.`,
      zh: `Slack 拒绝连接（${refusal}）；请在 api.slack.com/apps 的应用页面核对 SLACK_BOT_TOKEN 和 SLACK_APP_TOKEN。`,
    });
  return new DomainError('unavailable', {
    en: `Slack cannot be reached (${reasonOf(error)}); check that this machine may open HTTPS and WebSocket connections to slack.com, then start again.`,
    zh: `无法连接 Slack（${reasonOf(error)}）；请确认本机可以访问 slack.com（HTTPS 和 WebSocket），然后重新启动。`,
  });
}

/** The innermost message: fetch says only that it failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = 'original' in error ? error.original : error.cause;
  return inner instanceof Error ? reasonOf(inner) : error.message;
}
