import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '../../src/domain/asker.ts';
import { understand } from '../../src/language/understand.ts';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const REP: Asker = {
  ...{ staffId: 1, email: 'li.wei@example.com', name: '李薇', role: 'rep', team: null },
  timeZone: 'Asia/Shanghai',
};
const MANAGER: Asker = { ...REP, staffId: 2, email: 'zhou@example.com', name: '周敏', role: 'manager' };

let read: (text: string, asker: Asker) => Promise<{ tool: string; input: unknown }>;
let close: () => Promise<void>;
beforeAll(async () => {
  const database = await createTestDatabase();
  const settings = await makeCompany(
    database,
    {
      staff: [
        { email: 'li.wei@example.com', name: '李薇', role: 'rep' },
        { email: 'zhou@example.com', name: '周敏', role: 'manager' },
        { email: 'emma@example.com', name: 'Emma Clarke', role: 'rep' },
      ],
      customers: [{ id: 'C1', owner: 'li.wei@example.com', columns: { name: '冯慧' } }],
    },
    NOW,
  );
  await database.execute(
    "insert into absences (staff_id, from_on, until_on, said_at) values (1, '2026-11-24', '2026-11-25', $1)",
    [NOW],
  );
  await installPresets(database, { now: NOW });
  read = async (text, asker) => {
    const { tool, input } = await understand(text, { database, settings, asker, now: NOW, live: true });
    return { tool, input };
  };
  close = () => database.close();
});
afterAll(() => close());

test.each<[text: string, asker: Asker, tool: string, input?: object]>([
  ['本周客户变化', REP, 'segment_report'],
  ['本周逾期的跟进按人统计', MANAGER, 'workload', {}],
  ['逾期跟进按负责人统计', MANAGER, 'workload', {}],
  ['overdue follow-ups per rep', MANAGER, 'workload', {}],
  ['明天下午四点半提醒我跟进452', REP, 'snooze_follow_up', { followUp: 452, until: '2026-11-24T16:30' }],
  ['follow up all VIPs within 3 days', MANAGER, 'save_follow_up_sla', { segment: 'vip', hours: 72 }],
  ['提醒我明天联系VIP客户冯慧', REP, 'create_follow_up'],
  ['Emma Clarke is away next week', MANAGER, 'save_reminder_settings'],
])('"%s"', async (text, asker, tool, input) => {
  expect(await read(text, asker)).toEqual({ tool, input: input ?? expect.anything() });
});

test.each([
  ['下个工作日联系冯慧', '2026-11-26'],
  ['下一个工作日上午10点提醒我联系冯慧', '2026-11-26T10:00'],
  ['remind me the next working day to call C1', '2026-11-26'],
  ['明天联系冯慧', '2026-11-24'],
])('"%s" is for a day on which one works', async (text, due) => {
  expect(await read(text, REP)).toMatchObject({ tool: 'create_follow_up', input: { customer: 'C1', due } });
});

describe('what cannot be is told, with what can', () => {
  test.each<[text: string, asker: Asker, says: RegExp, offered?: string]>([
    ['给我的休眠客户都建个跟进，下周五之前联系', REP, /about one customer/, '休眠客户'],
    ['明天提醒我联系所有VIP客户', REP, /about one customer/, 'VIP客户'],
    ['remind me to call all VIP customers on Friday', REP, /about one customer/, 'VIP customers'],
    ['create follow-ups for all dormant customers by Friday', REP, /about one customer/, 'dormant customers'],
    ['every weekday at 5pm remind me to log my calls', REP, /Every follow-up needs one/],
    ['every day at 9 remind me to call all customers who complained', REP, /about one customer/],
    ['每天下午5点提醒我填日报', REP, /Every follow-up needs one/],
    ['follow up all VIPs within 3 days', REP, /set by managers/, 'VIPs'],
    ['VIP客户24小时内跟进', REP, /set by managers/, 'VIP客户'],
    ['李薇下周请假 她的跟进谁来接', MANAGER, /two things/, 'Who is the least busy?'],
    ['Emma Clarke is away next week, who takes her follow-ups?', MANAGER, /two things/, 'Who is the least busy?'],
  ])('"%s"', async (text, asker, says, offered) => {
    const error: unknown = await read(text, asker).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ text: { en: expect.stringMatching(says) } });
    if (offered === undefined) return;
    expect(error).toMatchObject({ suggestions: expect.arrayContaining([expect.objectContaining({ en: offered })]) });
    await expect(read(offered, asker)).resolves.toBeDefined();
  });
});
