import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import { understand } from '../../src/language/understand.ts';
import { createFollowUps } from '../../src/services/follow-ups/create-follow-ups.ts';
import { recordFollowUpEvent } from '../../src/services/follow-ups/record-follow-up-event.ts';
import type { KeptCall } from '../../src/services/threads/find-last-call.ts';
import { ADMINISTRATOR } from '../support/company.ts';
import { NOW, openScene, type Scene } from './scene.ts';

let scene: Scene;
/** Due on Thursday at 15:00; it is Sunday. */
let followUp: number;

const ASKED = { customer: '12750', reason: 'call Dupont about the renewal', due: '2026-11-26T15:00' };

beforeAll(async () => {
  scene = await openScene();
  const { database } = scene;
  const [customer] = await database.query<{ id: number }>("select id from customers where external_id = '12750'");
  const due = { dueOn: '2026-11-26', dueAt: new Date('2026-11-26T15:00:00Z'), timeZone: 'UTC' };
  const draft = { ...due, customerId: customer!.id, ownerId: null, reason: ASKED.reason, source: 'person' as const };
  const by = { email: ADMINISTRATOR.email, staffId: null, now: NOW };
  [followUp] = (await database.transaction((each) => createFollowUps(each, [draft], by))) as [number];
  const from = { dueOn: '2026-11-25', dueAt: '2026-11-25T10:00:00Z', timeZone: 'UTC' };
  await database.transaction((each) =>
    recordFollowUpEvent(each, followUp, { kind: 'snoozed', at: NOW, byEmail: by.email, details: { from, to: due } }),
  );
});
afterAll(() => scene.database.close());

const BEFORE: Record<'proposed' | 'made' | 'shown' | 'moving' | 'moved', () => KeptCall> = {
  proposed: () => ({ tool: 'create_follow_up', input: ASKED, proposal: 'p' }),
  made: () => ({ tool: 'create_follow_up', input: { followUp, customer: '12750' } }),
  shown: () => ({ tool: 'show_follow_up', input: { followUp } }),
  moving: () => ({ tool: 'snooze_follow_up', input: { followUp, until: '2026-11-27' }, proposal: 'p' }),
  moved: () => ({ tool: 'snooze_follow_up', input: { followUp, until: '2026-11-26T15:00' } }),
};

async function read(text: string, before: keyof typeof BEFORE) {
  const { database, settings } = scene;
  const viewpoint = { database, settings, asker: ADMINISTRATOR, now: NOW, live: true };
  return understand(text, viewpoint, BEFORE[before]());
}

/** The code of the refusal. */
async function refusal(text: string, before: keyof typeof BEFORE): Promise<string> {
  const error: unknown = await read(text, before).catch((each: unknown) => each);
  return error instanceof DomainError ? error.code : `read as ${JSON.stringify(error)}`;
}

