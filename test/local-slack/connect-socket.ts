import { WebClient } from '@slack/web-api';
import { WebSocket } from 'ws';
import type { LocalSlack } from '../../src/local-slack/start-local-slack.ts';

export type Envelope = {
  type: string;
  envelope_id: string;
  retry_attempt: number;
  retry_reason: string;
  payload: { event_id: string; event: Record<string, unknown>; authorizations: unknown[]; team_id: string };
};

export async function openSocketUrl(slack: LocalSlack): Promise<string> {
  const client = new WebClient(slack.appToken, { slackApiUrl: slack.apiUrl });
  return (await client.apps.connections.open()).url ?? '';
}

/** A bare socket-mode connection, after Slack said hello; `received` fills with its envelopes. */
export async function connectSocket(
  url: string,
  answer: (envelope: Envelope, acknowledge: (payload?: object) => void) => void,
): Promise<{ socket: WebSocket; received: Envelope[] }> {
  const socket = new WebSocket(url);
  const received: Envelope[] = [];
  socket.on('message', (data) => {
    const envelope: Envelope = JSON.parse(String(data));
    if (envelope.type === 'hello' || envelope.type === 'disconnect') return;
    received.push(envelope);
    answer(envelope, (payload = {}) => socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload })));
  });
  return new Promise((resolve, reject) => {
    socket.once('message', () => resolve({ socket, received }));
    socket.once('error', reject);
  });
}
