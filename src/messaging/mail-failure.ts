import type { DeliveryOutcome } from '../domain/outreach/delivery.ts';
import { shortened } from './shortened.ts';

/** What nodemailer says of a failed try. */
export type MailError = Error & { code?: string; responseCode?: number; response?: string; command?: string };

/** RFC 3463: the mailbox or its domain does not exist, is written wrongly, has moved, or takes no mail. Others of 5.1 are our own address's. */
const BAD_ADDRESS = /\b5\.1\.(?:1|2|3|6|10)\b/;

/**
 * What a failed try to hand a mail over means. A server's refusal of this mail is final, one of ourselves (its greeting, login or our
 * address) may be mended and is not. `hasBegun`: some of the mail's content was given to the connection; without an answer to that
 * nobody knows whether it was accepted.
 */
export function mailFailure(error: MailError, hasBegun: boolean): Exclude<DeliveryOutcome, { kind: 'sent' }> {
  const { code, responseCode, response = '', command } = error;
  const failure = shortened(error.message);
  const isOfMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (responseCode === undefined) {
    if (hasBegun) return { kind: 'unknown', failure };
    // nodemailer itself found an address that no server would take, or a server's limit of size.
    if (isOfMail) return { kind: 'permanent', failure, isAddressBad: /^Invalid recipient/.test(error.message) };
    return { kind: 'temporary', failure };
  }
  // 503 tells of a session out of step, and not of the mail.
  const isFinal = isOfMail && responseCode >= 500 && responseCode !== 503 && command !== 'MAIL FROM';
  if (isFinal) return { kind: 'permanent', failure, isAddressBad: BAD_ADDRESS.test(response) };
  return { kind: 'temporary', failure };
}
