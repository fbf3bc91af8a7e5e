import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/start-local-slack.ts';
import type { Person } from '../../src/local-slack/workspace/person.ts';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts';
import { ADA, CHEN, EXAMPLES, WORKSPACE } from './people.ts';
import { startTestBot } from './start-test-bot.ts';

const executablePath = findChromium();
const reason = executablePath ? '' : ' (skipped: no Chromium here; set CHROMIUM_PATH)';

/** Runs in the page: how many opaque colours its first canvas shows. */
const COUNT_COLOURS = `(() => {
  const canvas = document.querySelector('canvas');
  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  const colours = new Set();
  for (let at = 0; at < pixels.length; at += 4)
    if (pixels[at + 3] > 200) colours.add(pixels.slice(at, at + 3).join());
  return colours.size;
})()`;

describe.skipIf(!executablePath)(`the page${reason}`, () => {
  let browser: Browser;
  let slack: LocalSlack;
  let bot: Awaited<ReturnType<typeof startTestBot>>;
  let context: BrowserContext;
  let page: Page;
  let problems: string[];
  let members: Person[];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROMIUM_FLAGS });
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    members = WORKSPACE.people;
    slack = await startLocalSlack({ port: 0, ...WORKSPACE, readPeople: async () => members });
    bot = await startTestBot(slack);
    context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
    page = await context.newPage();
    problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(slack.url)) problems.push(`loaded ${request.url()}`);
    });
    await page.goto(slack.url);
    await page.getByTestId('composer').waitFor();
  });
  afterEach(async () => {
    await context?.close();
    await bot?.stop();
    await slack?.stop();
    expect(problems).toEqual([]);
  });

  async function say(line: string): Promise<void> {
    await page.getByTestId('composer').fill(line);
    await page.getByTestId('composer').press('Enter');
  }

  const overflow = () => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  test('an empty conversation offers the example questions, and one click asks', async () => {
    expect(await page.getByTestId('prompt').allTextContents().then(trimmed)).toEqual(EXAMPLES.en);
    await page.getByTestId('prompt').first().click();
    await page.getByText(`You said ${EXAMPLES.en[0]}`).waitFor();
    expect(bot.heard).toEqual([EXAMPLES.en[0]]);
  });

  test('a question is sent with Enter, marked with eyes and answered in blocks', async () => {
    await say('text');
    await page.getByTestId('reaction-eyes').waitFor();
    // The reaction comes before the answer.
    await page.getByTestId('block-header').waitFor();
    for (const type of ['header', 'section', 'divider', 'markdown', 'alert', 'context'])
      expect(await page.getByTestId(`block-${type}`).count()).toBeGreaterThan(0);
    expect(await page.locator('.markdown td[align=right]').textContent()).toBe('12');
    expect(await page.getByTestId('composer').inputValue()).toBe('');
  });

  test('Shift+Enter breaks the line, and Enter of an input method does not send', async () => {
    const composer = page.getByTestId('composer');
    await composer.fill('第一行');
    await composer.press('Shift+Enter');
    await composer.pressSequentially('第二行');
    await composer.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(await composer.inputValue()).toBe('第一行\n第二行');
    expect(slack.messages(slack.dmOf(ADA.id))).toHaveLength(0);
  });

  test('a data table turns its pages and aligns numbers right', async () => {
    await say('data');
    const table = page.getByTestId('data-table');
    await table.getByText('Berlin').waitFor();
    expect(await table.locator('tbody tr').count()).toBe(5);
    expect(await table.locator('tbody tr').first().locator('td.align-right').count()).toBe(2);
    await table.getByTestId('next-page').click();
    await table.getByText('Osaka').waitFor();
    expect(await table.locator('tbody th').allTextContents()).toEqual(['Osaka', 'Madrid']);
  });

  test.each(['bar', 'line', 'pie'])('a %s chart is drawn', async (kind) => {
    await say(kind);
    const canvas = page.getByTestId('chart').first().locator('canvas');
    await canvas.waitFor();
    await expect.poll(() => page.evaluate(COUNT_COLOURS)).toBeGreaterThan(2);
  });

  test('cards, plans and tables are shown, and what cannot be is named', async () => {
    await say('more');
    await page.getByText('Lumen GmbH').waitFor();
    expect(await page.getByTestId('task').count()).toBe(2);
    expect(await page.getByTestId('block-video').textContent()).toContain('“video”');
  });

  test('a click shows the update, and a dangerous one asks first', async () => {
    await say('actions');
    await page.getByTestId('action-discard').click();
    await page.getByText('The draft is lost.').waitFor();
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByTestId('action-approve').click();
    await page.getByText('Approved by you ✅').waitFor();
  });

  test('a modal opens, shows what is wrong, and sends what was typed', async () => {
    await say('actions');
    await page.getByTestId('action-edit').click();
    await page.getByTestId('modal-submit').click();
    await page.getByText('Please complete this required field.').waitFor();
    await page.getByTestId('field-text').fill('您好');
    await page.getByTestId('modal-submit').click();
    await page.getByText('Saved: 您好').waitFor();
    await page.getByTestId('modal').waitFor({ state: 'detached' });
  });

  test('an answer in a thread opens beside the question and can be replied to', async () => {
    await say('stream');
    const thread = page.getByTestId('thread');
    await thread.getByText('bought in Q3.').waitFor();
    await page.getByTestId('thread-composer').fill('thanks');
    await page.getByTestId('thread-composer').press('Enter');
    await thread.getByText('You said thanks').waitFor();
    await page.getByTestId('close-thread').click();
    await page.getByTestId('open-thread').click();
    await thread.getByText('You said thanks').waitFor();
  });

  test('whoever is chosen writes, in their language, and sees only their own messages', async () => {
    await say('my secret');
    await page.getByText('You said my secret').waitFor();
    await page.getByTestId('switcher').click();
    await page.getByTestId(`person-${CHEN.id}`).click();
    await page.getByText('向 Rapport 打个招呼').waitFor();
    expect(await page.getByText('my secret').count()).toBe(0);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.getByTestId('place-sales').click();
    await say('@Rapport 收入是多少？');
    await page.getByText('仅对你可见').waitFor();
    expect(slack.messages('#sales')[0]).toMatchObject({ user: CHEN.id, text: `<@${slack.botUserId}> 收入是多少？` });
    await page.reload();
    await page.getByText('收入是多少？').waitFor();
  });

  test('who joined or left meanwhile is noticed when the page is looked at again', async () => {
    const ben = { ...ADA, id: 'U0BEN00001', name: 'Ben Newman', email: 'ben@acme.test' };
    members = [ben, CHEN];
    await page.evaluate("dispatchEvent(new Event('focus'))");
    const switcher = page.getByTestId('switcher');
    await switcher.getByText('Ben Newman').waitFor();
    await switcher.click();
    expect(await page.getByRole('menuitemradio').allTextContents()).toHaveLength(2);
    await page.keyboard.press('Escape');
    await say('hello');
    await page.getByText('You said hello').waitFor();
    expect(slack.messages(slack.dmOf(ben.id))[0]).toMatchObject({ user: ben.id });
  });

  test('a Chinese browser gets a Chinese page, whoever is signed in', async () => {
    const chinese = await browser.newContext({ locale: 'zh-CN' });
    const opened = await chinese.newPage();
    await opened.goto(slack.url);
    await opened.getByText('向 Rapport 打个招呼').waitFor();
    expect(await opened.getByTestId('switcher').textContent()).toContain('Ada Keller');
    expect(await opened.getByTestId('prompt').allTextContents().then(trimmed)).toEqual(EXAMPLES.zh);
    await chinese.close();
  });

  test('data never becomes HTML, and only web addresses become links', async () => {
    await say('<img src=x onerror=alert(1)> [a](javascript:alert(1)) https');
    await page.getByText('You said').waitFor();
    expect(await page.locator('.messages img[src="x"]').count()).toBe(0);
    const { ts, channel } = await slack.post(ADA.id, 'dm', 'markdown');
    const hostile =
      '<script>alert(1)</script> [bad](javascript:alert(1)) [good](https://example.test) <!here> &lt;b&gt;';
    await bot.app.client.chat.postMessage({ channel, markdown_text: hostile });
    await slack.waitForReply({ channel, after: ts, matching: ({ text }) => text === hostile });
    const body = page.locator('.markdown').last();
    await body.getByText('good').waitFor();
    expect(await body.textContent()).toContain('<script>alert(1)</script> bad good @here <b>');
    expect(
      await body
        .locator('a')
        .evaluateAll((links) => links.map((each) => [each.getAttribute('href'), each.getAttribute('rel')])),
    ).toEqual([['https://example.test', 'noopener noreferrer nofollow']]);
  });

  test('the home of the app shows what it published', async () => {
    await page.getByTestId('tab-home').click();
    await page.getByTestId('home-tab').getByText('Revenue in Q3').waitFor();
  });

  test('a phone of 360 px shows everything without scrolling sideways', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const line of ['text', 'data', 'bar', 'more', 'actions']) await say(line);
    await page.getByTestId('action-approve').waitFor();
    expect(await overflow()).toBe(0);
    expect(await page.getByTestId('sidebar').isVisible()).toBe(false);
    await page.getByTestId('open-menu').click();
    await page.getByTestId('place-sales').click();
    await page.getByText('This is the start of #sales').waitFor();
    expect(await overflow()).toBe(0);
  });
});

function trimmed(texts: string[]): string[] {
  return texts.map((each) => each.trim());
}
