import type { SlackConnection } from '../../config.ts';
import type { Finding } from './finding.ts';

const CALL_TIMEOUT_MS = 5_000;

/** Whether the tokens work: each is tried at Slack. */
export async function examineSlack(connection: SlackConnection | null): Promise<Finding> {
  if (connection === null)
    return {
      check: 'slack',
      state: 'hint',
      text: { en: 'no tokens: the local playground is used', zh: '没有令牌：使用本地 playground' },
      mend: { en: 'README, “Connect Slack”', zh: '见 README“连接 Slack”一节' },
    };
  const { WebClient } = await import('@slack/web-api');
  const client = new WebClient(undefined, { timeout: CALL_TIMEOUT_MS, retryConfig: { retries: 0 } });
  try {
    const { team, user } = await client.auth.test({ token: connection.botToken });
    if (connection.mode === 'socket') await client.apps.connections.open({ token: connection.appToken });
    const name = `${user} @ ${team}`;
    return { check: 'slack', state: 'ok', text: { en: `connected as ${name}`, zh: `已连接：${name}` } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      check: 'slack',
      state: 'problem',
      text: { en: `Slack refuses or cannot be reached: ${reason}`, zh: `Slack 拒绝访问或无法连接：${reason}` },
      mend: { en: 'check the tokens of the app at api.slack.com/apps', zh: '请在 api.slack.com/apps 检查应用的令牌' },
    };
  }
}
