import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import type { Ack, EnvelopeType, Retry, Transport } from './transport.ts';

/** Bolt reconnects when no ping came for 30 s; Slack pings about this often (observed). */
const PING_MS = 10_000;
const TICKET_LIFE_MS = 30_000;
const GOODBYE_MS = 300;

export type SocketMode = Transport & {
  /** A one-time ticket for the address that apps.connections.open hands out; undefined when all connections are taken. */
  openTicket(): string | undefined;
  useTicket(ticket: string): boolean;
  readonly server: WebSocketServer;
  connections(): number;
  /** Slack's own polite goodbye: the app is asked to reconnect. */
  disconnect(reason: string): void;
  /** The line just breaks. */
  drop(): void;
  close(): Promise<void>;
};

const Acknowledgement = z.looseObject({ envelope_id: z.string(), payload: z.unknown().optional() });

/** The websocket side of socket mode: hello, envelopes to one of the connections in turn, acknowledgements, goodbyes. */
export function createSocketMode(settings: {
  appId: string;
  ackMs: number;
  onConnections: (count: number) => void;
}): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const sockets: WebSocket[] = [];
  const tickets = new Map<string, number>();
  const waiting = new Map<string, { socket: WebSocket; settle: (ack: Ack) => void }>();
  const arrivals = new Set<() => void>();
  let turn = 0;

  const pings = setInterval(() => {
    for (const socket of sockets) socket.ping();
  }, PING_MS).unref();

  server.on('connection', (socket: WebSocket) => {
    sockets.push(socket);
    socket.on('message', (data) => acknowledge(String(data)));
    socket.on('close', () => forget(socket));
    socket.on('error', () => socket.terminate());
    socket.send(JSON.stringify(hello()));
    settings.onConnections(sockets.length);
    for (const arrived of [...arrivals]) arrived();
  });

  function hello(): object {
    return {
      type: 'hello',
      num_connections: sockets.length,
      connection_info: { app_id: settings.appId },
      debug_info: { host: 'local-slack', started: new Date().toISOString(), approximate_connection_time: 18_060 },
    };
  }

  function acknowledge(data: string): void {
    const parsed = Acknowledgement.safeParse(parseJson(data));
    if (!parsed.success) return;
    waiting.get(parsed.data.envelope_id)?.settle({ ok: true, answer: parsed.data.payload });
  }

  function forget(socket: WebSocket): void {
    sockets.splice(sockets.indexOf(socket), 1);
    settings.onConnections(sockets.length);
    for (const each of waiting.values())
      if (each.socket === socket) each.settle({ ok: false, reason: 'connection_failed' });
  }

  /** The app may be reconnecting: an envelope waits for a line as long as it would wait for the acknowledgement. */
  function nextSocket(): Promise<WebSocket | undefined> {
    const pick = () => sockets[turn++ % sockets.length];
    if (sockets.length > 0) return Promise.resolve(pick());
    return new Promise((resolve) => {
      const arrived = () => {
        clearTimeout(timer);
        arrivals.delete(arrived);
        resolve(pick());
      };
      const timer = setTimeout(() => {
        arrivals.delete(arrived);
        resolve(undefined);
      }, settings.ackMs);
      arrivals.add(arrived);
    });
  }

  async function send(type: EnvelopeType, payload: Record<string, unknown>, retry?: Retry): Promise<Ack> {
    const socket = await nextSocket();
    if (!socket) return { ok: false, reason: 'connection_failed' };
    const envelopeId = randomUUID();
    return new Promise((resolve) => {
      const settle = (ack: Ack) => {
        clearTimeout(timer);
        waiting.delete(envelopeId);
        resolve(ack);
      };
      const timer = setTimeout(() => settle({ ok: false, reason: 'timeout' }), settings.ackMs);
      waiting.set(envelopeId, { socket, settle });
      socket.send(
        JSON.stringify({
          envelope_id: envelopeId,
          type,
          accepts_response_payload: type !== 'events_api',
          payload,
          ...(type === 'events_api' && { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' }),
        }),
      );
    });
  }

  return {
    send,
    server,
    openTicket() {
      if (sockets.length >= LIMITS.socketConnections) return undefined;
      const ticket = randomUUID();
      tickets.set(ticket, Date.now() + TICKET_LIFE_MS);
      return ticket;
    },
    useTicket(ticket) {
      const validUntil = tickets.get(ticket) ?? 0;
      tickets.delete(ticket);
      return validUntil > Date.now();
    },
    connections: () => sockets.length,
    disconnect(reason) {
      for (const socket of sockets)
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local-slack' } }));
    },
    drop() {
      for (const socket of [...sockets]) socket.terminate();
    },
    async close() {
      clearInterval(pings);
      const gone = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
      for (const socket of sockets) socket.close(1000);
      await Promise.race([Promise.all(gone), sleep(GOODBYE_MS)]);
      for (const socket of [...sockets]) socket.terminate();
      server.close();
    },
  };
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
