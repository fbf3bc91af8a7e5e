import { randomBytes } from 'node:crypto';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import { type LocalMail, startLocalMail } from './local-mail/start-local-mail.ts';
import type { Log } from './log.ts';
import { type MessagingSettings, USUAL_CONNECTIONS } from './messaging/messaging-settings.ts';
import { isPortInUse } from './port-in-use.ts';
import { startPublicPages } from './public-pages/start-public-pages.ts';

export type LocalCustomers = {
  mail: LocalMail;
  /** To them, unless a way out is configured. */
  messaging: MessagingSettings;
  stop(): Promise<void>;
};

const LOCAL_SENDER = { name: 'Rapport', address: 'hello@rapport.example' };

/** What stands for customers in the playground: catches what is sent to them, and serves on this machine the pages that they would reach. */
export async function startLocalCustomers(
  database: Database,
  { config, log, clock }: { config: Config; log: Log; clock: () => Date },
): Promise<LocalCustomers> {
  const { outreach } = config;
  const mail = await startLocalMail();
  const pages = await startPublicPages({
    ...{ database, log, clock, host: '127.0.0.1', port: await freePort(config) },
    webhookSecret: outreach.webhookSecret ?? randomBytes(24).toString('hex'),
  });
  const caught = { url: mail.webhookUrl, secret: mail.webhookSecret };
  return {
    mail,
    messaging: {
      mail: outreach.mail ?? { smtpUrl: mail.smtpUrl, from: LOCAL_SENDER, dkim: null, connections: USUAL_CONNECTIONS },
      webhooks: { sms: caught, whatsapp: caught, ...outreach.webhooks },
      publicUrl: outreach.publicUrl ?? `http://127.0.0.1:${pages.port}`,
    },
    async stop() {
      await Promise.all([pages.stop(), mail.stop()]);
    },
  };
}

/** Two playgrounds on one machine are no fault of anybody: the second takes any free port. */
async function freePort({ port, outreach }: Config): Promise<number> {
  const wanted = outreach.publicPort ?? (port === 0 ? 0 : port + 1);
  return (await isPortInUse(wanted, '127.0.0.1')) ? 0 : wanted;
}
