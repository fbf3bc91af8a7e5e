import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rule } from '../../src/domain/rule/schema.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.database.close());

const notLost: Rule = { field: 'lifecycle', is: 'in', values: ['new', 'returning', 'active', 'dormant'] };
const predict = (input: object) => ({ tool: 'predict', input });
const leaving = (rule?: Rule, limit?: number) =>
  predict({ rule: rule ? { all: [rule, notLost] } : notLost, rankBy: 'churn', ...(limit && { limit }) });
const isVip: Rule = { field: 'vip', is: 'eq', value: true };

test.each(
  [
    [leaving(), 'who is most likely to churn?', 'which customers are about to leave?', '谁最可能流失', '谁快要流失了'],
    [
      leaving(undefined, 10),
      'the 10 customers with the highest churn risk',
      'top ten customers by churn risk',
      '流失风险最高的10个客户',
      '最可能流失的十个客户',
    ],
    [leaving(isVip), 'which VIPs are most at risk of leaving?', 'VIP客户里谁最可能流失', '哪些VIP可能流失'],
    [
      predict({ customer: '12750' }),
      'is Dupont likely to churn?',
      "what is Dupont's churn risk?",
      'churn risk of Dupont',
      'Dupont的流失风险',
    ],
  ].flatMap(([call, ...texts]) => texts.map((text) => [text, call] as const)),
)('%s', async (text, call) => {
  expect(await scene.call(text as string)).toEqual(call);
});

test.each(['customers at risk', '有流失风险的客户有哪些'])('"%s" is the segment of that name', async (text) => {
  expect(await scene.call(text)).toEqual({
    tool: 'find_customers',
    input: { rule: { field: 'rfm_segment', is: 'eq', value: 'at_risk' } },
  });
});
