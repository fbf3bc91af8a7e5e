import { createVerify, generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import PostalMime from 'postal-mime';
import { afterEach, expect, test } from 'vitest';
import { createMailer } from '../../src/messaging/create-mailer.ts';
import type { MailSettings } from '../../src/messaging/messaging-settings.ts';
import { outgoingMessage } from '../support/outgoing-message.ts';
import { type Fate, type MailServer, startMailServer } from '../support/start-mail-server.ts';

const FROM = { name: 'Shop', address: 'hello@shop.example' };
const started: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of started.splice(0)) await stop();
});

async function scene(fate: Fate | ((attempt: number) => Fate) = 'take', settings: Partial<MailSettings> = {}) {
  const server = await startMailServer((_, attempt) => (typeof fate === 'string' ? fate : fate(attempt)));
  const mailer = mailerFor(server.url, settings);
  started.push(mailer.close, server.stop);
  return { server, mailer };
}

function mailerFor(smtpUrl: string, settings: Partial<MailSettings> = {}) {
  const mail = { smtpUrl, from: FROM, dkim: null, connections: 2, ...settings };
  return createMailer(mail, { publicUrl: 'https://shop.example' });
}

async function onlyMail({ mailbox }: MailServer) {
  expect(mailbox).toHaveLength(1);
  const raw = mailbox[0]!.raw;
  const parsed = await PostalMime.parse(raw);
  return { ...parsed, raw, header: (name: string) => parsed.headers.find(({ key }) => key === name)?.value };
}

test('a mail comes from the company under the name of the rep, who gets the answer', async () => {
  const { server, mailer } = await scene();
  const message = outgoingMessage();
  expect(await mailer.send(message)).toEqual({ kind: 'sent', messageId: `<${message.token}@shop.example>` });
  const mail = await onlyMail(server);
  expect(mail.from).toMatchObject({ name: 'Rosa Lee', address: 'hello@shop.example' });
  expect(mail.replyTo).toMatchObject([{ name: 'Rosa Lee', address: 'rosa@shop.example' }]);
  expect(mail.to).toMatchObject([{ name: 'Ada Lovelace', address: 'ada@customers.example' }]);
  expect(mail).toMatchObject({ subject: 'A word from us', messageId: `<${message.token}@shop.example>` });
  expect(mail.text?.trim()).toBe(message.text);
});

test('marketing can be ended by one click, and a service message says nothing of it', async () => {
  const { server, mailer } = await scene();
  const message = outgoingMessage();
  await mailer.send(message);
  const mail = await onlyMail(server);
  expect(mail.header('list-unsubscribe')).toBe(
    `<${message.unsubscribeUrl}>, <mailto:rosa@shop.example?subject=unsubscribe%20${message.token}>`,
  );
  expect(mail.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  const service = await scene();
  await service.mailer.send(outgoingMessage({ purpose: 'service' }));
  expect((await onlyMail(service.server)).header('list-unsubscribe')).toBeUndefined();
});

test('where customers cannot reach us, a mail ends them', async () => {
  const { server, mailer } = await scene();
  await mailer.send(outgoingMessage({ unsubscribeUrl: null, sender: { name: '', email: '' } }));
  const mail = await onlyMail(server);
  expect(mail.header('list-unsubscribe')).toMatch(/^<mailto:hello@shop\.example\?subject=unsubscribe%20[\w-]+>$/);
  expect(mail.header('list-unsubscribe-post')).toBeUndefined();
  expect(mail.from).toMatchObject({ name: 'Shop' });
  expect(mail.replyTo).toBeUndefined();
});

test('names and texts stay what they are, whatever stands in them', async () => {
  const { server, mailer } = await scene();
  const text = '<b>10 % & more</b>\nhttps://evil.example/x and https://shop.example/s/abc.';
  await mailer.send(
    outgoingMessage({
      ...{ toName: 'Ada, <x@evil.example>\r\nBcc: eve@evil.example', subject: '你好\r\nBcc: eve@evil.example', text },
      sender: { name: 'Rosa "R" <boss@evil.example>', email: 'rosa@shop.example' },
    }),
  );
  const mail = await onlyMail(server);
  expect(server.mailbox[0]!.to).toBe('ada@customers.example');
  expect(mail.bcc).toBeUndefined();
  expect(mail.header('bcc')).toBeUndefined();
  expect(mail.from?.address).toBe('hello@shop.example');
  expect(mail.html).toContain('&lt;b&gt;10 % &amp; more&lt;/b&gt;<br>https://evil.example/x and');
  expect(mail.html?.match(/<a /g)).toHaveLength(1);
  expect(mail.html).toContain('<a href="https://shop.example/s/abc">https://shop.example/s/abc</a>.');
});

test('a DKIM signature covers what one-click unsubscribing needs, and holds', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const { server, mailer } = await scene('take', {
    dkim: { domain: 'shop.example', selector: 'rapport', privateKey: pem },
  });
  await mailer.send(outgoingMessage());
  const { raw, header } = await onlyMail(server);
  const signature = header('dkim-signature')!;
  const tags = new Map(signature.split(';').map((tag) => tag.trim().split(/=(.*)/s).slice(0, 2) as [string, string]));
  expect([tags.get('d'), tags.get('s')]).toEqual(['shop.example', 'rapport']);
  const signed = tags
    .get('h')!
    .toLowerCase()
    .split(/\s*:\s*/);
  expect(signed).toEqual(expect.arrayContaining(['from', 'list-unsubscribe', 'list-unsubscribe-post', 'message-id']));
  const verifier = createVerify('RSA-SHA256').update(signedHeaders(raw, signed));
  expect(verifier.verify(publicKey, tags.get('b')!.replace(/\s/g, ''), 'base64')).toBe(true);
});

