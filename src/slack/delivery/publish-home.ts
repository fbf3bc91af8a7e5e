import type { WebClient } from '@slack/web-api';
import type { Database } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import { askerTimeZone } from '../../domain/asker-time-zone.ts';
import { resolvePeriod } from '../../domain/period.ts';
import type { Settings } from '../../domain/settings.ts';
import { readSettings } from '../../services/deployment/read-settings.ts';
import { readFollowUpDay } from '../../services/follow-ups/read-day.ts';
import { listJobs } from '../../services/jobs/list-jobs.ts';
import { readUsage, type UsageFigures } from '../../services/model-calls/read-usage.ts';
import { readNextReminder } from '../../services/reminders/read-next-reminder.ts';
import type { SlackContext } from '../slack-context.ts';
import { type Day, MOST_OF_DAY } from '../views/day-blocks.ts';
import { homeView } from '../views/home-view.ts';
import { USAGE_DAYS } from '../views/usage-text.ts';
import { readTeam } from './read-team.ts';

/** Draws somebody's Home as of now. */
export async function publishHome(
  client: WebClient,
  userId: string,
  { database, findPerson, clock }: Pick<SlackContext, 'database' | 'findPerson' | 'clock'>,
): Promise<void> {
  const { name, locale, asker } = await findPerson(client, userId);
  const [settings, state] = await Promise.all([readSettings(database), database.prisma.metricsState.findFirst()]);
  const now = clock();
  const isAdmin = asker?.role === 'admin';
  const view = homeView({
    ...{ name, locale, role: asker?.role ?? null, settings, asOf: state?.asOf ?? null },
    day: asker === null ? null : await readDay(database, asker, settings, now),
    team:
      asker === null || asker.role === 'rep' ? null : await readTeam({ database, settings, asker, now, live: true }),
    usage: isAdmin ? await readRecentUsage(database, now, settings) : null,
    jobs: isAdmin ? await listJobs(database, now) : null,
  });
  await client.views.publish({ user_id: userId, view });
}

async function readDay(database: Database, asker: Asker, settings: Settings, now: Date): Promise<Day> {
  const viewpoint = { database, settings, asker, now, live: true };
  return {
    followUps: await readFollowUpDay(viewpoint, MOST_OF_DAY),
    nextReminderAt: await readNextReminder(viewpoint),
    ...{ now, timeZone: askerTimeZone(asker, settings) },
  };
}

async function readRecentUsage(database: Database, now: Date, { timeZone }: Settings): Promise<UsageFigures> {
  const range = resolvePeriod({ span: 'last', count: USAGE_DAYS, unit: 'day' }, now, timeZone);
  return (await readUsage(database, range, timeZone)).total;
}
