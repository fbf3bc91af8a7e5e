import type { Mail, MailSummary } from './mail.ts';

const MAILS_KEPT = 1_000;
const PREVIEW_LENGTH = 120;

export type MailStore = {
  add(mail: Omit<Mail, 'id'>): Mail;
  /** The newest first. */
  list(): MailSummary[];
  get(id: string): Mail | undefined;
  /** Tells of each new one until the returned function is called. */
  subscribe(listener: (mail: MailSummary) => void): () => void;
};

/** The last messages, in memory: older ones fall out. */
export function createMailStore(): MailStore {
  const mails = new Map<string, Mail>();
  const listeners = new Set<(mail: MailSummary) => void>();
  let count = 0;
  return {
    add(received) {
      count += 1;
      const mail = { id: String(count), ...received };
      mails.set(mail.id, mail);
      const [oldest] = mails.keys();
      if (mails.size > MAILS_KEPT) mails.delete(oldest!);
      for (const listener of listeners) listener(summaryOf(mail));
      return mail;
    },
    list: () => [...mails.values()].reverse().map(summaryOf),
    get: (id) => mails.get(id),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function summaryOf({ id, channel, receivedAt, to, subject, text }: Mail): MailSummary {
  const preview = text.replaceAll(/\s+/g, ' ').trim().slice(0, PREVIEW_LENGTH);
  return { id, channel, receivedAt, to, subject, preview };
}
