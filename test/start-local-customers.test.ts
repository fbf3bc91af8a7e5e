import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import type { Database } from '../src/db/database.ts';
import type { OutgoingMessage } from '../src/domain/outreach/delivery.ts';
import { createLog } from '../src/log.ts';
import { openMessengers } from '../src/messaging/open-messengers.ts';
import { surveyUrl, unsubscribeUrl } from '../src/services/outreach/replies/public-links.ts';
import { startLocalCustomers } from '../src/start-local-customers.ts';
import { sendOne } from './public-pages/start-test-pages.ts';
import { createTestDatabase } from './support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const start = (environment: Record<string, string>) =>
  startLocalCustomers(database, {
    config: readConfig({ PORT: '0', ...environment }),
    log: createLog({ level: 'silent' }),
    clock: () => new Date(),
  });

const message = (token: string, publicUrl: string, of: Partial<OutgoingMessage>): OutgoingMessage => ({
  ...{ outreachId: 1, token, toName: null, language: 'en', subject: 'Hello', purpose: 'marketing' },
  sender: { name: 'Ada', email: 'ada@shop.example' },
  text: `Hello.\n\n${surveyUrl(publicUrl, token)}`,
  unsubscribeUrl: unsubscribeUrl(publicUrl, token),
  ...{ channel: 'email', to: 'zoe@customers.example' },
  ...of,
});

test('what the messengers send is caught, and its links lead to the pages', async () => {
  const customers = await start({});
  const { messengers, close } = openMessengers(customers.messaging, { clock: () => new Date() });
  try {
    const { token, customer } = await sendOne(database);
    const publicUrl = customers.messaging.publicUrl!;
    expect(await messengers.email!(message(token, publicUrl, {}))).toMatchObject({ kind: 'sent' });
    const text = { channel: 'sms', to: '+447900000001' } as const;
    expect(await messengers.sms!(message(token, publicUrl, text))).toEqual({ kind: 'sent', messageId: 'local-2' });
    const [sms, mail] = customers.mail.list();
    expect([sms?.to, mail?.to]).toEqual(['+447900000001', 'zoe@customers.example']);
    const header = customers.mail.get(mail!.id)?.headers.find(({ name }) => name === 'List-Unsubscribe')?.value;
    const link = /<(http[^>]+)>/.exec(header ?? '')?.[1] ?? '';
    const clicked = await fetch(link, { method: 'POST', body: new URLSearchParams('List-Unsubscribe=One-Click') });
    expect(clicked.status).toBe(200);
    expect(
      await database.query("select channel from consents where customer_id = $1 and status = 'withdrawn'", [customer]),
    ).toEqual([{ channel: 'email' }]);
  } finally {
    close();
    await customers.stop();
  }
});

test('a port that is taken is no reason not to start', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  const customers = await start({ PUBLIC_PORT: String(port) });
  try {
    expect(new URL(customers.messaging.publicUrl!).port).not.toBe(String(port));
    expect((await fetch(customers.messaging.publicUrl!)).status).toBe(404);
  } finally {
    await customers.stop();
    other.close();
  }
});

test('a configured way out is used instead', async () => {
  const customers = await start({
    ...{ SMTP_URL: 'smtp://mail.shop.example', MAIL_FROM: 'hello@shop.example' },
    PUBLIC_URL: 'https://shop.example/r',
  });
  await customers.stop();
  expect(customers.messaging.mail?.smtpUrl).toBe('smtp://mail.shop.example');
  expect(customers.messaging.publicUrl).toBe('https://shop.example/r');
});
