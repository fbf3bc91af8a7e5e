import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '../../src/domain/asker.ts';
import { understand } from '../../src/language/understand.ts';
import { NOW, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  for (const [email, name] of [
    ['emma@example.com', 'Emma Clarke'],
    ['liwei@example.com', '李薇'],
    ['bo@example.com', 'Bo Berg'],
    ['jo.a@example.com', 'Jo Adams'],
    ['jo.b@example.com', 'Jo Baker'],
  ])
    await scene.database.execute("insert into staff (email, name, role) values ($1, $2, 'rep')", [email, name]);
});
afterAll(() => scene.database.close());

const MANAGER: Asker = { staffId: 1, email: 'lin@example.com', name: '林悦', role: 'manager', team: null };

async function read(text: string): Promise<object> {
  const { database, settings } = scene;
  const { tool, input } = await understand(text, { database, settings, asker: MANAGER, now: NOW, live: true });
  return { tool, input };
}

const owner = (value: string) => ({ field: 'owner', is: 'eq', value });
const inGermany = { field: 'country', is: 'eq', value: 'Germany' };
const isVip = { field: 'vip', is: 'eq', value: true };
const thisYear = { span: 'calendar', unit: 'year', offset: 0 };
const [emma, liWei, bo] = [owner('Emma Clarke'), owner('李薇'), owner('Bo Berg')];

test.each<[string, string, object]>([
  ["Emma's customers", 'find_customers', { rule: emma }],
  ['customers of Emma Clarke', 'find_customers', { rule: emma }],
  ['which accounts belong to Bo?', 'find_customers', { rule: bo }],
  ['which clients does Bo look after in Germany?', 'find_customers', { rule: { all: [bo, inGermany] } }],
  ['how many customers does Emma have?', 'measure', { measures: ['customers'], rule: emma }],
  ['how many VIPs does Bo have?', 'measure', { measures: ['customers'], rule: { all: [isVip, bo] } }],
  ["Emma's revenue this year", 'measure', { measures: ['revenue'], rule: emma, period: thisYear }],
  [
    "Emma's sales this year by country",
    'measure',
    { measures: ['revenue'], groupBy: ['country'], rule: emma, period: thisYear },
  ],
  ['李薇的客户', 'find_customers', { rule: liWei }],
  ['李薇名下的VIP客户', 'find_customers', { rule: { all: [liWei, isVip] } }],
  ['李薇手上有哪些客户', 'find_customers', { rule: liWei }],
  ['李薇负责的德国客户', 'find_customers', { rule: { all: [liWei, inGermany] } }],
  ['李薇手上有多少客户', 'measure', { measures: ['customers'], rule: liWei }],
  ['how many customers has Emma got', 'measure', { measures: ['customers'], rule: emma }],
  ['李薇名下有多少客户', 'measure', { measures: ['customers'], rule: liWei }],
  ['李薇今年的销售额', 'measure', { measures: ['revenue'], rule: liWei, period: thisYear }],
  ['李薇名下今年的销售额', 'measure', { measures: ['revenue'], rule: liWei, period: thisYear }],
  ['李薇的客户分布在哪些国家', 'measure', { measures: ['customers'], groupBy: ['country'], rule: liWei }],
  ["draft an e-mail to Emma's customers in Germany", 'draft_outreach', { rule: { all: [emma, inGermany] } }],
])('"%s" is about the customers of a colleague', async (text, tool, input) => {
  expect(await read(text)).toEqual({ tool, input: tool === 'draft_outreach' ? { ...input, channel: 'email' } : input });
});

test.each(["Jo's customers", 'how many customers does Zoe have?', 'when did Emma last order?', "Emma's birthday"])(
  '"%s" names no one whose customers are meant',
  async (text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'not_understood' });
  },
);

test.each(["Emma's follow-ups", '李薇的跟进'])('"%s" is about what they have to do', async (text) => {
  expect(await read(text)).toMatchObject({ tool: 'list_follow_ups' });
});
