import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { MailStore } from './create-mail-store.ts';
import { parseMail } from './parse-mail.ts';

const MAX_BYTES = 5_000_000;

/** A mail server on this machine that takes every message for everybody and delivers none. 0 takes any free port. */
export async function startSmtpCatcher(
  store: MailStore,
  port: number,
): Promise<{ smtpUrl: string; stop(): Promise<void> }> {
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true },
    ...{ size: MAX_BYTES, closeTimeout: 500 },
    onData(stream, session, done) {
      take(store, stream, session).then(() => done(null), done);
    },
  });
  // A client that breaks off is its own problem.
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${taken}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function take(
  store: MailStore,
  stream: Readable & { sizeExceeded: boolean },
  { envelope: { mailFrom, rcptTo } }: SMTPServerSession,
): Promise<void> {
  const raw = await buffer(stream);
  if (stream.sizeExceeded)
    throw Object.assign(new Error(`the message is larger than ${MAX_BYTES} bytes`), { responseCode: 552 });
  const from = mailFrom === false ? null : mailFrom.address;
  const to = rcptTo.map(({ address }) => address);
  store.add(await parseMail(raw, { from, to, receivedAt: new Date().toISOString() }));
}
