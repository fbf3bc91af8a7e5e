import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** What the server does with one try. `drop`: it breaks the connection; `content`: once it has the whole message. */
export type Fate =
  | 'take'
  | 'drop'
  | `refuse ${number} ${string}`
  | `content ${number} ${string}`
  | 'content drop'
  | 'silence';

export type MailServer = {
  url: string;
  /** What it took, in order. */
  mailbox: { to: string; raw: string }[];
  /** Tries that reached it, by recipient. */
  tries: Map<string, number>;
  /** Resolves when it has so many, before whoever sent the last of them hears of it. */
  whenTaken(count: number): Promise<void>;
  stop(): Promise<void>;
};

/** A real SMTP server on this machine that meets each try as `fateOf` says, by the recipient and the number of the try, from 1. */
export async function startMailServer(
  fateOf: (to: string, attempt: number) => Fate = () => 'take',
): Promise<MailServer> {
  const mailbox: MailServer['mailbox'] = [];
  const tries = new Map<string, number>();
  const fates = new Map<string, Fate>();
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, closeTimeout: 200 },
    onRcptTo({ address }, session, done) {
      const attempt = (tries.get(address) ?? 0) + 1;
      tries.set(address, attempt);
      const fate = fateOf(address, attempt);
      fates.set(session.id, fate);
      if (fate === 'drop') return destroy(session.id);
      done(fate.startsWith('refuse') ? refusal(fate) : null);
    },
    onData(stream, session, done) {
      const fate = fates.get(session.id) ?? 'take';
      const to = session.envelope.rcptTo[0]!.address;
      receive(stream, fate, to).then(
        (refused) => (fate === 'content drop' ? destroy(session.id) : fate === 'silence' ? undefined : done(refused)),
        done,
      );
    },
  });

  async function receive(stream: Readable, fate: Fate, to: string): Promise<Error | null> {
    const raw = await text(stream);
    if (fate.startsWith('content 4') || fate.startsWith('content 5')) return refusal(fate);
    mailbox.push({ to, raw });
    for (const { count, resolve } of waiting) if (mailbox.length >= count) resolve();
    return null;
  }

  function destroy(id: string): void {
    for (const connection of server.connections)
      if ((connection as unknown as { id: string }).id === id)
        (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
  }

  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    ...{ mailbox, tries },
    whenTaken: (count) => new Promise((resolve) => waiting.push({ count, resolve })),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusal(fate: Fate): Error {
  const [, code, ...words] = fate.split(' ');
  return Object.assign(new Error(words.join(' ')), { responseCode: Number(code) });
}
