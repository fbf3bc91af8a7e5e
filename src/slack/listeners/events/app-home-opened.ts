import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Database } from '../../../db/database.ts';
import { resolvePeriod } from '../../../domain/period.ts';
import type { Settings } from '../../../domain/settings.ts';
import { readSettings } from '../../../services/deployment/read-settings.ts';
import { readUsage, type UsageFigures } from '../../../services/model-calls/read-usage.ts';
import { EXAMPLE_QUESTIONS, type ExampleQuestion } from '../../example-questions.ts';
import { LIMITS } from '../../limits.ts';
import type { SlackContext } from '../../slack-context.ts';
import { homeView } from '../../views/home-view.ts';
import { USAGE_DAYS } from '../../views/usage-text.ts';

/** Someone opened the app: its home is drawn for them, or their conversation gets questions to start with. */
export function handleAppHomeOpened({ database, findPerson, clock }: SlackContext) {
  return async ({ event, client }: SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs): Promise<void> => {
    const { name, locale, asker } = await findPerson(client, event.user);
    if (event.tab === 'messages') {
      if (asker === null) return;
      await client.assistant.threads.setSuggestedPrompts({
        channel_id: event.channel,
        title: locale === 'zh' ? '可以这样问' : 'Try asking',
        prompts: toPrompts(EXAMPLE_QUESTIONS[locale]),
      });
      return;
    }
    const [settings, state] = await Promise.all([readSettings(database), database.prisma.metricsState.findFirst()]);
    const usage = asker?.role === 'admin' ? await readRecentUsage(database, clock(), settings) : null;
    const view = homeView({ name, locale, isStaff: asker !== null, settings, asOf: state?.asOf ?? null, usage });
    await client.views.publish({ user_id: event.user, view });
  };
}

async function readRecentUsage(database: Database, now: Date, { timeZone }: Settings): Promise<UsageFigures> {
  const range = resolvePeriod({ span: 'last', count: USAGE_DAYS, unit: 'day' }, now, timeZone);
  return (await readUsage(database, range, timeZone)).total;
}

type Prompt = { title: string; message: string };

/** Slack asks for at least one; ours are never empty. */
function toPrompts(examples: readonly ExampleQuestion[]): [Prompt, ...Prompt[]] {
  const prompts = examples
    .slice(0, LIMITS.suggestedPrompts)
    .map(({ title, question }) => ({ title, message: question }));
  return prompts as [Prompt, ...Prompt[]];
}
