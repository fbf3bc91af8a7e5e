import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { sendDueNotices } from '../../../src/services/notices/send-due-notices.ts';
import { openSeat, type Seat } from '../../../src/services/seats/open-seat.ts';
import { findAsker } from '../../../src/services/staff/find-asker.ts';
import { ACTION_IDS } from '../../../src/slack/blocks/action-ids.ts';
import { SHORTCUTS } from '../../../src/slack/shortcuts.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../local-slack/find-chromium.ts';
import { makeCompany } from '../../support/company.ts';
import { dailyList, listItem, makeNotice } from '../../support/made-notices.ts';
import { ANN, LI, type Scene, startSlackScene } from '../../support/start-slack-scene.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const executablePath = findChromium();
const reason = executablePath ? '' : ' (skipped: no Chromium here; set CHROMIUM_PATH)';
const NOW = new Date('2026-11-23T08:30:00Z');
const CUSTOMERS = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10'];

const PEOPLE = [
  {
    ...{ person: ANN, locale: 'en-GB', width: 1280, prefix: 'A' },
    ...{ title: '10 customers to contact · 23 Nov 2026', done: 'Done: reached', snoozed: 'Snoozed until 24 Nov 2026' },
    ...{ value: '£120.00', made: 'send samples' },
  },
  {
    ...{ person: LI, locale: 'zh-CN', width: 400, prefix: 'L' },
    ...{ title: '今日名单 · 2026年11月23日：10 位客户', done: '已完成：已联系上', snoozed: '推迟到 2026年11月24日' },
    ...{ value: '£120.00', made: '寄样品' },
  },
] as const;

describe.skipIf(!executablePath)(`a daily list, on the page${reason}`, () => {
  let browser: Browser;
  let database: Database;
  let scene: Scene;
  let seat: Seat;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROMIUM_FLAGS });
    database = await createTestDatabase();
    const staff = PEOPLE.map(({ person: { email, name } }) => ({ email, name, role: 'rep' as const }));
    const customers = PEOPLE.flatMap(({ person, prefix }) =>
      CUSTOMERS.map((id) => ({
        id: `${prefix}${id}`,
        owner: person.email,
        columns: { name: `Customer ${prefix}${id}` },
      })),
    );
    await makeCompany(database, { staff, customers }, NOW);
    await database.execute("update staff set locale = 'zh' where email = $1", [LI.email]);
    const local = { shortcuts: SHORTCUTS };
    scene = await startSlackScene({
      database,
      local,
      clock: () => NOW,
      findAsker: (email) => findAsker(database, email),
    });
    seat = openSeat(database);
  });
  afterAll(async () => {
    await browser?.close();
    await seat?.leave();
    await scene?.stop();
    await database?.close();
  });

  const picture = async (page: Page, name: string) => {
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` });
  };
  const overflow = (page: Page) =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  test.each(PEOPLE)('arrives, is worked off and asked about, in $locale', async (each) => {
    const { person, locale, width, prefix, title } = each;
    const page = await (await browser.newContext({ locale, viewport: { width, height: 900 } })).newPage();
    await page.goto(`${scene.slack.url}/#as=${person.id}&in=${scene.slack.dmOf(person.id)}`);
    await page.getByTestId('composer').waitFor();
    const [row] = await database.query<{ id: number }>('select id from staff where email = $1', [person.email]);
    const items = CUSTOMERS.map((id) => listItem(`${prefix}${id}`, { also: ['birthday'] }));
    const content = dailyList(items, {
      more: 4,
      remarks: [{ en: 'Friday’s list was skipped', zh: '周五的名单未发送' }],
    });
    await makeNotice(database, { staffId: row!.id, content, at: NOW });
    await sendDueNotices(database, { port: scene.bot.notices, seat, clock: () => NOW, lanes: 1 });
    const message = page.getByTestId('message').last();
    await message.getByText(title).waitFor();
    expect(await message.getByTestId(`action-${ACTION_IDS.lineDone}`).count()).toBe(10);
    expect(await overflow(page)).toBe(0);
    await picture(page, `list-1-${locale}`);

    const modal = page.getByTestId('modal');
    const send = modal.locator('button[type=submit]');
    await message.getByTestId(`action-${ACTION_IDS.lineDone}`).first().click();
    await modal.getByTestId('field-outcome').getByRole('radio').first().check();
    await picture(page, `list-2-${locale}`);
    await send.click();
    await message.getByText(each.done).waitFor();
    expect(await message.getByTestId(`action-${ACTION_IDS.lineDone}`).count()).toBe(9);

    await message.getByTestId(`action-${ACTION_IDS.lineSnooze}`).first().click();
    await modal.getByTestId('field-until').waitFor();
    await picture(page, `list-3-${locale}`);
    await send.click();
    await message.getByText(each.snoozed).waitFor();

    await message.getByTestId(`action-${ACTION_IDS.lineWhy}`).first().click();
    await modal.getByText(each.value).waitFor();
    await picture(page, `list-4-${locale}`);
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });
    await picture(page, `list-5-${locale}`);
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });

  test.each(PEOPLE)('shortcuts make a follow-up, in $locale', async ({ person, locale, width, prefix, made }) => {
    const page = await (await browser.newContext({ locale, viewport: { width, height: 900 } })).newPage();
    const { channel } = await scene.slack.post(person.id, scene.slack.dmOf(person.id), made);
    await page.goto(`${scene.slack.url}/#as=${person.id}&in=${channel}`);
    const modal = page.getByTestId('modal');
    await page.getByTestId('shortcuts').click();
    await picture(page, `shortcut-1-${locale}`);
    await page.getByTestId('shortcut-new_follow_up').click();
    await modal.getByTestId('field-customer').fill(`${prefix}C2`);
    await modal.getByTestId('field-reason').fill(made);
    await picture(page, `shortcut-2-${locale}`);
    await modal.locator('button[type=submit]').click();
    await modal.waitFor({ state: 'detached' });
    await page.getByTestId('message').last().getByText(`Customer ${prefix}C2`).waitFor();
    await picture(page, `shortcut-3-${locale}`);
    expect(await overflow(page)).toBe(0);

    if (width > 720) {
      const message = page.getByTestId('message').filter({ hasText: made }).first();
      await message.hover();
      await message.getByTestId('message-shortcuts').click();
      await picture(page, `shortcut-4-${locale}`);
      await page.getByTestId('shortcut-remind_about_message').click();
      expect(await modal.getByTestId('field-reason').inputValue()).toBe(made);
    }
    await page.context().close();
  });
});