describe('what is proposed is proposed anew', () => {
  test.each([
    ['make it 4pm', '2026-11-26T16:00'],
    ['make it 4 instead of 3', '2026-11-26T16:00'],
    ['the time should be 5pm', '2026-11-26T17:00'],
    ['actually make it wednesday', '2026-11-25T15:00'],
    ['no I said tuesday', '2026-11-24T15:00'],
    ['no, the 27th', '2026-11-27T15:00'],
    ['friday not thursday', '2026-11-27T15:00'],
    ['from thursday to friday', '2026-11-27T15:00'],
    ['tomorrow at 9?', '2026-11-23T09:00'],
    ['never mind, make it friday', '2026-11-27T15:00'],
    ['move it to friday, any time', '2026-11-27'],
    ['push it an hour', '2026-11-26T16:00'],
    ['push it back a day', '2026-11-27T15:00'],
    ['make it an hour earlier', '2026-11-26T14:00'],
    ['in two hours', '2026-11-22T11:00+00:00'],
    ['remind me tomorrow instead', '2026-11-23T15:00'],
    ['还是改成四点吧', '2026-11-26T16:00'],
    ['时间改成5点', '2026-11-26T17:00'],
    ['改到周五上午', '2026-11-27T09:00'],
    ['改成大后天', '2026-11-25T15:00'],
    ['还是周二吧', '2026-11-24T15:00'],
    ['不是周四，是周五', '2026-11-27T15:00'],
    ['周四改成周五', '2026-11-27T15:00'],
    ['周五，不限时间', '2026-11-27'],
    ['推后一小时', '2026-11-26T16:00'],
    ['推迟两天', '2026-11-28T15:00'],
    ['提前半小时', '2026-11-26T14:30'],
    ['今晚八点吧', '2026-11-22T20:00'],
    ['晚八点', '2026-11-26T20:00'],
  ])('%s', async (text, due) => {
    const input = { ...ASKED, due };
    expect(await read(text, 'proposed')).toEqual({ tool: 'create_follow_up', input, replaces: 'p' });
  });

  test.each([
    ['sorry I meant Schmidt', '12751', 'call Schmidt about the renewal', ASKED.due],
    ['no, for Acme Ltd instead', '12749', 'call Acme Ltd about the renewal', ASKED.due],
    ['call Schmidt instead', '12751', 'call Schmidt about the renewal', ASKED.due],
    ['sorry, I meant Schmidt on friday', '12751', 'call Schmidt about the renewal', '2026-11-27T15:00'],
    ['我说的是王小明', '12347', 'call 王小明 about the renewal', ASKED.due],
    ['搞错了，是Schmidt，周五', '12751', 'call Schmidt about the renewal', '2026-11-27T15:00'],
  ])('%s', async (text, customer, reason, due) => {
    const input = { ...ASKED, customer, reason, due };
    expect(await read(text, 'proposed')).toEqual({ tool: 'create_follow_up', input, replaces: 'p' });
  });
});

test.each([
  ['shown', 'make it 4pm', { until: '2026-11-26T16:00' }],
  ['shown', 'move it to friday', { until: '2026-11-27T15:00' }],
  ['shown', 'move it to friday, any time', { until: '2026-11-27', anyTime: true }],
  ['shown', 'postpone by two days', { until: '2026-11-28T15:00' }],
  ['shown', 'remind me again tomorrow', { until: '2026-11-23T15:00' }],
  ['shown', '一小时后再提醒我', { until: '2026-11-22T10:00+00:00' }],
  ['shown', '把它改到下午', { until: '2026-11-26T14:00' }],
  ['made', '还是改成四点吧', { until: '2026-11-26T16:00' }],
  ['made', '提前一天', { until: '2026-11-25T15:00' }],
  ['moving', 'make it 4pm', { until: '2026-11-27T16:00' }],
  ['moving', 'push it another day', { until: '2026-11-28T15:00' }],
  ['moved', 'undo', { until: '2026-11-25T10:00' }],
  ['moved', '撤销', { until: '2026-11-25T10:00' }],
] as const)('a follow-up that was %s is moved: %s', async (before, text, moved) => {
  const { tool, input } = await read(text, before);
  expect({ tool, input }).toEqual({ tool: 'snooze_follow_up', input: { followUp, ...moved } });
});

test.each([
  ['move Dupont to friday', { until: '2026-11-27T15:00' }],
  ['move Dupont to friday, any time', { until: '2026-11-27', anyTime: true }],
  ['move Dupont to friday at 9', { until: '2026-11-27T09:00' }],
  ['move follow-up 1 to 4pm', { until: '2026-11-26T16:00' }],
  ['push Dupont back by two days', { until: '2026-11-28T15:00' }],
  ['push follow-up 1 an hour', { until: '2026-11-26T16:00' }],
  ['把Dupont推迟到周五', { until: '2026-11-27T15:00' }],
  ['把Dupont推迟到周五，不限时间', { until: '2026-11-27', anyTime: true }],
  ['跟进1晚一小时', { until: '2026-11-26T16:00' }],
  ['把跟进1推迟两天', { until: '2026-11-28T15:00' }],
])('a follow-up named by its number or customer keeps what is not said: %s', async (text, moved) => {
  const { database, settings } = scene;
  const viewpoint = { database, settings, asker: ADMINISTRATOR, now: NOW, live: true };
  expect(await understand(text, viewpoint)).toMatchObject({ tool: 'snooze_follow_up', input: { followUp, ...moved } });
});

