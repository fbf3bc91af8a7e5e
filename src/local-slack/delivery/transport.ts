export type EnvelopeType = 'events_api' | 'interactive' | 'slash_commands';

export type Retry = { attempt: number; reason: string };

/** What the app made of an envelope: acknowledged, perhaps with an answer in the same breath, or not in time. */
export type Ack =
  | { ok: true; answer?: unknown }
  | { ok: false; reason: 'timeout' | 'http_error' | 'connection_failed' };

/** One way to reach the app. Both ways carry the same payloads. */
export type Transport = {
  send(type: EnvelopeType, payload: Record<string, unknown>, retry?: Retry): Promise<Ack>;
};
