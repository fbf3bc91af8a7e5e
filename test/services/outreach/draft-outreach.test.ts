import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../src/assistant/ask.ts';
import { addressHash } from '../../../src/domain/outreach/address-hash.ts';
import type { DraftBrief } from '../../../src/domain/outreach/draft/draft-brief.ts';
import type { DraftOutcome } from '../../../src/domain/outreach/draft/draft-outcome.ts';
import { DRAFTING_AT, type DraftingScene, openDraftingScene } from '../../support/drafting/drafting-scene.ts';

let scene: DraftingScene;
beforeAll(async () => {
  scene = await openDraftingScene();
});
afterAll(() => scene.database.close());

const RITA = 'rita@example.com';

describe('a draft for one customer', () => {
  test('is filled for that customer, says what each sentence states, and changes nothing else', async () => {
    const { text, answer, continuesAs } = await scene.call(
      'draft_outreach',
      { customer: 'C-100', playbook: 'win_back' },
      RITA,
    );
    expect(answer.kind).toBe('report');
    expect(text).toContain('Dear Ada Lovelace,');
    expect(text).toContain('In the name of Rita Meyer.');
    expect(text).toContain('Product of the last order | orders');
    expect(text).not.toMatch(/[{}]/);
    expect(continuesAs).toEqual({ tool: 'revise_outreach', input: { outreach: expect.any(Number) } });
    const [row] = await scene.database.query(
      `select o.state, o.channel, o.playbook_key, r.decision, (select count(*)::int from outreach_drafts where outreach_id = o.id) as texts
        from outreach o join outreach_recipients r on r.outreach_id = o.id order by o.id desc limit 1`,
    );
    expect(row).toEqual({ state: 'draft', channel: 'email', playbook_key: 'win_back', decision: 'send', texts: 1 });
  });

  test('is shown where it cannot be sent, with the reason and what would change it', async () => {
    const { text } = await scene.call('draft_outreach', { customer: 'Never Asked' }, RITA);
    expect(text).toContain('This cannot be sent to Never Asked (C-102): never gave consent. Ask them');
    expect(text).toContain('Dear Never Asked');
  });

  test.each([
    ['2026-09-01', 'en', '李娜 (C-101) is on 3 Jul 2027, 305 days', 'Remind me on 3 Jul 2027 to write to C-101'],
    ['2026-07-05', 'zh', '2027年7月3日，距发送日还有 363 天', '2027年7月3日提醒我给C-101发生日祝福'],
  ] as const)('of birthday wishes to be sent on %s is refused with the day (%s)', async (sendAt, locale, day, way) => {
    const input = { customer: 'C-101', playbook: 'birthday', sendAt };
    const { answer } = await scene.call('draft_outreach', input, RITA, { locale });
    expect(answer).toMatchObject({ kind: 'problem', code: 'conflict', text: expect.stringContaining(day) });
    expect(answer).toMatchObject({ suggestions: [expect.stringContaining(way), expect.anything()] });
  });

  test('of birthday wishes is written in the week before the day', async () => {
    const { text } = await scene.call('draft_outreach', { customer: 'C-101', playbook: 'birthday' }, RITA);
    expect(text).toContain('Birthday about now');
  });

  test('goes by the next channel that is open, at last by one that the playbook does not name', async () => {
    const draft = async (playbook: string) =>
      (await scene.call('draft_outreach', { customer: 'C-100', playbook }, RITA)).text;
    await scene.database.execute(
      `insert into consents (customer_id, channel, purpose, status, captured_at)
       select id, 'phone', 'marketing', 'granted', '2026-01-01' from customers where external_id = 'C-100'`,
    );
    expect(await draft('win_back')).toMatch(/^.*e-mail\n/);
    await scene.database.execute(
      "insert into suppressions (channel, address_hash, reason, at) values ('email', $1, 'bounced', '2026-06-01')",
      [addressHash('ada@example.com')],
    );
    const [listed, unlisted] = [await draft('win_back'), await draft('low_touch')];
    await scene.database.execute('delete from suppressions');
    expect(listed).toMatch(/^.*call script\n/);
    expect(listed).not.toContain('another one is open');
    expect(unlisted).toContain('by any channel of the playbook "Low touch"; another one is open: call script.');
  });

  test.each([
    ['en', 'sms', 'Nothing leaves before it is approved. You send it yourself: copy it'],
    ['zh', 'wechat', '批准前不会发出。由您手动发送：复制文案发出后，标记为已发送。'],
    ['zh', 'call_script', '批准前不会发出。由您致电，通话后标记为已发送。'],
  ] as const)(
    'to be sent by hand says so, and holds no link that is none yet (%s, %s)',
    async (locale, channel, how) => {
      const input = { customer: 'C-100', playbook: 'win_back', channel, language: locale };
      const { text } = await scene.call('draft_outreach', input, RITA, { locale });
      expect(text).toContain(how);
      expect(text).not.toMatch(/unsubscribe link|退订链接/);
    },
  );

  test('proposes only wishes that can be granted, and refuses a kind that there is none of', async () => {
    const script = { customer: 'C-100', playbook: 'win_back', channel: 'call_script' };
    const { answer } = await scene.call('draft_outreach', script, RITA);
    const { outreach, wishes } = (answer as { editable?: { outreach: number; wishes: string[] } }).editable!;
    expect(wishes).not.toContain('Shorter');
    const refused = await scene.call('revise_outreach', { outreach, instruction: 'shorter' }, RITA);
    expect(refused.answer).toMatchObject({ code: 'unavailable', suggestions: wishes });
    const kind = await scene.call('draft_outreach', { customer: 'C-100', instruction: '新品' }, RITA, { locale: 'zh' });
    expect(kind.answer).toMatchObject({ code: 'unavailable', text: expect.stringContaining('没有关于“新品”的打法') });
  });

  test('that nobody gets shows its offer, which is not what it lacks', async () => {
    const { text } = await scene.call('draft_outreach', { customers: ['C-102', 'C-103'], playbook: 'win_back' }, null);
    expect(text).toContain('10% off');
    await scene.database.execute(
      "update consents set status = 'denied' where customer_id in (select id from customers where external_id = 'C-103')",
    );
    const nobody = await scene.call('draft_outreach', { customers: ['C-102', 'C-103'], playbook: 'win_back' }, null);
    await scene.database.execute("update consents set status = 'granted'");
    expect(nobody.text).toContain('Nobody of the audience can get this message');
    expect(nobody.text).toContain('10% off');
    expect(nobody.text).not.toContain('is missing');
  });

  test('is about the open opportunity of who has one, and names it to its writer with the next step', async () => {
    await scene.database.execute(
      `insert into opportunities (customer_id, name, stage, amount_minor, opened_at, next_step, next_step_on)
       select id, 'tea for the lobby', 'proposal', 9900, '2026-06-01', 'call about samples', '2026-06-29'
       from customers where external_id = 'C-100'`,
    );
    await scene.database.execute(
      `insert into consents (customer_id, channel, purpose, status, captured_at)
       select id, c, 'service', 'granted', '2026-01-01' from customers, unnest(array['email', 'phone']) c where external_id = 'C-100'`,
    );
    const { text } = await scene.call('draft_outreach', { customer: 'C-100' }, RITA);
    expect(text).toMatch(/^Outreach \d+: Open opportunity, call script\n/);
    expect(text).toContain('I am calling about what we have been discussing (tea for the lobby).');
    expect(text).toContain('Open with them: opportunity “tea for the lobby”, next step “call about samples”.');
    const written = await scene.call('draft_outreach', { customer: 'C-100', written: true }, RITA);
    expect(written.text).toMatch(/^Outreach \d+: Open opportunity, e-mail\n/);
    expect(written.text).not.toMatch(/introduce myself|good to meet you|% off/);
    await scene.database.execute('delete from opportunities');
  });

  test('is in the language, by the channel, without the offer, as asked', async () => {
    const input = { customer: 'C-100', playbook: 'win_back', channel: 'sms', language: 'zh', offer: 'none' };
    const { text } = await scene.call('draft_outreach', input, RITA);
    expect(text).toContain('No offer.');
    expect(text).toMatch(/, SMS\n/);
    expect(text).toContain('in Chinese');
    expect(text).toMatch(/我是Northwind的Rita Meyer/);
  });

  test('is refused for a customer of somebody else, who is as unknown as one that never was', async () => {
    const { answer } = await scene.call('draft_outreach', { customer: 'C-103' }, RITA);
    expect(answer).toMatchObject({ kind: 'problem', code: 'not_found', text: 'I find no customer "C-103".' });
  });

  test.each([
    [{}, 'invalid_input'],
    [{ customer: 'C-100', segment: 'quiet_regulars' }, 'invalid_input'],
    [{ customer: 'C-100', playbook: 'no such' }, 'not_found'],
    [{ customer: 'C-100', offer: 'no such' }, 'not_found'],
    [{ customer: 'C-100', sendAt: '2026-06-29T10:00' }, 'invalid_input'],
    [{ customer: 'C-100', sendAt: 'soon' }, 'invalid_input'],
    [{ segment: 'no such' }, 'not_found'],
    [{ rule: { field: 'orders', is: 'gte', value: 99 } }, 'not_found'],
  ])('of %j there is none', async (input, code) => {
    const { answer } = await scene.call('draft_outreach', input, RITA);
    expect(answer).toMatchObject({ kind: 'problem', code });
  });

  test('is no survey while customers reach no page to answer on', async () => {
    const survey = { customer: 'C-100', playbook: 'nps_survey', channel: 'email' };
    expect((await scene.call('draft_outreach', survey, RITA)).text).toContain('[survey link of the recipient]');
    const { settings } = await scene.contextOf(RITA);
    const { answer } = await scene.call('draft_outreach', survey, RITA, { settings: { ...settings, publicUrl: null } });
    expect(answer).toMatchObject({ kind: 'problem', code: 'unavailable', text: expect.stringContaining('PUBLIC_URL') });
  });

  test('is to be sent at a local time of the business', async () => {
    await scene.call('draft_outreach', { customer: 'C-100', sendAt: '2026-07-01 09:00' }, RITA);
    const [row] = await scene.database.query<{ at: Date }>(
      'select send_at as at from outreach order by id desc limit 1',
    );
    expect(row!.at.toISOString()).toBe('2026-07-01T08:00:00.000Z');
  });
});

