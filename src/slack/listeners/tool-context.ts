import type { WebClient } from '@slack/web-api';
import { readSettings } from '../../services/deployment/read-settings.ts';
import type { ToolContext } from '../../tools/tool.ts';
import { NOT_STAFF } from '../delivery/apology.ts';
import { LIMITS } from '../limits.ts';
import type { SlackContext } from '../slack-context.ts';

/** With which rights somebody's click or form runs tools; for who is nobody of the staff, what they are told. */
export async function toolContextOf(
  { database, findPerson, clock, log }: SlackContext,
  client: WebClient,
  userId: string,
): Promise<{ context: ToolContext } | { refusal: string }> {
  const { asker, locale } = await findPerson(client, userId);
  if (asker === null) return { refusal: NOT_STAFF[locale] };
  const settings = await readSettings(database);
  const context = { database, settings, asker, locale, log, now: clock(), live: true, rowLimit: LIMITS.tableRows };
  return { context: { ...context, front: 'slack' } };
}
