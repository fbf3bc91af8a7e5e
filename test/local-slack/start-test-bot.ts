import { App, LogLevel } from '@slack/bolt';
import type { Block } from '@slack/types';
import type { LocalSlack } from '../../src/local-slack/start-local-slack.ts';
import { actions, chart, dataTable, modal, more, pie, text } from './every-block.ts';

const blocks = (list: unknown[]) => list as Block[];
const ANSWERS: Record<string, unknown[]> = {
  text,
  data: [dataTable],
  bar: [chart('bar')],
  line: [chart('line'), chart('area')],
  pie: [pie],
  more,
  actions,
};

/** A small app that answers with blocks of every kind: what a message names, it gets. */
export function registerTestBot(app: App): string[] {
  const heard: string[] = [];
  app.message(async ({ message, client, say, event }) => {
    if (message.subtype !== undefined || message.bot_id || event.channel_type !== 'im') return;
    heard.push(message.text ?? '');
    const words = message.text ?? '';
    // Slack refuses the second reaction to a repeated event.
    await client.reactions
      .add({ channel: message.channel, timestamp: message.ts, name: 'eyes' })
      .catch(() => undefined);
    if (words.startsWith('stream')) {
      const threadTs = message.thread_ts ?? message.ts;
      await client.assistant.threads.setStatus({
        channel_id: message.channel,
        thread_ts: threadTs,
        status: 'is thinking…',
      });
      const stream = client.chatStream({ channel: message.channel, thread_ts: threadTs, buffer_size: 1 });
      await stream.append({
        chunks: [{ type: 'task_update', id: 't1', title: 'Read the orders', status: 'in_progress' }],
      });
      await stream.append({ markdown_text: '**312** customers ' });
      await stream.append({
        chunks: [{ type: 'task_update', id: 't1', title: 'Read the orders', status: 'complete' }],
      });
      await stream.append({ markdown_text: 'bought in Q3.' });
      await stream.stop({ blocks: blocks(actions) });
      return;
    }
    const answer = ANSWERS[words];
    await say({
      text: `You said ${words}`,
      ...(answer && { blocks: blocks(answer) }),
      ...(message.thread_ts && { thread_ts: message.thread_ts }),
    });
  });
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postEphemeral({
      channel: event.channel,
      user: event.user ?? '',
      text: 'Only for you: *€1,204,300*',
    });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'messages') {
      await client.assistant.threads.setSuggestedPrompts({
        channel_id: event.channel,
        title: 'Next',
        prompts: [{ title: 'Show the chart', message: 'bar' }],
      });
      return;
    }
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: blocks(text) } });
  });
  app.action('approve', async ({ ack, respond }) => {
    await ack();
    await respond({ replace_original: true, text: 'Approved by you :white_check_mark:' });
  });
  app.action('edit', async ({ ack, body, client }) => {
    await ack();
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: modal as never });
  });
  app.action('feedback', async ({ ack, action }) => {
    heard.push(`feedback ${'value' in action ? action.value : ''}`);
    await ack();
  });
  app.action('period', async ({ ack, action, respond }) => {
    await ack();
    if ('selected_option' in action)
      await respond({ text: `Period ${action.selected_option?.value}`, replace_original: false });
  });
  app.view('edit_draft', async ({ ack, view, client, body }) => {
    const entered = view.state.values.words?.text?.value ?? '';
    if (entered === 'bad') {
      await ack({ response_action: 'errors', errors: { words: 'Not this.' } });
      return;
    }
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `Saved: ${entered}` });
  });
  app.view({ callback_id: 'edit_draft', type: 'view_closed' }, async ({ ack }) => {
    heard.push('closed');
    await ack();
  });
  app.command('/rapport', async ({ ack, command, respond }) => {
    await ack(`Looking at ${command.text}`);
    await respond({ text: 'Done', response_type: 'in_channel' });
  });
  return heard;
}

/** The test app over socket mode; `heard` is what it was told, in order. */
export async function startTestBot(
  slack: LocalSlack,
): Promise<{ heard: string[]; app: App; stop(): Promise<unknown> }> {
  const app = new App({
    token: slack.botToken,
    appToken: slack.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
  const heard = registerTestBot(app);
  await app.start();
  return { heard, app, stop: () => app.stop() };
}
