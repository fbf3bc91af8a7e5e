import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, ConfirmAnswer, ReportAnswer, TableAnswer } from '../../src/domain/answer.ts';
import { PRESET_OFFERS } from '../../src/domain/outreach/offers/offers.ts';
import { PRESET_PLAYBOOKS } from '../../src/domain/outreach/playbooks/playbooks.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { getOffer } from '../../src/services/offers/get-offer.ts';
import { getPlaybook } from '../../src/services/playbooks/get-playbook.ts';
import { installPlaybooks } from '../../src/services/playbooks/install-playbooks.ts';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { confirmAction } from '../../src/tools/confirm-action.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

beforeAll(async () => {
  const staff = [
    { email: 'rep@example.com', name: 'Rita', role: 'rep' as const },
    { email: 'head@example.com', name: 'Hana', role: 'manager' as const },
  ];
  const customers = [{ id: 'K1', owner: 'rep@example.com', columns: { name: 'Acme Ltd' } }, { id: 'K2' }];
  await makeCompany(database, { staff, customers }, NOW);
  await installPresets(database, { now: NOW });
  await installPlaybooks(database, { now: NOW });
});

type As = { as?: string; locale?: 'en' | 'zh' };

async function contextOf({ as, locale = 'en' }: As) {
  const asker = as === undefined ? ADMINISTRATOR : await askerOf(database, as);
  const settings = await readSettings(database);
  return { database, settings, asker, now: NOW, live: true, locale, rowLimit: 50, front: 'cli' } as const;
}

const call = async (tool: string, input: object, as: As = {}): Promise<Answer> =>
  (await runTool({ tool, input }, await contextOf(as))).answer;

async function confirmed(tool: string, input: object, as: As = { as: 'head@example.com' }) {
  const answer = (await call(tool, input, as)) as ConfirmAnswer;
  expect(answer).toMatchObject({ kind: 'confirm' });
  const done = (await confirmAction(answer.id, await contextOf(as))).answer;
  return { shown: answer.text.split('\n'), done };
}

const textOf = (answer: Answer) => ((answer as ReportAnswer).parts[0] as { text: string }).text;
const refused = async (tool: string, input: object, as?: As) => {
  const answer = await call(tool, input, as);
  expect(answer.kind).toBe('problem');
  return answer as Extract<Answer, { kind: 'problem' }>;
};