describe('a draft for a segment', () => {
  test('has a text for each language, a sample of who gets it, and who is left out and why', async () => {
    const { text } = await scene.call('draft_outreach', { segment: 'Quiet regulars', playbook: 'win_back' }, RITA);
    expect(text).toContain('For the segment "Quiet regulars" (version 1).');
    expect(text).toContain('Of 3 customers 2 get it, 1 left out.');
    expect(text).toContain('To Ada Lovelace (C-100), in English');
    expect(text).toContain('To 李娜 (C-101), in Chinese');
    expect(text).toContain('never gave consent | 1 |');
    expect(text).not.toContain('To Never Asked');
    expect(text).not.toContain('Of Finn');
  });

  test('never names the segment, or any other group of customers, to a customer', async () => {
    await scene.call('draft_outreach', { segment: 'Quiet regulars' }, RITA);
    const sentences = await scene.database.query<{ text: string }>(
      "select s ->> 'text' as text from outreach_drafts, jsonb_array_elements(sentences) s",
    );
    expect(sentences.length).toBeGreaterThan(5);
    expect(sentences.filter(({ text }) => /quiet regular|沉默常客|champion|hibernat|沉睡/i.test(text))).toEqual([]);
  });
});

describe('with a language model', () => {
  const GOOD = {
    subject: 'A word from {company}',
    sentences: [
      { text: 'Dear {name},', facts: ['name'] },
      { text: 'I hope that you are well.', facts: [] },
    ],
    closing: 'Kind regards, {sender}',
  };

  test('its text is used, and it is told facts by slots and never the names of groups', async () => {
    const briefs: DraftBrief[] = [];
    const writeDraft = async (brief: DraftBrief): Promise<DraftOutcome> => {
      briefs.push(brief);
      return { draft: GOOD, model: 'made' };
    };
    const { text } = await scene.call('draft_outreach', { customer: 'C-100', playbook: 'win_back' }, RITA, {
      writeDraft,
    });
    expect(text).toContain('I hope that you are well.');
    expect(text).toContain('Text from the language model.');
    const [{ facts, offers, neverSay, language }] = briefs as [DraftBrief];
    expect(language).toBe('en');
    expect(facts.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['name', 'sender', 'company', 'last_product', 'orders']),
    );
    // Nothing that belongs to another occasion.
    expect(facts.map(({ key }) => key)).not.toContain('birthday_on');
    expect(offers).toMatchObject([
      { key: 'offer', slots: [{ slot: 'offer.value', value: '10%' }, { slot: 'offer.until' }] },
    ]);
    expect(neverSay).toEqual(expect.arrayContaining(['Quiet regulars', '沉默常客', 'Hibernating']));
    expect(neverSay).not.toContain('New');
  });

  test('many recipients have a value of none, and only facts that nearly all have', async () => {
    const briefs: DraftBrief[] = [];
    const writeDraft = async (brief: DraftBrief): Promise<DraftOutcome> => {
      briefs.push(brief);
      return { draft: GOOD, model: 'made' };
    };
    await scene.call('draft_outreach', { customers: ['C-100', 'C-102'], playbook: 'win_back' }, RITA, { writeDraft });
    const [{ facts }] = briefs as [DraftBrief];
    expect(facts.every((fact) => fact.slot === null || fact.value === null)).toBe(true);
    expect(facts.map(({ key }) => key)).not.toContain('points');
  });

  test('a template stands in for it, and the answer says why', async () => {
    const problem = { reason: 'timeout', text: { en: 'The model is away.', zh: '模型不在。' }, flaws: [] };
    const { text } = await scene.call('draft_outreach', { customer: 'C-100', playbook: 'win_back' }, RITA, {
      writeDraft: async () => ({ problem }),
    });
    expect(text).toContain('Text from a template.');
    expect(text).toContain('The model is away.');
  });
});

