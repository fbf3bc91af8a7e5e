import process from 'node:process';
import { openDatabase } from '../../src/db/database.ts';
import { sendOutreach } from '../../src/jobs/send-outreach.ts';
import { createLog } from '../../src/log.ts';
import { openMessengers } from '../../src/messaging/open-messengers.ts';
import { createFastClock } from '../support/create-fast-clock.ts';

/** Run as a process of its own that a test kills: sends outreach by a mail server, by a clock that is many times as fast. */
const [url, smtpUrl, startAt, connections] = process.argv.slice(2);
const clock = createFastClock(JSON.parse(startAt!));
const mail = {
  smtpUrl: smtpUrl!,
  from: { name: 'Shop', address: 'hello@shop.example' },
  dkim: null,
  connections: Number(connections),
};
const { messengers } = openMessengers({ mail, webhooks: {}, publicUrl: 'https://shop.example' }, { clock });
const database = await openDatabase({ url: url! });
sendOutreach(database, {
  ...{
    messengers,
    clock,
    publicUrl: 'https://shop.example',
    messagesPerSecond: 10_000,
    connections: Number(connections),
  },
  log: createLog({ level: 'silent' }),
});
