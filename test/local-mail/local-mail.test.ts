import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalMail, startLocalMail } from '../../src/local-mail/start-local-mail.ts';

let mail: LocalMail;
beforeEach(async () => {
  mail = await startLocalMail();
});
afterEach(() => mail.stop());

async function send(message: object): Promise<void> {
  const transport = createTransport(mail.smtpUrl);
  await transport.sendMail(message).finally(() => transport.close());
}

describe('e-mails', () => {
  test('are taken by SMTP and shown whole: names, Chinese, both bodies, every header', async () => {
    await send({
      from: { name: '青禾茶铺', address: 'shop@tea.example' },
      to: { name: 'Zoë Müller', address: 'zoe@customers.example' },
      subject: '新茶到了 🍵',
      text: 'Dear Zoë,\n\nit is here.',
      html: '<p>Dear <b>Zoë</b></p>',
      headers: {
        'List-Unsubscribe': '<https://tea.example/u/1>',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    });
    const [summary] = mail.list();
    expect(summary).toMatchObject({
      channel: 'email',
      to: 'Zoë Müller <zoe@customers.example>',
      subject: '新茶到了 🍵',
      preview: 'Dear Zoë, it is here.',
    });
    const caught = mail.get(summary!.id)!;
    expect(caught.from).toBe('青禾茶铺 <shop@tea.example>');
    expect(caught.html).toContain('<b>Zoë</b>');
    expect(caught.headers).toContainEqual({ name: 'List-Unsubscribe', value: '<https://tea.example/u/1>' });
    expect(caught.headers).toContainEqual({ name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' });
  });

  test('without headers of their own have the addresses of the envelope', async () => {
    await send({ envelope: { from: 'a@tea.example', to: ['b@customers.example'] }, raw: '\r\nonly a body' });
    expect(mail.get('1')).toMatchObject({ from: 'a@tea.example', to: 'b@customers.example', subject: null });
  });

  test('of which only the last thousand are kept, the newest first', async () => {
    const transport = createTransport(mail.smtpUrl, { pool: true, maxConnections: 3, maxMessages: Infinity } as object);
    const each = Array.from({ length: 1_003 }, (_, n) => n);
    await Promise.all(each.map((n) => transport.sendMail({ from: 'a@b.example', to: 'c@d.example', text: `${n}` })));
    transport.close();
    const kept = mail.list();
    expect(kept).toHaveLength(1_000);
    expect(kept[0]!.id).toBe('1003');
    expect(kept.at(-1)!.id).toBe('4');
    expect(mail.get('3')).toBeUndefined();
  });

  test('that are too large are refused', async () => {
    await expect(send({ from: 'a@b.example', to: 'c@d.example', text: 'x'.repeat(6_000_000) })).rejects.toThrow();
    expect(mail.list()).toEqual([]);
  });

  test('are told of as they come, until nobody listens', async () => {
    const heard: string[] = [];
    const leave = mail.subscribe(({ subject }) => heard.push(subject ?? ''));
    await send({ from: 'a@b.example', to: 'c@d.example', subject: 'first', text: '1' });
    leave();
    await send({ from: 'a@b.example', to: 'c@d.example', subject: 'second', text: '2' });
    expect(heard).toEqual(['first']);
  });
});

describe('text messages', () => {
  const body = JSON.stringify({ channel: 'sms', to: '+447900000001', text: 'Hello', token: 't-1' });
  const post = (given: { secret?: string; secondsAgo?: number; sent?: string }) => {
    const timestamp = String(Math.floor(Date.now() / 1000) - (given.secondsAgo ?? 0));
    const hmac = createHmac('sha256', given.secret ?? mail.webhookSecret).update(`t-1.${timestamp}.${body}`);
    return fetch(mail.webhookUrl, {
      method: 'POST',
      headers: {
        'webhook-id': 't-1',
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${hmac.digest('base64')}`,
      },
      body: given.sent ?? body,
    });
  };

  test('are taken by a signed webhook', async () => {
    expect((await post({})).status).toBe(200);
    expect(mail.list()).toMatchObject([{ channel: 'sms', to: '+447900000001', subject: null, preview: 'Hello' }]);
    expect(mail.get('1')!.headers).toEqual([{ name: 'token', value: 't-1' }]);
  });

  test.each([
    ['with another secret', { secret: 'guessed' }],
    ['that are old', { secondsAgo: 301 }],
    ['that were changed', { sent: body.replace('Hello', 'Hallo') }],
  ])('%s are refused', async (_, given) => {
    expect((await post(given)).status).toBe(401);
    expect(mail.list()).toEqual([]);
  });
});

test('nothing of it is reachable but on this machine', async () => {
  for (const url of [mail.smtpUrl, mail.webhookUrl]) expect(new URL(url).hostname).toBe('127.0.0.1');
  const { port } = new URL(mail.smtpUrl);
  const refused = await new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.2', port: Number(port) });
    socket.once('error', () => resolve(true)).once('connect', () => resolve(false));
  });
  expect(refused).toBe(true);
});