test('a thread goes on from the draft without its number', async () => {
  const context = await scene.contextOf(RITA);
  const say = (text: string) => ask({ text, threadKey: 'thread' }, context);
  const drafted = await say('draft a win-back e-mail to Ada Lovelace');
  const { outreach } = (drafted.answer as { editable?: { outreach: number } }).editable!;
  expect(drafted.nextQuestions).toEqual([
    `Approve outreach ${outreach}`,
    'Shorter',
    `Who is left out of outreach ${outreach}?`,
  ]);
  const formal = await say('more formal');
  expect(formal.call).toEqual({ tool: 'revise_outreach', input: { outreach, instruction: 'more formal' } });
  expect((await say('who is left out?')).call).toEqual({ tool: 'show_outreach', input: { outreach, leftOut: true } });
  // Whoever looks at who is left out still works on the draft.
  expect((await say('换个说法')).call).toEqual({
    tool: 'revise_outreach',
    input: { outreach, instruction: '换个说法' },
  });
  for (const followUp of drafted.nextQuestions) expect((await say(followUp)).answer.kind).not.toBe('problem');
  expect(DRAFTING_AT).toEqual(context.now);
});

test('5,000 people are drafted for in a few seconds', { timeout: 120_000 }, async () => {
  await scene.database.execute(
    `with made as (
        insert into customers (external_id, name, language, email)
          select 'M-' || n, 'Emma Clarke', 'English', 'm' || n || '@example.com' from generate_series(1, 5000) n returning id
      ), measured as (
        insert into customer_metrics (customer_id, orders, revenue_minor, units, returns, refunds_minor, order_days)
          select id, 0, 0, 0, 0, 0, 0 from made
      ) insert into consents (customer_id, channel, purpose, status, captured_at)
        select id, 'email', 'marketing', 'granted', timestamptz '2026-01-01' from made`,
  );
  const rule = { field: 'customer_id', is: 'contains', value: 'M-' };
  const { text } = await scene.call('draft_outreach', { rule, channel: 'email', playbook: 'prospect_nurture' });
  expect(text).toMatch(/Of 5,000 customers 4,\d{3} get it/);
});