test.each([
  'cancel the Dupont one',
  'drop the one for Dupont',
  '取消Dupont那个',
  '把Dupont那条删了',
  'Dupont那条不要了',
])('a follow-up is known as the one of its customer: %s', async (text) => {
  expect(await scene.call(text)).toEqual({ tool: 'cancel_follow_up', input: { followUp } });
});

test.each([
  'snooze everything due today to tomorrow',
  'delete all my follow-ups for Dupont',
  '把今天的都推到明天',
  '删掉Dupont的所有跟进',
])('several at once are refused: %s', async (text) => {
  await expect(scene.call(text)).rejects.toMatchObject({ code: 'invalid_input' });
});

test.each([
  ["next week's plan", { owner: 'me', due: 'next_week' }],
  ['plan for tomorrow', { owner: 'me', due: 'tomorrow' }],
  ['am I free on friday?', { owner: 'me', from: '2026-11-27', by: '2026-11-27' }],
  ["next month's follow-ups", { from: '2026-12-01', by: '2026-12-31' }],
  ['follow-ups in December', { from: '2026-12-01', by: '2026-12-31' }],
  ['下周的计划', { owner: 'me', due: 'next_week' }],
  ['明天的安排', { owner: 'me', due: 'tomorrow' }],
  ['我周五有空吗', { owner: 'me', from: '2026-11-27', by: '2026-11-27' }],
  ['下个月的跟进', { from: '2026-12-01', by: '2026-12-31' }],
])('what is planned for a time is listed: %s', async (text, input) => {
  expect(await scene.call(text)).toEqual({ tool: 'list_follow_ups', input });
});

test.each(['who is free on friday', 'is Dupont available on friday', "I'm busy tomorrow"])(
  'whether others have time is not known, and what is told is not asked: %s',
  async (text) => {
    await expect(scene.call(text)).rejects.toMatchObject({ code: 'not_understood' });
  },
);

test.each([
  ['made', 'cancel that', {}],
  ['made', 'never mind', {}],
  ['made', 'undo', {}],
  ['made', '取消刚才那个', {}],
  ['made', '不要了', {}],
  ['moved', 'cancel it', {}],
  ['shown', 'cancel it', {}],
  ['shown', 'cancel it because they closed', { because: 'they closed' }],
  ['shown', '删掉这个提醒', {}],
  ['shown', '取消它，因为客户关店了', { because: '客户关店了' }],
] as const)('a follow-up that was %s is cancelled: %s', async (before, text, because) => {
  expect(await read(text, before)).toEqual({ tool: 'cancel_follow_up', input: { followUp, ...because } });
});

test.each([
  ['proposed', 'cancel that', 'conflict'],
  ['proposed', '不要了', 'conflict'],
  ['shown', 'sorry I meant Schmidt', 'invalid_input'],
  ['shown', 'friday', 'not_understood'],
  ['shown', 'never mind', 'not_understood'],
  ['shown', 'undo', 'not_understood'],
  ['proposed', 'is it friday?', 'not_understood'],
  ['proposed', '是周五吗', 'not_understood'],
  ['proposed', "don't cancel it", 'not_understood'],
  ['proposed', '不要取消', 'not_understood'],
  ['proposed', '改晚一点', 'not_understood'],
  ['proposed', 'a bit later', 'not_understood'],
] as const)('after one was %s, "%s" is not taken for another change', async (before, text, code) => {
  expect(await refusal(text, before)).toBe(code);
});

test.each([
  ['what is due today?', 'list_follow_ups'],
  ['my follow-ups', 'list_follow_ups'],
  ['how many customers in France?', 'measure'],
  ['remind me to call Acme Ltd on friday at 4', 'create_follow_up'],
  ['Set my reminder to 13:00', 'save_reminder_settings'],
  ['提醒时间改成13点', 'save_reminder_settings'],
  ['提醒我周五给Schmidt打电话', 'create_follow_up'],
])('a question of its own stays one: %s', async (text, tool) => {
  const call = await read(text, 'proposed');
  expect(call.tool).toBe(tool);
  expect(call).not.toHaveProperty('replaces');
});
