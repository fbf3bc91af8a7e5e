/** A message that was caught. Everything in it is as the sender wrote it: whoever shows it must take it for hostile. */
export type Mail = {
  /** Of this catcher; counts up. */
  id: string;
  channel: string;
  receivedAt: string;
  from: string | null;
  to: string;
  subject: string | null;
  text: string;
  html: string | null;
  headers: readonly { name: string; value: string }[];
};

/** What a list shows of a message. */
export type MailSummary = Pick<Mail, 'id' | 'channel' | 'receivedAt' | 'to' | 'subject'> & { preview: string };
