import { createMailStore, type MailStore } from './create-mail-store.ts';
import { startSmtpCatcher } from './start-smtp-catcher.ts';
import { startWebhookCatcher } from './start-webhook-catcher.ts';

export type LocalMail = Pick<MailStore, 'list' | 'get' | 'subscribe'> & {
  /** For a mailer. */
  smtpUrl: string;
  /** For messengers of text messages, who sign with the secret. */
  webhookUrl: string;
  webhookSecret: string;
  stop(): Promise<void>;
};

/** Catches what would reach customers, on this machine alone: e-mails by SMTP, text messages by webhook. */
export async function startLocalMail({ port = 0 }: { port?: number } = {}): Promise<LocalMail> {
  const store = createMailStore();
  const smtp = await startSmtpCatcher(store, port);
  const { webhookUrl, webhookSecret, stop: stopWebhook } = await startWebhookCatcher(store);
  return {
    ...{ list: store.list, get: store.get, subscribe: store.subscribe },
    ...{ smtpUrl: smtp.smtpUrl, webhookUrl, webhookSecret },
    async stop() {
      await Promise.all([smtp.stop(), stopWebhook()]);
    },
  };
}
