import { getPerson, type PersonContext } from './person-context.ts';

/** A person opens the app's home or its messages. */
export function openApp({ workspace, events }: PersonContext, as: string, tab: 'home' | 'messages'): void {
  const person = getPerson(workspace, as);
  const home = workspace.homes.get(as);
  events.deliver({
    type: 'app_home_opened',
    user: person.id,
    channel: workspace.dmOf(as),
    tab,
    event_ts: workspace.nextTs(),
    ...(tab === 'home' && home && { view: { id: home.id, hash: home.hash, type: 'home', blocks: home.blocks } }),
  });
}

/** A person presses Stop while the app is answering. */
export function stopSession(
  { workspace, events }: PersonContext,
  { as, channel, threadTs }: { as: string; channel: string; threadTs: string },
): void {
  const streaming = workspace.messages
    .list(channel)
    .filter((message) => message.threadTs === threadTs && message.streaming === 'in_progress');
  events.deliver({
    type: 'agent_session_stopped',
    channel,
    user: getPerson(workspace, as).id,
    thread_ts: threadTs,
    streaming_message_ts: streaming.map(({ ts }) => ts),
    event_ts: workspace.nextTs(),
  });
}