describe('playbooks', () => {
  test('everybody lists them, in their language', async () => {
    const english = (await call('list_playbooks', {}, { as: 'rep@example.com' })) as TableAnswer;
    expect(english.total).toBe(PRESET_PLAYBOOKS.length);
    expect(english.rows.find(([, key]) => key === 'win_back')).toEqual([
      ...['Win-back', 'win_back', 'marketing', 'personal', 'e-mail, call script, WeChat message, SMS, letter'],
      ...[60, 'Welcome back, Free delivery'],
      "Dormant customer, Lost customer, RFM At Risk, RFM Can't Lose, RFM Lost",
      1,
    ]);
    const chinese = (await call('list_playbooks', {}, { locale: 'zh' })) as TableAnswer;
    expect(chinese.rows.find(([, key]) => key === 'win_back')?.slice(0, 4)).toEqual([
      '挽回',
      'win_back',
      '营销',
      '人工关怀',
    ]);
  });

  test('a segment and a customer have one, with the reason', async () => {
    const vip = await call('list_playbooks', { segment: 'VIP 客户' });
    expect(vip).toMatchObject({ title: 'For VIP: VIP service' });
    expect(textOf(vip)).toMatch(/^It is made for the segment VIP\.\nGoal: /);
    const acme = await call('list_playbooks', { customer: 'acme' }, { locale: 'zh' });
    expect(acme).toMatchObject({ title: 'Acme Ltd适用打法：潜客培育' });
    expect(textOf(acme)).toContain('该客户属于分群“潜在客户”。');
    expect(await refused('list_playbooks', { segment: 'vip', customer: 'K1' })).toMatchObject({
      code: 'invalid_input',
    });
    const others = await refused('list_playbooks', { customer: 'K2' }, { as: 'rep@example.com' });
    expect(others).toMatchObject({ code: 'not_found' });
  });

  test('a change is shown, saved as a new version with author and reason, and told by the versions', async () => {
    const { shown, done } = await confirmed('save_playbook', {
      playbook: 'win-back',
      ...{ cadenceDays: 30, add: { channels: ['WhatsApp'], doNots: [{ zh: '不提竞品' }] } },
      ...{ remove: { offers: ['免运费'], doNots: [1] }, reason: 'spring' },
    });
    expect(shown).toEqual([
      'Saves version 2 of the playbook "Win-back".',
      'Channels: added WhatsApp message',
      'Cadence: 60 days → 30 days',
      'Offers: removed Free delivery',
      'Do-nots: added 不提竞品; removed No "we miss you" without a reason to write.',
      'Reason: spring',
    ]);
    expect(done).toMatchObject({ text: 'Saved: the playbook "Win-back", version 2.' });
    const { strategy } = await getPlaybook(database, 'win_back');
    expect(strategy).toMatchObject({ cadenceDays: 30, offers: ['welcome_back'] });
    expect((await getPlaybook(database, 'win_back', 1)).strategy).toMatchObject({ cadenceDays: 60 });
    const report = (await call('list_playbooks', { playbook: '挽回' })) as ReportAnswer;
    expect(report.title).toBe('Playbook Win-back, version 2');
    expect((report.parts[1] as TableAnswer).rows).toEqual([
      [2, NOW.toISOString(), 'Hana', 'spring', shown.slice(1, 5).join('; ')],
      [1, NOW.toISOString(), 'Rapport', 'built in', 'first version'],
    ]);
    expect(textOf(await call('list_playbooks', { playbook: 'win_back', version: 1 }))).toContain('Cadence: 60 days');
  });

  test('what changes nothing makes no version', async () => {
    const { version, strategy } = await getPlaybook(database, 'birthday');
    const { occasion, survey, ...same } = strategy;
    expect(await refused('save_playbook', { playbook: 'birthday', ...same, occasion })).toMatchObject({
      code: 'conflict',
    });
    await confirmed('save_playbook', { playbook: 'birthday', name: { en: 'Happy birthday' } });
    expect(await getPlaybook(database, 'birthday')).toEqual({
      ...{ key: 'birthday', name: { en: 'Happy birthday', zh: '生日祝福' }, version, strategy },
    });
  });

  test('a new one needs a name, a goal and a channel; the rest is sensible', async () => {
    expect((await refused('save_playbook', { goal: { en: 'x' }, channels: ['sms'] })).text).toContain('needs a name');
    const named = { name: { zh: '批发客户' } };
    expect((await refused('save_playbook', { ...named, channels: ['sms'] })).text).toContain('needs a goal');
    const goal = { zh: '了解需求' };
    expect((await refused('save_playbook', { ...named, goal })).text).toContain('at least one channel');
    const { shown } = await confirmed('save_playbook', {
      ...named,
      goal,
      channels: ['微信', '电话'],
      segments: ['VIP'],
    });
    expect(shown[0]).toBe('Saves the new playbook "批发客户" (playbook).');
    expect(await getPlaybook(database, '批发客户')).toMatchObject({
      strategy: { channels: ['wechat', 'call_script'], purpose: 'marketing', cadenceDays: 30, segments: ['vip'] },
    });
    expect(await refused('save_playbook', { ...named, goal, channels: ['sms'] })).toMatchObject({ code: 'conflict' });
  });

  test.each<[object, string, string]>([
    [{ segments: ['Dormnt customer'] }, 'not_found', 'Dormant customer'],
    [{ add: { offers: ['welcome bak'] } }, 'not_found', 'Welcome back'],
    [{ channels: ['wechatt'] }, 'unknown_value', 'WeChat message'],
    [{ remove: { doNots: [9] } }, 'invalid_input', ''],
    [{ remove: { channels: ['e-mail', 'sms', 'wechat', 'whatsapp'] } }, 'invalid_input', ''],
  ])('%o is refused, naming the nearest', async (change, code, suggestion) => {
    const problem = await refused('save_playbook', { playbook: 'nps_survey', ...change });
    expect(problem.code).toBe(code);
    if (suggestion !== '') expect(problem.suggestions[0]).toBe(suggestion);
  });

  test('an archived one is listed only when asked for, and comes back', async () => {
    const { done } = await confirmed('save_playbook', { playbook: 'referral', archived: true });
    expect(done).toMatchObject({ text: 'Archived: the playbook "Referral", version 1.' });
    const keys = async (input: object) =>
      ((await call('list_playbooks', input)) as TableAnswer).rows.map(([, key]) => key);
    expect(await keys({})).not.toContain('referral');
    expect(await keys({ archived: true })).toContain('referral');
    expect(await call('list_playbooks', { playbook: 'referral' })).toMatchObject({
      title: 'Playbook Referral, version 1 (archived)',
    });
    expect((await confirmed('save_playbook', { playbook: 'referral', archived: false })).shown).toEqual([
      'Changes the playbook "Referral".',
      'It is taken back into use.',
    ]);
    expect(await keys({})).toContain('referral');
  });
});

