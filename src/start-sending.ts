import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import type { OutreachChannel } from './domain/outreach/channel.ts';
import { sendOutreach } from './jobs/send-outreach.ts';
import type { Log } from './log.ts';
import { type MessagingSettings, USUAL_CONNECTIONS } from './messaging/messaging-settings.ts';
import { openMessengers } from './messaging/open-messengers.ts';
import { recordReach } from './services/deployment/record-reach.ts';

/** No provider's limit holds where all messages are caught on this machine. */
const CAUGHT_PER_SECOND = 100;

/** Lets approved outreach leave by the ways out that there are, and says which, and where customers reach us: every other message is handed to people. */
export async function startSending(
  database: Database,
  messaging: MessagingSettings,
  { config: { outreach }, log, clock }: { config: Config; log: Log; clock: () => Date },
): Promise<{ stop(): Promise<void> }> {
  const { messengers, close } = openMessengers(messaging, { clock });
  const { publicUrl } = messaging;
  await recordReach(database, { automaticChannels: Object.keys(messengers) as OutreachChannel[], publicUrl });
  const isCaught = outreach.mail === null && Object.keys(outreach.webhooks).length === 0;
  const sender = sendOutreach(database, {
    ...{ messengers, log, clock, publicUrl },
    messagesPerSecond: isCaught ? CAUGHT_PER_SECOND : outreach.messagesPerSecond,
    connections: messaging.mail?.connections ?? USUAL_CONNECTIONS,
  });
  return {
    async stop() {
      await sender.stop();
      close();
    },
  };
}
