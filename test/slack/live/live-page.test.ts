import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, OnProgress } from '../../../src/domain/answer.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../local-slack/find-chromium.ts';
import { ANN, type Ask, echo, LI, type Scene, startSlackScene } from '../../support/start-slack-scene.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const executablePath = findChromium();
const reason = executablePath ? '' : ' (skipped: no Chromium here; set CHROMIUM_PATH)';

const FIRST: Answer = { kind: 'metric', label: 'First results', value: 7, unit: 'count' };
const WORDS = {
  en: {
    question: 'how many?',
    step: 'Count <members> & buyers',
    next: 'Read the orders',
    working: 'Working on it…',
    rest: 'The rest follows…',
    done: 'How this was answered',
  },
  zh: {
    question: '有多少客户？',
    step: '统计<成员>与买家',
    next: '读取订单',
    working: '正在处理…',
    rest: '其余内容稍后补充…',
    done: '回答步骤',
  },
} as const;

describe.skipIf(!executablePath)(`an answer on its way, on the page${reason}`, () => {
  let browser: Browser;
  let scene: Scene;
  let tell: OnProgress | undefined;
  let answer: () => void = () => {};

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROMIUM_FLAGS });
    const ask: Ask = async (question, context) => {
      tell = context.onProgress;
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      tell = undefined;
      return echo(question, context);
    };
    scene = await startSlackScene({ database: await createTestDatabase(), ask });
  });
  afterAll(async () => {
    await browser?.close();
    await scene?.stop();
  });

  async function open(person: typeof ANN | typeof LI, locale: string, width: number, at = ''): Promise<Page> {
    const page = await (await browser.newContext({ locale, viewport: { width, height: 780 } })).newPage();
    await page.goto(`${scene.slack.url}/#as=${person.id}${at}`);
    await page.getByTestId('composer').waitFor();
    return page;
  }

  const begun = () => expect.poll(() => tell).toBeDefined();
  const overflow = (page: Page) =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  const picture = async (page: Page, name: string) => {
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` });
  };

  test.each([
    { person: ANN, locale: 'en-GB', width: 1280, words: WORDS.en },
    { person: LI, locale: 'zh-CN', width: 360, words: WORDS.zh },
  ])('steps, first results and the answer at the top level, in $locale', async ({ person, locale, width, words }) => {
    const page = await open(person, locale, width);
    await page.getByTestId('composer').fill(words.question);
    await page.getByTestId('composer').press('Enter');
    await begun();
    tell!({ kind: 'step', id: 'a', title: words.step, status: 'in_progress' });
    const task = page.getByTestId('task');
    await task.getByText(words.step, { exact: true }).waitFor();
    await page.getByText(words.working).waitFor();
    await picture(page, `top-1-${locale}`);
    tell!({ kind: 'step', id: 'a', title: words.step, status: 'complete' });
    tell!({ kind: 'step', id: 'b', title: words.next, status: 'error' });
    tell!({ kind: 'answer', answer: FIRST });
    await page.getByText(words.rest).waitFor();
    expect(await task.count()).toBe(2);
    expect(await overflow(page)).toBe(0);
    await picture(page, `top-2-${locale}`);
    answer();
    await page.getByText('4,338').first().waitFor();
    expect(await task.count()).toBe(0);
    expect(await page.getByText('First results').count()).toBe(0);
    await picture(page, `top-3-${locale}`);
    await page.context().close();
  });

  test.each([
    { person: ANN, locale: 'en-GB', width: 1280, words: WORDS.en },
    { person: LI, locale: 'zh-CN', width: 360, words: WORDS.zh },
  ])('a stream in a thread, and its Stop, in $locale', async ({ person, locale, width, words }) => {
    const { slack } = scene;
    const root = await slack.post(person.id, slack.dmOf(person.id), words.question);
    await begun();
    answer();
    await slack.waitForReply({ channel: root.channel, after: root.ts });
    const page = await open(person, locale, width, `&in=${root.channel}&thread=${root.ts}`);
    const thread = page.getByTestId('thread');
    for (const end of ['answer', 'stop'] as const) {
      await page.getByTestId('thread-composer').fill(words.question);
      await page.getByTestId('thread-composer').press('Enter');
      await begun();
      tell!({ kind: 'step', id: 'a', title: words.step, status: 'in_progress' });
      await thread.getByText(words.working).waitFor();
      await thread.getByTestId('task').last().getByText(words.step, { exact: true }).waitFor();
      await picture(page, `thread-1-${end}-${locale}`);
      expect(await overflow(page)).toBe(0);
      if (end === 'answer') {
        answer();
        await thread.getByText(words.done).waitFor();
        await thread.getByText('4,338').first().waitFor();
      } else {
        await thread.getByTestId('stop').click();
        await thread.getByText(locale === 'zh-CN' ? '已停止。' : 'Stopped.').waitFor();
        tell = undefined;
      }
      await picture(page, `thread-2-${end}-${locale}`);
      await expect.poll(() => thread.getByTestId('stop').count()).toBe(0);
    }
    await page.context().close();
  });
});
