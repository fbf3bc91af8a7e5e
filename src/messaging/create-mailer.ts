import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { DeliveryOutcome, OutgoingMessage } from '../domain/outreach/delivery.ts';
import { composeMail } from './compose-mail.ts';
import { isLoopback } from './is-loopback.ts';
import { type MailError, mailFailure } from './mail-failure.ts';
import type { MailSettings } from './messaging-settings.ts';

const CONNECT_TIMEOUT_MS = 20_000;
/** Of a server's silence, also when it has the whole mail; a longer one is "unknown". */
const SILENCE_TIMEOUT_MS = 120_000;

/** Signed beside what RFC 6376 names, as one-click unsubscribing demands (RFC 8058, section 4); nodemailer leaves the last one out. */
const SIGNED_HEADERS =
  'From:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding:List-Unsubscribe:List-Unsubscribe-Post';

/** A messenger for e-mail over pooled connections, and whether its server can be reached (`verify` throws why not). */
export function createMailer(
  settings: MailSettings,
  { publicUrl, timeoutMs = CONNECT_TIMEOUT_MS }: { publicUrl: string | null; timeoutMs?: number },
) {
  const contents = new Map<string, Readable>();
  const transporter = createTransport({ ...connectionOptions(settings, timeoutMs), ...dkimOptions(settings) });
  // The content is read when a server has agreed to take it, and not before: whether it was tells what a broken connection means.
  transporter.use('stream', ({ message }, done) => {
    const create = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const content = create(options);
      contents.set(message.messageId(), content);
      return content;
    };
    done();
  });

  return {
    async send(message: OutgoingMessage): Promise<DeliveryOutcome> {
      const mail = composeMail(message, { from: settings.from, publicUrl });
      try {
        const { messageId } = await transporter.sendMail(mail);
        return { kind: 'sent', messageId };
      } catch (error) {
        return mailFailure(error as MailError, contents.get(mail.messageId)?.readableDidRead ?? false);
      } finally {
        contents.delete(mail.messageId);
      }
    },
    async verify(): Promise<void> {
      await transporter.verify();
    },
    /** Mails under way are finished. */
    close: () => transporter.close(),
  };
}

/** What a query of the address says goes before these. */
function connectionOptions({ smtpUrl, connections }: MailSettings, timeoutMs: number) {
  const { hostname, username } = new URL(smtpUrl);
  const isLocal = isLoopback(hostname);
  return {
    url: smtpUrl,
    pool: true as const,
    maxConnections: connections,
    // A mail is tried again by the queue alone, which writes it down.
    maxRequeues: 0,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: SILENCE_TIMEOUT_MS,
    // A password crosses no network in the clear; within this machine there is nobody to hide it from.
    requireTLS: username !== '' && !isLocal,
    ignoreTLS: isLocal,
  };
}

function dkimOptions({ dkim }: MailSettings) {
  if (dkim === null) return {};
  const { domain: domainName, selector: keySelector, privateKey } = dkim;
  return { dkim: { domainName, keySelector, privateKey, headerFieldNames: SIGNED_HEADERS } };
}
