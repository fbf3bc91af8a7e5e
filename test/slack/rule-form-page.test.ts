import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/assistant/ask.ts';
import type { Database } from '../../src/db/database.ts';
import { installPlaybooks } from '../../src/services/playbooks/install-playbooks.ts';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { findAsker } from '../../src/services/staff/find-asker.ts';
import { installWorkflows } from '../../src/services/workflows/install-workflows.ts';
import { readWorkflows } from '../../src/services/workflows/workflow-row.ts';
import { ACTION_IDS } from '../../src/slack/blocks/action-ids.ts';
import { SHORTCUTS } from '../../src/slack/shortcuts.ts';
import { CHROMIUM_FLAGS, findChromium } from '../local-slack/find-chromium.ts';
import { makeCompany } from '../support/company.ts';
import { ANN, LI, type Scene, startSlackScene } from '../support/start-slack-scene.ts';
import { createTestDatabase } from '../support/test-database.ts';

const executablePath = findChromium();
const reason = executablePath ? '' : ' (skipped: no Chromium here; set CHROMIUM_PATH)';
const NOW = new Date('2026-06-30T12:00:00Z');

const PEOPLE = [
  {
    ...{ person: ANN, locale: 'en-GB', width: 1280, name: 'Angry customers' },
    ...{ people: 'customers in France', nobody: 'flobbish customers', refused: 'flobbish' },
    ...{ fired: 'it would have fired 4 times', saved: 'Saved: workflow rule', again: 'nothing would change' },
    switchOn: (id: number) => `Switch on rule ${id}`,
    show: (id: number) => `Show rule ${id}`,
  },
  {
    ...{ person: LI, locale: 'zh-CN', width: 400, name: '投诉客户' },
    ...{ people: '法国的客户', nobody: '弗洛布的客户', refused: '弗洛布' },
    ...{ fired: '会触发 4 次', saved: '已保存', again: '无需更改' },
    switchOn: (id: number) => `启用规则${id}`,
    show: (id: number) => `查看规则${id}`,
  },
] as const;

describe.skipIf(!executablePath)(`the form of a rule, on the page${reason}`, () => {
  let browser: Browser;
  let database: Database;
  let scene: Scene;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROMIUM_FLAGS });
    database = await createTestDatabase();
    const staff = PEOPLE.map(({ person: { email, name } }) => ({ email, name, role: 'admin' as const }));
    const customers = Array.from({ length: 6 }, (_, at) => ({
      id: `K${at}`,
      owner: ANN.email,
      columns: { name: `Customer ${at}`, created_at: '2025-01-01', country: at < 4 ? 'France' : 'Spain' },
      cases: [{ openedAt: `2026-06-1${at}T10:00:00Z`, type: 'complaint' as const }],
    }));
    await makeCompany(database, { staff, customers, timeZone: 'UTC' }, NOW);
    await database.execute("update staff set locale = 'zh' where email = $1", [LI.email]);
    await installPlaybooks(database, { now: NOW });
    await installPresets(database, { now: NOW });
    await installWorkflows(database, NOW);
    scene = await startSlackScene({
      ...{ database, ask, local: { shortcuts: SHORTCUTS }, clock: () => NOW },
      findAsker: (email) => findAsker(database, email),
    });
  });
  afterAll(async () => {
    await browser?.close();
    await scene?.stop();
    await database?.close();
  });

  const picture = async (page: Page, name: string) => {
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` });
  };
  const overflow = (page: Page) =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  test.each(PEOPLE)('is filled in, corrected, confirmed and opened again, in $locale', async (each) => {
    const { person, locale, width, name } = each;
    const page = await (await browser.newContext({ locale, viewport: { width, height: 900 } })).newPage();
    await page.goto(`${scene.slack.url}/#as=${person.id}&in=${scene.slack.dmOf(person.id)}`);
    const modal = page.getByTestId('modal');
    const field = (id: string) => modal.getByTestId(`field-rule.${id}`);
    const send = modal.locator('button[type=submit]');

    await page.getByTestId('shortcuts').click();
    await page.getByTestId('shortcut-new_rule').click();
    await field('name').fill(name);
    await picture(page, `rule-1-${locale}`);
    await field('when').selectOption('record');
    await field('on.record.of').selectOption('cases');
    await field('on.record.cases.type').selectOption('complaint');
    expect(await field('name').inputValue()).toBe(name);
    await field('then.0.follow_up.reason').fill('Call');
    await modal.getByTestId('action-rule.add').click();
    await field('then.1').selectOption('notify');
    await field('then.1.notify.who').selectOption('channel');
    await field('then.1.notify.channel').fill('#sales');
    await field('if').fill(each.nobody);
    await picture(page, `rule-2-${locale}`);
    await send.click();
    await modal.getByRole('alert').filter({ hasText: each.refused }).waitFor();
    await picture(page, `rule-3-${locale}`);
    await field('if').fill(each.people);
    await send.click();
    await modal.waitFor({ state: 'detached' });

    const message = page.getByTestId('message').last();
    await message.getByText(each.fired).waitFor();
    expect(await overflow(page)).toBe(0);
    await picture(page, `rule-4-${locale}`);
    await message.getByTestId(`action-${ACTION_IDS.confirm}`).click();
    await message.getByText(each.saved).waitFor();
    const rule = (await readWorkflows(database)).find((known) => known.name.en === name)!;
    expect(rule.definition).toMatchObject({
      trigger: { when: 'record', of: 'cases', where: { type: 'complaint' } },
      condition: { field: 'country', value: 'France' },
      actions: [
        { do: 'follow_up', reason: 'Call' },
        { do: 'notify', who: { channel: '#sales' } },
      ],
    });
    await picture(page, `rule-5-${locale}`);
    await message.getByRole('button', { name: each.switchOn(rule.id) }).waitFor();

    await page.getByTestId('composer').fill(each.show(rule.id));
    await page.keyboard.press('Enter');
    await page.getByTestId(`action-${ACTION_IDS.editRule}`).last().click();
    await field('on.record.cases.type').waitFor();
    expect(await field('on.record.cases.type').inputValue()).toBe('complaint');
    expect(await field('then.1.notify.channel').inputValue()).toBe('#sales');
    expect(await field('if').inputValue()).toMatch(/France|法国/);
    await send.click();
    await modal.getByRole('alert').filter({ hasText: each.again }).waitFor();
    await picture(page, `rule-6-${locale}`);
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });
});
