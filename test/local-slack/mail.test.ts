import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LocalMail, startLocalMail } from '../../src/local-mail/start-local-mail.ts';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/start-local-slack.ts';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts';
import { CHEN, WORKSPACE } from './people.ts';
import { startTestBot } from './start-test-bot.ts';

const executablePath = findChromium();

/** Everything that a mail may try: scripts, what is loaded from elsewhere, forms, a jump to another page. */
const hostile = (
  elsewhere: string,
) => `<style>b { color: rgb(1, 2, 3) }</style><p>Dear <b>Zoë</b>, <a href="${elsewhere}/u/1">end</a></p>
  <script>parent.document.title = 'owned'</script><img src="${elsewhere}/pixel.gif" onerror="parent.owned = 1">
  <form action="${elsewhere}/form"><input name="password"></form><iframe src="${elsewhere}/frame"></iframe>
  <link rel="stylesheet" href="${elsewhere}/style.css"><meta http-equiv="refresh" content="0;url=${elsewhere}/away">`;

describe.skipIf(!executablePath)(`mail on the page${executablePath ? '' : ' (skipped: no Chromium)'}`, () => {
  let browser: Browser;
  let mail: LocalMail;
  let slack: LocalSlack;
  let bot: Awaited<ReturnType<typeof startTestBot>>;
  let context: BrowserContext;
  let page: Page;
  let elsewhere: Awaited<ReturnType<typeof startElsewhere>>;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROMIUM_FLAGS });
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    elsewhere = await startElsewhere();
    mail = await startLocalMail();
    slack = await startLocalSlack({ port: 0, ...WORKSPACE, mailbox: mail });
    bot = await startTestBot(slack);
    context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
    page = await context.newPage();
    await page.goto(slack.url);
    await page.getByTestId('composer').waitFor();
  });
  afterEach(async () => {
    await context?.close();
    await bot?.stop();
    await slack?.stop();
    await mail?.stop();
    elsewhere?.stop();
    expect(elsewhere?.reached).toEqual([]);
  });

  async function send(message: object): Promise<void> {
    const transport = createTransport(mail.smtpUrl);
    const headers = {
      'List-Unsubscribe': '<http://127.0.0.1:9/u/1>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
    await transport.sendMail({
      from: 'Tea <tea@shop.example>',
      to: 'Zoë <zoe@customers.example>',
      headers,
      ...message,
    });
    transport.close();
  }

  async function text(words: string): Promise<void> {
    const body = JSON.stringify({ channel: 'sms', to: '+447900000001', text: words });
    const timestamp = String(Math.floor(Date.now() / 1000));
    const mac = createHmac('sha256', mail.webhookSecret).update(`1.${timestamp}.${body}`).digest('base64');
    const headers = { 'webhook-id': '1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac}` };
    expect((await fetch(mail.webhookUrl, { method: 'POST', body, headers })).status).toBe(200);
  }

  test('new ones are counted until they are looked at, also after the page is opened again', async () => {
    await send({ subject: 'New tea', text: 'It is here.' });
    await text('Your parcel is on its way');
    await expect.poll(() => page.getByTestId('unread-mail').textContent()).toBe('2');
    await page.reload();
    await expect.poll(() => page.getByTestId('unread-mail').textContent()).toBe('2');
    await page.getByTestId('place-mail').click();
    await expect.poll(() => page.getByTestId('unread-mail').count()).toBe(0);
    const rows = page.getByTestId('mail-row');
    expect(await rows.count()).toBe(2);
    expect(await rows.first().textContent()).toContain('Your parcel is on its way');
    await page.getByTestId('place-dm').click();
    await page.reload();
    await page.getByTestId('composer').waitFor();
    expect(await page.getByTestId('unread-mail').count()).toBe(0);
    await send({ subject: 'Another', text: 'one' });
    await expect.poll(() => page.getByTestId('unread-mail').textContent()).toBe('1');
  });

  test('one is read with its headers, and its links lead to a tab of their own', async () => {
    await send({ subject: '新茶 <b>', text: 'See https://shop.example/u/1. (or not)' });
    await page.getByTestId('place-mail').click();
    await page.getByTestId('mail-row').click();
    const reader = page.getByTestId('mail-reader');
    await reader.getByRole('heading', { name: '新茶 <b>' }).waitFor();
    expect(await reader.textContent()).toContain('List-Unsubscribe=One-Click');
    const link = page.getByTestId('mail-text').getByRole('link');
    expect(await link.getAttribute('href')).toBe('https://shop.example/u/1');
    expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener noreferrer nofollow',
    ]);
    await page.getByTestId('mail-headers').locator('summary').click();
    await reader.getByText('Message-ID').waitFor();
    await page.reload();
    await reader.getByRole('heading', { name: '新茶 <b>' }).waitFor();
  });

  test('what a mail brings runs nothing and loads nothing, and keeps its looks', async () => {
    await send({ subject: 'Hostile', text: 'plain words', html: hostile(elsewhere.url) });
    await page.getByTestId('place-mail').click();
    await page.getByTestId('mail-row').click();
    const frame = page.frameLocator('[data-testid=mail-frame]');
    await frame.getByText('Zoë').waitFor();
    await page.waitForTimeout(500);
    expect(await page.title()).not.toBe('owned');
    expect(await page.evaluate('window.owned')).toBeUndefined();
    const shown = page.frames().find((each) => each.url().endsWith('/html'))!;
    expect(await shown.evaluate("getComputedStyle(document.querySelector('b')).color")).toBe('rgb(1, 2, 3)');
    const sandbox = await page.getByTestId('mail-frame').getAttribute('sandbox');
    expect(sandbox).not.toMatch(/allow-(?:scripts|same-origin|forms|top-navigation)/);
    await page.getByTestId('mail-text-tab').click();
    expect(await page.getByTestId('mail-text').textContent()).toBe('plain words\n');
  });

  test('one is found by its person, and who reads Chinese reads Chinese', async () => {
    await send({ subject: 'First', text: '1' });
    await send({ subject: 'Second', text: '2', to: '林女士 <lin@customers.example>' });
    await page.getByTestId('switcher').click();
    await page.getByTestId(`person-${CHEN.id}`).click();
    await page.getByTestId('place-mail').getByText('邮件与短信').click();
    await expect.poll(() => page.getByTestId('mail-row').count()).toBe(2);
    await page.getByTestId('mail-search').fill('林');
    await expect.poll(() => page.getByTestId('mail-row').count()).toBe(1);
    await page.getByTestId('mail-search').fill('nobody');
    await page.getByText('没有匹配的消息').waitFor();
  });

  test('a phone of 360 px shows the list, then the message, and goes back', async () => {
    await send({
      subject: 'A subject that is long enough to need more than one line of a phone',
      html: hostile(elsewhere.url),
      text: 'x',
    });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByTestId('open-menu').click();
    await page.getByTestId('place-mail').click();
    await page.getByTestId('mail-row').click();
    await page.getByTestId('mail-reader').waitFor();
    expect(await page.getByTestId('mail-row').isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await page.getByTestId('mail-back').click();
    await page.getByTestId('mail-row').waitFor();
  });

  test('without messages it says so', async () => {
    await page.getByTestId('place-mail').click();
    await page.getByText('Nothing has been sent yet').waitFor();
    expect((await fetch(`${slack.url}/playground/mail/1`)).status).toBe(404);
  });
});

/** A server of somebody else, which must hear nothing. */
async function startElsewhere() {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    reached,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => server.close(),
  };
}

test('without a mailbox there is no such place', async () => {
  const slack = await startLocalSlack({ port: 0, ...WORKSPACE });
  try {
    expect((await fetch(`${slack.url}/playground/mail/1`)).status).toBe(404);
  } finally {
    await slack.stop();
  }
});
