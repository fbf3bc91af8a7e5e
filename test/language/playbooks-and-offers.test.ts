import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { NOW, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
});
afterAll(() => scene.database.close());

type Meaning = [object, ...string[]];
const each = (meanings: readonly Meaning[]) =>
  meanings.flatMap(([input, ...texts]) => texts.map((text) => [text, input] as const));

describe('playbooks', () => {
  test.each(
    each([
      [
        {},
        'playbooks',
        'list the playbooks',
        'which playbooks do we have?',
        '有哪些打法',
        '有哪些策略？',
        '列出所有打法',
        '打法',
      ],
      [{ archived: true }, 'show archived playbooks', '已归档的打法有哪些'],
      [
        { segment: 'vip' },
        'which playbook is for VIP customers?',
        'how should we treat VIP customers',
        'playbook for VIP',
      ],
      [{ segment: 'vip' }, 'VIP客户适用什么打法', '哪个打法适合VIP客户？', 'VIP客户的打法是什么'],
      [{ customer: '12750' }, 'which playbook fits Dupont?', '12750适用哪个打法'],
      [
        { playbook: 'win-back' },
        'show the playbook win-back',
        'show me the win-back playbook',
        'history of the playbook win-back',
      ],
      [{ playbook: '挽回' }, '查看打法挽回', '介绍一下策略“挽回”', '打法挽回的历史版本'],
      [{ playbook: 'win-back', version: 2 }, 'show version 2 of the playbook win-back'],
      [{ playbook: '挽回', version: 2 }, '查看打法挽回的第2版'],
    ]),
  )('%s', async (text, input) => {
    expect(await scene.call(text)).toEqual({ tool: 'list_playbooks', input });
  });

  const winBack = (change: object) => ({ playbook: 'win-back', ...change });
  const zhWinBack = (change: object) => ({ playbook: '挽回', ...change });
  test.each(
    each([
      [
        winBack({ cadenceDays: 30 }),
        'set the cadence of win-back to 30 days',
        'Change the cadence of the playbook win-back to 30 days.',
      ],
      [zhWinBack({ cadenceDays: 30 }), '把挽回的联系间隔改为30天', '把打法挽回的间隔设为30天'],
      [winBack({ goal: { en: 'Ask what went wrong' } }), 'change the goal of win-back to: Ask what went wrong'],
      [zhWinBack({ tone: { zh: '轻松一点' } }), '把挽回的语气改为轻松一点'],
      [winBack({ serviceLevel: 'low_touch' }), 'set the service level of win-back to low-touch'],
      [winBack({ name: { en: 'Come back' } }), 'rename the playbook win-back to Come back'],
      [
        winBack({ add: { offers: ['Free delivery'] } }),
        'add the offer Free delivery to win-back',
        'add "Free delivery" to the offers of win-back',
      ],
      [winBack({ add: { channels: ['sms', 'WhatsApp'] } }), 'add channels sms and WhatsApp to the playbook win-back'],
      [
        winBack({ add: { doNots: [{ en: 'Never mention price' }] } }),
        'add the do-not "Never mention price" to win-back',
      ],
      [
        zhWinBack({ add: { doNots: [{ zh: '不提价格' }] } }),
        '在打法挽回中加入禁忌：不提价格',
        '给打法挽回添加禁忌“不提价格”',
      ],
      [zhWinBack({ add: { segments: ['VIP客户'] } }), '在打法挽回中加入分群VIP客户'],
      [winBack({ remove: { doNots: [2] } }), 'remove do-not 2 from win-back'],
      [zhWinBack({ remove: { doNots: [2] } }), '从打法挽回中移除禁忌第2条'],
      [zhWinBack({ remove: { offers: ['免运费'] } }), '从打法挽回中移除优惠免运费'],
      [winBack({ archived: true }), 'archive the playbook win-back'],
      [zhWinBack({ archived: true }), '归档打法挽回'],
      [winBack({ archived: false }), 'restore the win-back playbook'],
      [zhWinBack({ archived: false }), '恢复打法挽回'],
    ]),
  )('%s', async (text, input) => {
    expect(await scene.call(text)).toEqual({ tool: 'save_playbook', input });
  });
});

describe('offers', () => {
  test.each(
    each([
      [{}, 'offers', 'which offers do we have?', 'list the offers', '有哪些优惠', '现在有什么优惠？', '优惠列表'],
      [{ archived: true }, 'list archived offers', '显示已归档的优惠'],
      [{ offer: 'free delivery' }, 'show the offer free delivery', 'show the free delivery offer'],
      [{ offer: '免运费' }, '查看优惠免运费'],
    ]),
  )('%s', async (text, input) => {
    expect(await scene.call(text)).toEqual({ tool: 'list_offers', input });
  });

  const percent = (percent: number) => ({ kind: 'percent', percent });
  test.each(
    each([
      [
        { name: { en: '10% off' }, gives: percent(10), until: '2026-12-31' },
        'add the offer 10% off until 31 December',
        'create an offer of 10% off until 2026-12-31',
      ],
      [{ name: { zh: '8.5折' }, gives: percent(15), until: '2026-12-31' }, '新增优惠：8.5折，截止12月31日'],
      [
        {
          name: { en: 'Spring' },
          gives: { kind: 'amount', amount: 20 },
          minimumOrder: 100,
          code: 'SPRING',
          from: '2027-03-01',
        },
        'add an offer "Spring": £20 off for orders over £100 with code SPRING from 1 March',
      ],
      [
        {
          name: { zh: '春季' },
          gives: { kind: 'amount', amount: 20 },
          minimumOrder: 100,
          code: 'SPRING',
          timesPerCustomer: 1,
        },
        '新增优惠“春季”：满100元立减20元，优惠码SPRING，每人限1次',
      ],
      [
        { name: { en: 'Bonus' }, gives: { kind: 'points', points: 500 }, timesInAll: 200, validDays: 30 },
        'create offer Bonus: 500 points, valid for 30 days, for the first 200 customers',
      ],
      [{ name: { zh: '免运费' }, gives: { kind: 'free_delivery' }, validDays: 7 }, '新增优惠免运费，有效期7天'],
      [{ offer: 'Spring', until: '2026-12-31' }, 'extend the offer Spring until 31 December'],
      [{ offer: '春季', until: '2026-12-31' }, '把优惠春季延长到12月31日'],
      [{ offer: 'Spring', gives: percent(15) }, 'change the offer Spring to 15% off'],
      [{ offer: 'Spring', archived: true }, 'archive offer Spring', 'archive the Spring offer'],
      [{ offer: '春季', archived: true }, '停用优惠春季'],
      [{ offer: '春季', archived: false }, '恢复优惠春季'],
    ]),
  )('%s', async (text, input) => {
    expect(await scene.call(text)).toEqual({ tool: 'save_offer', input });
  });

  test.each(['add the offer 10% off on Tuesdays with a cake', '新增优惠：9折加一个蛋糕'])(
    '%s holds words that no term accounts for',
    async (text) => {
      const call = await scene.call(text).catch(() => null);
      expect(call?.tool).not.toBe('save_offer');
    },
  );
});
