import type { OutgoingMessage } from '../domain/outreach/delivery.ts';
import { plainValue } from '../domain/outreach/message/plain-value.ts';
import { mailHtml } from './mail-html.ts';
import type { MailSettings } from './messaging-settings.ts';

type Headers = Record<string, string>;

/** A line holds 998 octets (RFC 5322, 2.1.1); ours. */
const LONGEST_NAME = 100;

/**
 * A message as nodemailer takes it. It comes from the company's address under the rep's name, and answers go to the rep; where nobody
 * is named, to the company. Its Message-ID is made of the token: every server on its way sees the same one for the same message.
 */
export function composeMail(
  message: OutgoingMessage,
  { from, publicUrl }: { from: MailSettings['from']; publicUrl: string | null },
) {
  const { sender, to, toName, subject, text } = message;
  return {
    from: { name: sender.name || from.name, address: from.address },
    ...(sender.email !== '' && { replyTo: { name: sender.name, address: sender.email } }),
    to: namedAddress(toName, to),
    /** The envelope's, lest a name be read as another address. */
    envelope: { from: from.address, to: [to] },
    subject: subject ?? '',
    text,
    html: mailHtml(text, { language: message.language, publicUrl }),
    messageId: `<${message.token}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    headers: unsubscribeHeaders(message, from.address),
    // A text is a text: nodemailer would else read files and addresses that a message names.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A name as it may stand in a header; one that shows nothing or is too long to be one is left out. */
function namedAddress(name: string | null, address: string): string | { name: string; address: string } {
  const shown = plainValue(name ?? '');
  return shown === '' || [...shown].length > LONGEST_NAME ? address : { name: shown, address };
}

/** RFC 2369 and, where there is a page that takes the POST, RFC 8058. */
function unsubscribeHeaders({ purpose, unsubscribeUrl, sender, token }: OutgoingMessage, company: string): Headers {
  if (purpose !== 'marketing') return {};
  const mailto = `<mailto:${mailbox(sender.email || company)}?subject=unsubscribe%20${token}>`;
  if (unsubscribeUrl === null) return { 'List-Unsubscribe': mailto };
  return {
    'List-Unsubscribe': `<${unsubscribeUrl}>, ${mailto}`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** An address as RFC 6068 writes it: what its name holds is no parameter. */
function mailbox(address: string): string {
  const at = address.lastIndexOf('@');
  return `${encodeURIComponent(address.slice(0, at))}@${encodeURIComponent(address.slice(at + 1))}`;
}
