import { afterAll, beforeAll, expect, test } from 'vitest';
import { examineMail } from '../../src/cli/doctor/examine-mail.ts';
import { type MailServer, startMailServer } from '../support/start-mail-server.ts';

const FROM = { name: 'Shop', address: 'hello@shop.example' };
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());

const examined = (smtpUrl: string) => examineMail({ smtpUrl, from: FROM, dkim: null, connections: 1 });

test('a mail server that takes us in is well, one that is not there is named, without its password', async () => {
  const host = new URL(server.url).host;
  expect(await examined(server.url)).toMatchObject({
    ...{ state: 'ok', text: { en: `${host}, from hello@shop.example, not signed here` } },
  });
  const gone = await examined('smtp://user:secret@127.0.0.1:1');
  expect(gone).toMatchObject({ state: 'problem', mend: { en: 'check SMTP_URL' } });
  expect(gone.text.en).toContain('127.0.0.1:1 refuses or cannot be reached');
  expect(JSON.stringify(gone)).not.toContain('secret');
});

test('without a mail server the doctor says where e-mails go', async () => {
  expect(await examineMail(null)).toMatchObject({ state: 'hint' });
});
