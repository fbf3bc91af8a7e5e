import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/assistant/ask.ts';
import type { Database } from '../../src/db/database.ts';
import { CHROMIUM_FLAGS, findChromium } from '../local-slack/find-chromium.ts';
import { makeCompany } from '../support/company.ts';
import { ANN, type Scene, startSlackScene } from '../support/start-slack-scene.ts';
import { createTestDatabase } from '../support/test-database.ts';

const executablePath = findChromium();
const NOW = new Date('2026-03-01T00:00:00Z');

/** What a person does at `npm start`: the page, the real Bolt app, the real assistant, a real database. */
describe.skipIf(!executablePath)(`the playground${executablePath ? '' : ' (skipped: no Chromium)'}`, () => {
  let database: Database;
  let scene: Scene;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    database = await createTestDatabase();
    const order = (placedAt: string, totalMinor: number) => ({ placedAt, totalMinor });
    await makeCompany(
      database,
      {
        customers: [
          {
            id: 'C1',
            columns: { name: 'Lumen & <Co>', country: 'France' },
            orders: [order('2026-01-05T10:00:00Z', 123_450), order('2026-02-05T10:00:00Z', 5_000)],
          },
          {
            id: 'C2',
            columns: { name: '松风科技', country: 'China' },
            orders: [order('2026-02-06T10:00:00Z', 99_000)],
          },
          { id: 'C3', columns: { name: 'Prospect' } },
        ],
      },
      NOW,
    );
    scene = await startSlackScene({ database, ask, clock: () => NOW });
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROMIUM_FLAGS });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${scene.slack.url}/#/as/${ANN.id}`);
    await page.getByTestId('composer').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await scene?.stop();
    await database?.close();
  });

  async function say(text: string): Promise<void> {
    await page.getByTestId('composer').fill(text);
    await page.getByTestId('composer').press('Enter');
  }

  test('a question in English is answered with a figure', async () => {
    await say('how many buyers are there?');
    await page.getByTestId('block-header').getByText('2', { exact: true }).waitFor();
  });

  test('a question in Chinese is answered with a ranked table, data shown as it is', async () => {
    await say('销售额最高的10位客户');
    const table = page.getByTestId('data-table').last();
    await table.getByText('松风科技').waitFor();
    await table.getByText('Lumen & <Co>').waitFor();
    expect(await table.getByText('£1,284.50').count()).toBe(1);
  });

  test('a course of time is drawn as a chart', async () => {
    await say('revenue by month in 2026');
    await page.getByTestId('chart').last().locator('canvas').waitFor();
  });

  test('a clicked suggestion is asked and answered', async () => {
    await say('how many customers are there?');
    await page.getByRole('button', { name: 'By country' }).last().click();
    await page.getByTestId('data-table').last().getByText('France').waitFor();
  });

  test('what is not understood is said, with questions that would work', async () => {
    await say('customers in Wakanda');
    await page
      .getByText(/wakanda/i)
      .last()
      .waitFor();
    expect(await page.getByTestId('block-actions').last().getByRole('button').count()).toBeGreaterThan(0);
  });
});