describe('offers', () => {
  test('everybody lists them', async () => {
    const table = (await call('list_offers', {}, { as: 'rep@example.com' })) as TableAnswer;
    expect(table.total).toBe(PRESET_OFFERS.length);
    expect(table.rows.find(([, key]) => key === 'welcome_back')).toEqual([
      ...['Welcome back', 'welcome_back', '10% off', null, null, null, null, 30, 1, null, 0, 1, 'applies'],
    ]);
  });

  test('amounts are said in major units and kept in minor ones', async () => {
    const { shown } = await confirmed('save_offer', {
      ...{ name: { en: 'Spring', zh: '春季' }, gives: { kind: 'amount', amount: 12.5 }, minimumOrder: 50 },
      ...{ code: 'SPRING', from: '2026-06-20', until: '2026-06-30', timesInAll: 100 },
    });
    expect(shown).toEqual([
      'Saves the new offer "Spring" (spring).',
      ...['Gives: £12.50 off', 'Code: SPRING', 'Minimum order: £50', 'From: 20 June 2026', 'Until: 30 June 2026'],
      'In all: 100 customers',
    ]);
    expect(await getOffer(database, '春季')).toMatchObject({
      terms: { gives: { kind: 'amount', amountMinor: 1250 }, minimumOrderMinor: 5000, code: 'SPRING' },
    });
    const rows = ((await call('list_offers', {})) as TableAnswer).rows;
    expect(rows.find(([, key]) => key === 'spring')).toMatchObject({ 4: 50, 5: '2026-06-20', 12: 'not yet' });
    const changed = await confirmed('save_offer', {
      offer: 'spring',
      code: null,
      gives: { kind: 'percent', percent: 15 },
    });
    expect(changed.shown).toEqual([
      'Saves version 2 of the offer "Spring".',
      ...['Gives: £12.50 off → 15% off', 'Code: SPRING → none'],
    ]);
    expect(await getOffer(database, 'spring', 1)).toMatchObject({ terms: { code: 'SPRING' } });
  });

  test.each<[object, string]>([
    [{ gives: { kind: 'percent', percent: 91 } }, 'gives.percent'],
    [{ gives: { kind: 'percent', percent: 0 } }, 'gives.percent'],
    [{ gives: { kind: 'amount', amount: 0.001 } }, 'no amount of GBP'],
    [{ gives: { kind: 'amount', amount: 20 }, minimumOrder: 10 }, 'more than the minimum order'],
    [{ from: '2026-07-02', until: '2026-07-01' }, 'before the first'],
    [{ until: '2026-06-14' }, 'is past; today is 2026-06-15'],
    [{ validDays: 0 }, 'validDays'],
    [{ gives: { kind: 'gift', what: {} } }, 'a text is needed'],
  ])('%o is refused', async (change, text) => {
    const problem = await refused('save_offer', { offer: 'next_order', ...change });
    expect(problem).toMatchObject({ code: 'invalid_input', text: expect.stringContaining(text) });
  });

  test('a new one must give something; one for a single day is fine', async () => {
    expect((await refused('save_offer', { name: { en: 'Nothing' } })).text).toContain('what it gives');
    const input = { name: { en: 'Today' }, gives: { kind: 'free_delivery' }, from: '2026-06-15', until: '2026-06-15' };
    await confirmed('save_offer', input);
    const report = (await call('list_offers', { offer: 'today' }, { locale: 'zh' })) as ReportAnswer;
    expect((report.parts[0] as TableAnswer).rows[0]!.at(-1)).toBe('有效');
  });
});

test.each(['save_playbook', 'save_offer'])('a rep may not use %s', async (tool) => {
  expect(await refused(tool, { archived: true }, { as: 'rep@example.com' })).toMatchObject({ code: 'forbidden' });
});

test('two changes that were shown at once do not overwrite each other unseen', async () => {
  const as = { as: 'head@example.com' };
  const first = (await call('save_playbook', { playbook: 'anniversary', cadenceDays: 200 }, as)) as ConfirmAnswer;
  await confirmed('save_playbook', { playbook: 'anniversary', cadenceDays: 250 });
  const answer = (await confirmAction(first.id, await contextOf(as))).answer as ConfirmAnswer;
  expect(answer.text).toContain('Nothing was done yet');
  expect(answer.text).toContain('Cadence: 250 days → 200 days');
});