/** RFC 6376, 3.4.2 and 3.7: the named headers and the signature's own without its value, relaxed. */
function signedHeaders(raw: string, names: readonly string[]): string {
  const lines = raw
    .slice(0, raw.search(/\r?\n\r?\n/))
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const relaxed = (name: string) => {
    const line = lines.find((each) => each.toLowerCase().startsWith(`${name}:`))!;
    return `${name}:${line
      .slice(name.length + 1)
      .replace(/\s+/g, ' ')
      .trim()}`;
  };
  const own = relaxed('dkim-signature').replace(/([; ]b=)[^;]*/, '$1');
  return [...names.map(relaxed), own].join('\r\n');
}

test.each<[Fate, object]>([
  ['refuse 421 4.7.0 later', { kind: 'temporary' }],
  ['refuse 451 4.3.0 later', { kind: 'temporary' }],
  ['drop', { kind: 'temporary' }],
  ['content 451 4.3.0 later', { kind: 'temporary' }],
  ['refuse 550 5.1.1 no such user', { kind: 'permanent', isAddressBad: true }],
  ['refuse 550 5.7.1 not from you', { kind: 'permanent', isAddressBad: false }],
  ['content 554 5.6.0 looks like spam', { kind: 'permanent', isAddressBad: false }],
  ['content drop', { kind: 'unknown' }],
])('a server that does “%s”: %o', async (fate, outcome) => {
  const { mailer } = await scene(fate);
  expect(await mailer.send(outgoingMessage())).toMatchObject(outcome);
});

test('a connection that served before and breaks: what surely did not leave may be tried again, the rest not', async () => {
  const fates: Fate[] = ['take', 'drop', 'take', 'content drop', 'take'];
  const { server, mailer } = await scene((attempt) => fates[attempt - 1]!, { connections: 1 });
  const kinds: string[] = [];
  for (const _ of fates) kinds.push((await mailer.send(outgoingMessage())).kind);
  expect(kinds).toEqual(['sent', 'temporary', 'sent', 'unknown', 'sent']);
  // Nothing was tried again behind our back.
  expect(server.tries.get('ada@customers.example')).toBe(fates.length);
});

test('a server that is not there, or that greets with a refusal, costs no message', async () => {
  const gone = await startMailServer();
  await gone.stop();
  const absent = mailerFor(gone.url);
  expect(await absent.send(outgoingMessage())).toMatchObject({ kind: 'temporary' });
  await expect(absent.verify()).rejects.toThrow('ECONNREFUSED');
  const rude = createServer((socket) => socket.end('554 5.7.1 go away\r\n'));
  await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
  started.push(() => rude.close());
  const refused = mailerFor(`smtp://127.0.0.1:${(rude.address() as AddressInfo).port}`);
  started.push(refused.close);
  expect(await refused.send(outgoingMessage())).toMatchObject({ kind: 'temporary' });
});

test('mails under way are finished when it is closed', async () => {
  const { server, mailer } = await scene('take', { connections: 1 });
  await mailer.send(outgoingMessage());
  const last = mailer.send(outgoingMessage({ to: 'last@customers.example' }));
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  mailer.close();
  expect(['sent', 'temporary']).toContain((await last).kind);
  expect(server.mailbox.length).toBe((await last).kind === 'sent' ? 2 : 1);
});
