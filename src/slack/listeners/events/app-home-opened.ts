import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { publishHome } from '../../delivery/publish-home.ts';
import { type ExampleQuestion, examplesFor } from '../../example-questions.ts';
import { LIMITS } from '../../limits.ts';
import type { SlackContext } from '../../slack-context.ts';

/** Someone opened the app: its home is drawn for them, or their conversation gets questions to start with. */
export function handleAppHomeOpened(context: SlackContext) {
  return async ({ event, client }: SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs): Promise<void> => {
    if (event.tab !== 'messages') return publishHome(client, event.user, context);
    const { locale, asker } = await context.findPerson(client, event.user);
    if (asker === null) return;
    await client.assistant.threads.setSuggestedPrompts({
      channel_id: event.channel,
      title: locale === 'zh' ? '可以这样问' : 'Try asking',
      prompts: toPrompts(examplesFor(locale, asker.role)),
    });
  };
}

type Prompt = { title: string; message: string };

/** Slack asks for at least one; ours are never empty. */
function toPrompts(examples: readonly ExampleQuestion[]): [Prompt, ...Prompt[]] {
  const prompts = examples
    .slice(0, LIMITS.suggestedPrompts)
    .map(({ title, question }) => ({ title, message: question }));
  return prompts as [Prompt, ...Prompt[]];
}
