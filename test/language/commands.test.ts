import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToolCall } from '../../src/domain/answer.ts';
import type { Rule } from '../../src/domain/rule/schema.ts';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { NOW, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
});
afterAll(() => scene.database.close());

const french: Rule = { field: 'country', is: 'eq', value: 'France' };
const busy: Rule = { all: [french, { field: 'orders', is: 'gt', value: 5 }] };
const month = { span: 'calendar', unit: 'month', offset: -1 } as const;
const call = (tool: string, input: object = {}): ToolCall => ({ tool, input });

describe('commands about segments, in both languages', () => {
  const meanings: [ToolCall, ...string[]][] = [
    [
      call('save_segment', { name: { en: 'Busy French' }, rule: busy }),
      'create a segment called Busy French: customers in France with more than 5 orders',
      'Create segment "Busy French" of customers in France with more than 5 orders.',
      'define Busy French as customers in France with more than 5 orders',
    ],
    [call('save_segment', { name: { zh: '法国常客' }, rule: busy }), '新建分群“法国常客”：法国下单超过5次的客户'],
    [
      call('save_segment', { segment: 'vip', rule: french }),
      'change segment VIP to customers in France',
      '把分群VIP客户改为法国的客户',
    ],
    [
      call('preview_segment', { rule: busy }),
      'preview customers in France with more than 5 orders',
      '预览：法国下单超过5次的客户',
    ],
    [
      call('preview_segment', { segment: 'vip', rule: french }),
      'what would change if VIP was customers in France',
      '如果把VIP客户改成法国的客户会怎样',
    ],
    [call('archive_segment', { segment: 'low_value' }), 'archive segment Low value', '归档分群低价值客户'],
    [
      call('archive_segment', { segment: 'low_value', restore: true }),
      'restore the Low value segment',
      '恢复分群低价值客户',
    ],
    [call('list_segments'), 'list segments', 'which segments do we have?', '有哪些分群', '列出所有分群'],
    [call('segment_summary', { segment: 'vip' }), 'summary of VIP', 'how is the VIP segment doing?', 'VIP客户概况'],
    [
      call('compare_segments', { segments: ['vip', 'high_value'] }),
      'compare VIP and High value',
      '对比VIP客户和高价值客户',
    ],
    [call('segment_changes', { segment: 'vip', period: month }), 'who joined VIP last month?', '上个月谁进入了VIP客户'],
    [call('members_on', { segment: 'vip', on: '2026-10-01' }), 'members of VIP on 2026-10-01'],
    [
      call('explain_membership', { customer: '12750', segment: 'vip' }),
      'why is 12750 in VIP?',
      "why isn't Dupont in VIP",
      '为什么12750不是VIP客户',
      '12750怎样才能成为VIP客户',
    ],
    [call('explain_membership', { customer: '12750' }), 'which segments is 12750 in?', '12750在哪些分群里'],
    [call('segment_matrix', { scheme: 'quintile' }), 'RFM matrix by the quintile scheme', '按quintile方案的RFM矩阵'],
    [call('tag_customers', { rule: { customers: ['12750'] }, add: ['wholesale'] }), 'tag 12750 as wholesale'],
    [call('tag_customers', { rule: french, add: ['批发'] }), '给法国的客户打标签“批发”'],
    [call('suggest_segments'), 'suggest segments', '推荐分群'],
    [call('segment_profile', { segment: 'vip' }), 'what distinguishes VIP customers?', 'VIP客户有什么特点'],
    [call('recommend_products', { customer: '12750' }), 'what should I offer 12750?', '给12750推荐什么产品'],
    [call('purchase_rhythm', { customer: '12750' }), 'how often does 12750 buy?', '12750多久买一次'],
    [
      call('predict', {
        rule: { field: 'lifecycle', is: 'in', values: ['new', 'returning', 'active', 'dormant'] },
        rankBy: 'churn',
      }),
      'who is most likely to churn?',
      '谁最可能流失',
    ],
    [
      call('predict', { churn: { definition: 'own_rhythm' } }),
      'who churned by their own rhythm',
      '按自身节奏的流失客户',
    ],
    [call('predict'), 'who is most likely to order again?', '谁最可能再下单'],
    [call('merge_customers', { kept: '12752', merged: '12750' }), 'merge 12750 into 12752', '合并12750到12752'],
    [call('product_feedback', { period: month }), 'product feedback last month', '上个月产品反馈'],
    [call('segment_report'), 'segment report', '分群报告'],
    [call('segment_report', { period: month }), 'report on all segments for last month', '上个月各分群报告'],
    [call('save_segment', { segment: 'vip', name: { en: 'Stars' } }), 'rename the segment VIP to Stars'],
    [call('save_segment', { segment: 'vip', name: { zh: '明星' } }), '把VIP分群改名为明星'],
    [call('save_segment', { segment: 'high_value', rule: french }), '把高价值分群改成法国的客户'],
    [call('preview_segment', { rule: french }), 'how big would a segment of customers in France be'],
    [
      call('compare_segments', { segments: ['rfm_champions', 'rfm_at_risk'] }),
      'compare champions and at risk',
      '对比冠军客户和有流失风险',
    ],
    [
      call('segment_summary', { segment: 'key_account' }),
      'summary of key accounts',
      'tell me about the key accounts segment',
    ],
    [
      call('explain_membership', { customer: '12750', segment: 'rfm_loyal' }),
      '12750为什么在RFM忠诚客户里',
      'why did 12750 leave RFM loyal',
    ],
    [
      call('members_on', { segment: 'vip', on: '2026-10-31' }),
      'members of VIP at the end of last month',
      '上个月底VIP名单',
    ],
    // 加 is a part of the country's name, not the verb.
    [
      call('tag_customers', {
        rule: { field: 'country', is: 'eq', value: 'Singapore' },
        add: ['热门'],
      }),
      '给新加坡的客户打上热门标签',
    ],
    [call('freeze_score_cuts', { scheme: 'rapport-1', frozen: true }), 'freeze the score cuts', '冻结评分切点'],
    [call('predict'), 'forecast orders for the next 90 days', '预测未来90天订单'],
    [call('model_usage'), 'model usage', 'How much did the model cost?', '模型用量', '模型花了多少钱？'],
    [
      call('model_usage', { period: month }),
      'model usage last month',
      'how much did the language model cost last month?',
      'what did the model cost in the last month?',
      'how much have we spent on the model last month',
      'how many tokens did the model use last month',
      'how often was the model asked last month',
      '上个月模型用量',
      '上个月的模型费用是多少',
      '模型上个月花了多少钱',
      '上个月语言模型一共用了多少token',
    ],
    [
      call('model_requests'),
      'what did the model see?',
      'what was the model sent?',
      'What was sent to the model?',
      '模型看到了什么？',
      '给模型发送了哪些内容',
    ],
    [call('model_requests', { person: 'li@example.com' }), 'what did the model see of li@example.com'],
  ];
  test.each(meanings.flatMap(([expected, ...texts]) => texts.map((text) => [text, expected] as const)))(
    '%s',
    async (text, expected) => {
      expect(await scene.call(text)).toEqual(expected);
    },
  );

  test('"them" are those of the question before', async () => {
    const before = call('find_customers', { rule: busy });
    for (const text of ['save them as segment Busy', '把他们保存为分群Busy'])
      expect(await scene.call(text, before)).toEqual(call('save_segment', { name: { en: 'Busy' }, rule: busy }));
  });

  test('a ranking is no segment', async () => {
    const before = call('find_customers', { rule: busy, limit: 10 });
    await expect(scene.call('save them as segment Top', before)).rejects.toMatchObject({ code: 'not_understood' });
  });

  test('a rule’s own sentence defines a segment', async () => {
    expect(await scene.call('create segment Paris: (Country is "France") and (Orders are more than 5)')).toMatchObject({
      tool: 'save_segment',
      input: { name: { en: 'Paris' }, rule: { all: [{ field: 'country' }, { field: 'orders' }] } },
    });
  });

  test('who is in it must be understood whole', async () => {
    await expect(scene.call('create segment Odd: customers who wibble')).rejects.toMatchObject({
      code: 'not_understood',
    });
  });

  test('a misspelt segment offers the nearest', async () => {
    for (const text of ['archive Hihg value', 'summary of the Hihg value segment', 'who joined the segment Hihg value'])
      await expect(scene.call(text)).rejects.toMatchObject({
        code: 'not_found',
        suggestions: expect.arrayContaining([expect.objectContaining({ en: 'High value' })]),
      });
  });

  test('what a definition lacks is said, in its own words', async () => {
    await expect(scene.call('create segment Odd: customers who wibble')).rejects.toMatchObject({
      text: { en: expect.stringContaining('"wibble"'), zh: expect.stringContaining('wibble') },
    });
    for (const text of ['create a segment of customers in France', '新建分群法国的客户'])
      await expect(scene.call(text)).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(scene.call('create segment Best: top 10 customers by revenue')).rejects.toMatchObject({
      code: 'not_understood',
    });
  });

  test.each([
    'summary of revenue last month',
    'overview of sales by country',
    'compare revenue of France and Germany',
    'changes in revenue last month',
    'how many complaints last month',
    '上个月销售额变化',
    '今年销售额概况',
    'how many new segment customers with 3 orders',
  ])('an ordinary question is no command: %s', async (text) => {
    expect((await scene.call(text)).tool).toBe('measure');
  });

  test.each(['why did revenue drop last month', 'why do customers leave', '为什么上个月销售额下降'])(
    'figures have no reasons: %s',
    async (text) => {
      await expect(scene.call(text)).rejects.toMatchObject({
        text: { en: expect.stringContaining('Why a figure is as it is') },
      });
    },
  );

  test('long commands are read in time', async () => {
    for (const piece of ['a of ', 'and ', '   ', '分群的', '加标签', 'to in ']) {
      for (const head of ['create segment ', '给', 'why is ', '把']) {
        const from = performance.now();
        await scene.call(`${head}${piece.repeat(1000)}`.slice(0, 1999)).catch(() => null);
        expect(performance.now() - from).toBeLessThan(5_000);
      }
    }
  });

  test('segments are conditions by their names', async () => {
    const inVip = { rule: { segment: 'vip' } };
    expect(await scene.call('how many customers in the VIP segment')).toMatchObject({ tool: 'measure', input: inVip });
    expect(await scene.call('国际客户的销售额')).toMatchObject({
      tool: 'measure',
      input: { rule: { segment: 'international' } },
    });
    expect(await scene.call('VIP customers')).toEqual(
      call('find_customers', { rule: { field: 'vip', is: 'eq', value: true } }),
    );
  });
});
