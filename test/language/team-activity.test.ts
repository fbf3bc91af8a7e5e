import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '../../src/domain/asker.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { understand } from '../../src/language/understand.ts';
import { NOW, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  for (const [email, name] of [
    ['may@example.com', 'May Chen'],
    ['emma@example.com', 'Emma Clarke'],
    ['jonas@example.com', 'Jonas Beck'],
    ['liwei@example.com', '李薇'],
    ['chenhao@example.com', '陈昊'],
  ])
    await scene.database.execute("insert into staff (email, name, role) values ($1, $2, 'rep')", [email, name]);
});
afterAll(() => scene.database.close());

const MANAGER: Asker = { staffId: 1, email: 'lin@example.com', name: '林悦', role: 'manager', team: null };

async function read(text: string): Promise<{ tool: string; input: unknown }> {
  const { database, settings } = scene;
  const { tool, input } = await understand(text, { database, settings, asker: MANAGER, now: NOW, live: true });
  return { tool, input };
}

const calendar = (unit: string, offset: number) => ({ period: { span: 'calendar', unit, offset } });
const [week, lastWeek] = [calendar('week', 0), calendar('week', -1)];
const [month, lastMonth] = [calendar('month', 0), calendar('month', -1)];
const year = calendar('year', 0);
const of = (...staff: string[]) => ({ staff: staff.map((name) => `${name}@example.com`) });

test.each<[string, object]>([
  ['how is Emma doing?', of('emma')],
  ["how's Jonas doing this week", { ...of('jonas'), ...week }],
  ['how did Emma do last week?', { ...of('emma'), ...lastWeek }],
  ['how has Jonas been performing lately?', of('jonas')],
  ["show me Emma's numbers for this month", { ...of('emma'), ...month }],
  ['compare Emma and Jonas', of('jonas', 'emma')],
  ['Emma vs Jonas last month', { ...of('jonas', 'emma'), ...lastMonth }],
  ['who sold more this year, Emma or Jonas?', { ...of('jonas', 'emma'), ...year }],
  ['how many customers did Emma contact last week?', { ...of('emma'), ...lastWeek }],
  ['how many calls did Emma make this week?', { ...of('emma'), ...week, channel: 'call' }],
  ['how many follow-ups did Emma complete this month?', { ...of('emma'), ...month }],
  ['how much did Emma sell this month?', { ...of('emma'), ...month }],
  ["Emma's follow-up completion last month", { ...of('emma'), ...lastMonth }],
  ['how is my team doing?', {}],
  ['team performance last month', lastMonth],
  ['how did the reps do last week?', lastWeek],
  ['who contacted the most customers this week?', { ...week, sort: 'contacted' }],
  ['who made the most calls last week?', { ...lastWeek, channel: 'call', sort: 'contacts' }],
  ['how many customers did each rep contact this week?', { ...week, sort: 'contacted' }],
  ['how am I doing this month?', { ...of('lin'), ...month }],
  ['how many calls did I make this week?', { ...of('lin'), ...week, channel: 'call' }],
  ["compare my numbers with Emma's", of('lin', 'emma')],
  ['Emma vs me', of('lin', 'emma')],
  ['how is Emma doing compared to last month?', { ...of('emma'), ...month }],
  ['who made the fewest calls this week?', { ...week, channel: 'call', sort: 'contacts', direction: 'asc' }],
  ['谁完成的跟进最少？', { sort: 'done', direction: 'asc' }],
  ['我和李薇谁卖得多', of('lin', 'liwei')],
  ['李薇最近怎么样', of('liwei')],
  ['李薇这个月表现怎么样？', { ...of('liwei'), ...month }],
  ['李薇这周业绩如何', { ...of('liwei'), ...week }],
  ['李薇和陈昊谁卖得多', of('liwei', 'chenhao')],
  ['对比一下李薇和陈昊今年的业绩', { ...of('liwei', 'chenhao'), ...year }],
  ['李薇和陈昊谁的跟进完成得好', { ...of('liwei', 'chenhao'), sort: 'completion' }],
  ['陈昊这个月完成了多少跟进', { ...of('chenhao'), ...month }],
  ['李薇上个月的跟进完成率', { ...of('liwei'), ...lastMonth }],
  ['陈昊这周联系了多少客户', { ...of('chenhao'), ...week }],
  ['陈昊本周打了多少电话', { ...of('chenhao'), ...week, channel: 'call' }],
  ['李薇上周拜访了几个客户', { ...of('liwei'), ...lastWeek, channel: 'visit' }],
  ['团队这个月表现怎么样', month],
  ['团队本周业绩怎么样', week],
  ['本周谁联系的客户最多', { ...week, sort: 'contacted' }],
  ['上周谁打的电话最多', { ...lastWeek, channel: 'call', sort: 'contacts' }],
  ['这个月谁完成的跟进最多', { ...month, sort: 'done' }],
  ['各销售上周完成了多少跟进', { ...lastWeek, sort: 'done' }],
  ['我这个月表现怎么样', { ...of('lin'), ...month }],
  ['我本周联系了多少客户', { ...of('lin'), ...week }],
])('"%s" is about what colleagues did', async (text, input) => {
  expect(await read(text)).toEqual({ tool: 'team_activity', input });
});

test.each<[string, string]>([
  ['is Emma keeping up?', 'workload'],
  ['team follow-up completion', 'workload'],
  ['which follow-ups did Emma complete this week?', 'list_follow_ups'],
  ['陈昊这周完成了哪些跟进', 'list_follow_ups'],
  ["Emma's revenue this year", 'measure'],
  ['who sold the most this month?', 'measure'],
  ['how are sales doing this month?', 'measure'],
  ['今年业绩比去年怎么样', 'measure'],
  ['which customers did we contact last week?', 'find_customers'],
  ['how many visits does Emma have this week?', 'list_follow_ups'],
  ['我今天有几个拜访', 'list_follow_ups'],
  ['who has the most follow-ups to do this week?', 'workload'],
  ['how do sales in May compare to April?', 'measure'],
  ['李薇的业绩', 'measure'],
  ['如何联系李薇', 'contact_rights'],
  ['how are VIPs doing?', 'find_customers'],
  ['how did the team do this week?', 'weekly_digest'],
])('"%s" is about something else', async (text, tool) => {
  expect((await read(text)).tool).toBe(tool);
});

test.each(['how many customers called Emma this week?', 'who was contacted most this month?', '多少客户联系了李薇'])(
  '"%s" is not about what colleagues did',
  async (text) => {
    await expect(read(text)).rejects.toBeInstanceOf(DomainError);
  },
);

test.each(['and last month?', '上个月呢？'])('"%s" after it asks for another time', async (text) => {
  const before = { tool: 'team_activity', input: { ...of('emma'), ...month } };
  expect(await scene.call(text, before)).toEqual({ tool: 'team_activity', input: { ...of('emma'), ...lastMonth } });
});
