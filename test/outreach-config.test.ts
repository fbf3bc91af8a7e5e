import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const SMTP = { SMTP_URL: 'smtp://user:secret@mail.example.com:587', MAIL_FROM: 'Shop & Co <hello@shop.example>' };
const HOOK = { SMS_WEBHOOK_URL: 'https://sms.example.com/messages', MESSAGE_WEBHOOK_SECRET: 'a secret of some length' };
const read = (environment: Record<string, string>) => readConfig(environment).outreach;

test('without settings nothing leaves by itself', () => {
  expect(read({})).toMatchObject({ mail: null, webhooks: {}, publicUrl: null });
});

test('mails and texts leave by what is named', () => {
  expect(read({ ...SMTP, ...HOOK })).toMatchObject({
    mail: { smtpUrl: SMTP.SMTP_URL, from: { name: 'Shop & Co', address: 'hello@shop.example' }, dkim: null },
    webhooks: { sms: { url: HOOK.SMS_WEBHOOK_URL, secret: HOOK.MESSAGE_WEBHOOK_SECRET } },
  });
  expect(read({ ...SMTP, MAIL_FROM: 'hello@shop.example' }).mail?.from).toEqual({
    ...{ name: '', address: 'hello@shop.example' },
  });
});

test('a DKIM key is that of the sender’s domain, also on one line', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const key = { DKIM_SELECTOR: 'rapport', DKIM_PRIVATE_KEY: pem.replaceAll('\n', '\\n') };
  expect(read({ ...SMTP, ...key }).mail?.dkim).toEqual({
    domain: 'shop.example',
    selector: 'rapport',
    privateKey: pem,
  });
});

test.each<[string, Record<string, string>]>([
  ['MAIL_FROM is missing', { SMTP_URL: SMTP.SMTP_URL }],
  ['MAIL_FROM must be', { ...SMTP, MAIL_FROM: 'nobody' }],
  ['SMTP_URL must begin', { ...SMTP, SMTP_URL: 'https://mail.example.com' }],
  ['MESSAGE_WEBHOOK_SECRET is missing', { SMS_WEBHOOK_URL: HOOK.SMS_WEBHOOK_URL }],
  ['SMS_WEBHOOK_URL must be an https address', { ...HOOK, SMS_WEBHOOK_URL: 'http://sms.example.com' }],
  ['DKIM_SELECTOR is missing', { ...SMTP, DKIM_PRIVATE_KEY: 'x' }],
  ['DKIM_KEY_FILE is missing', { ...SMTP, DKIM_SELECTOR: 'rapport' }],
  ['DKIM_KEY_FILE holds no readable', { ...SMTP, DKIM_SELECTOR: 'rapport', DKIM_KEY_FILE: '/nowhere.pem' }],
  ['DKIM_PRIVATE_KEY holds no readable', { ...SMTP, DKIM_SELECTOR: 'rapport', DKIM_PRIVATE_KEY: 'secret' }],
])('what is missing or wrong is named, never a secret: %s', (message, environment) => {
  let said = '';
  try {
    read(environment);
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said).toContain(message);
  expect(said).not.toContain('secret');
});
