import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListItem } from '../../../src/domain/daily-list/list-item.ts';
import { LIST_REASONS } from '../../../src/domain/daily-list/list-reason.ts';
import { FOLLOW_UP_OUTCOMES } from '../../../src/domain/follow-ups/follow-up.ts';
import { LINE_HANDLINGS, type LineState } from '../../../src/domain/notices/line-state.ts';
import type { NoticeContent } from '../../../src/domain/notices/notice.ts';
import { checkBlocks } from '../../../src/local-slack/block-kit/check-blocks.ts';
import { checkView } from '../../../src/local-slack/block-kit/view.ts';
import { noticeMessage } from '../../../src/slack/blocks/notice-blocks.ts';
import { closeLineView } from '../../../src/slack/views/close-line-view.ts';
import { newFollowUpView } from '../../../src/slack/views/new-follow-up-view.ts';
import { notUsefulView } from '../../../src/slack/views/not-useful-view.ts';
import { snoozeLineView } from '../../../src/slack/views/snooze-line-view.ts';
import { whyOrderView } from '../../../src/slack/views/why-order-view.ts';
import { anyReply } from '../../support/any-answer.ts';

const NOW = new Date('2026-11-23T08:30:00Z');
const locale = fc.constantFrom('en' as const, 'zh' as const);
/** Long, odd, empty, and what Slack would parse. */
const words = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 4_000 }),
  fc.constantFrom('<!here>&'.repeat(700), '客户很久没有下单了，'.repeat(300), '', ' \n ', '😀'.repeat(900)),
);
const both = fc.record({ en: words, zh: words });
const item: fc.Arbitrary<ListItem> = fc.record({
  customer: fc.record({ id: words, name: fc.option(words) }),
  reason: fc.constantFrom(...LIST_REASONS),
  why: both,
  also: fc.subarray([...LIST_REASONS]),
  nextStep: both,
  score: fc.record({
    factors: fc.array(
      fc.record({
        label: both,
        value: fc.double({ min: 0, max: 1e9, noNaN: true }),
        unit: fc.constantFrom('money' as const, 'ratio' as const, 'times' as const),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    expectedValue: fc.double({ min: 0, max: 1e9, noNaN: true }),
  }),
  evidence: both,
});
const state: fc.Arbitrary<LineState> = fc.record({
  position: fc.nat({ max: 10 }),
  handling: fc.constantFrom(...LINE_HANDLINGS),
  handledAt: fc.constant(NOW),
  outcome: fc.option(fc.constantFrom(...FOLLOW_UP_OUTCOMES)),
  until: fc.option(fc.record({ on: fc.constant('2026-11-24'), at: fc.option(fc.constant(NOW)) })),
});
const content: fc.Arbitrary<NoticeContent> = fc.oneof(
  fc.record({
    kind: fc.constant('daily_list' as const),
    on: fc.constant('2026-11-23'),
    items: fc.array(item, { maxLength: 10 }),
    more: fc.nat({ max: 90_000 }),
    remarks: fc.array(both, { maxLength: 12 }),
  }),
  fc
    .record({
      ...{ items: fc.array(item, { maxLength: 100 }), more: fc.nat({ max: 90_000 }), remarks: fc.array(both) },
      reply: anyReply,
    })
    .map(({ reply: { question, call, reading, receipt, nextQuestions }, ...list }) => ({
      ...{ kind: 'daily_list' as const, on: '2026-11-23', ...list },
      asked: { question, call, receipt, nextQuestions, ...(reading !== undefined && { reading }) },
    })),
  fc.record({
    kind: fc.constant('follow_up' as const),
    followUpId: fc.nat(),
    customer: fc.record({ id: words, name: fc.option(words) }),
    reason: words,
    dueAt: fc.constant(NOW.toISOString()),
  }),
  fc.record({ kind: fc.constant('text' as const), text: both, questions: fc.array(both, { maxLength: 9 }) }),
  fc.tuple(anyReply, both).map(([{ question, answer, receipt, nextQuestions }, title]) => ({
    ...{ kind: 'answer' as const, title, question, answer, receipt, nextQuestions },
    ...{ call: { tool: 'measure', input: {} }, made: { at: NOW.toISOString(), role: 'rep' as const, team: null } },
  })),
);
const settings = { currency: 'EUR', timeZone: 'Europe/Berlin' };

const messageOf = (what: NoticeContent, language: 'en' | 'zh', states: readonly LineState[] = []) =>
  noticeMessage(
    {
      ...{ id: 2_147_483_647, content: what },
      addressee: {
        staff: { id: 1, email: 'ann@example.com', locale: language, timeZone: 'America/Argentina/ComodRivadavia' },
      },
    },
    settings,
    {
      ...{ states: new Map(states.map((each) => [each.position, each])), reportId: 'R'.repeat(36) },
      place: { threadTs: '1700000000.000100', shareableId: 'S'.repeat(36), quotesQuestion: 'yes' },
    },
  );

test('any notice, whatever was done about it, becomes a message that Slack takes', () => {
  fc.assert(
    fc.property(content, locale, fc.array(state, { maxLength: 12 }), (what, language, states) => {
      const { text, blocks = [] } = messageOf(what, language, states);
      const verdict = checkBlocks(blocks, 'message');
      expect(verdict.ok ? [] : verdict.messages).toEqual([]);
      expect(text).not.toMatch(/[<>]/);
      expect(text.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test.each(['en', 'zh'] as const)(
  'ten lines of the longest texts are shown with all their buttons, in %s',
  (language) => {
    const long = { en: 'no order & no answer '.repeat(200), zh: '很久没有下单，也没有回复。'.repeat(200) };
    const items = Array.from({ length: 10 }, (): ListItem => {
      const customer = { id: 'C'.repeat(200), name: long[language] };
      const factors = [{ label: long, value: 1, unit: 'money' as const }];
      const also = LIST_REASONS.filter((reason) => reason !== 'slipping');
      return {
        customer,
        reason: 'slipping',
        why: long,
        also,
        nextStep: long,
        score: { factors, expectedValue: 1 },
        evidence: long,
      };
    });
    const remarks = Array.from({ length: 9 }, () => long);
    const list = { kind: 'daily_list' as const, on: '2026-11-23', items, more: 99, remarks };
    const call = { tool: 'daily_list', input: {} };
    const receipt = { asOf: NOW.toISOString(), scope: 'their own 90 customers', rows: 9, hash: 'abcdef01' };
    const reading = long[language].slice(0, 900);
    const asked = {
      question: 'whom should I contact today?',
      call,
      receipt,
      nextQuestions: ['my follow-ups'],
      reading,
    };
    for (const each of [list, { ...list, asked }, { ...list, items: [...items, ...items], asked }]) {
      const { blocks = [] } = messageOf(each, language);
      expect(checkBlocks(blocks, 'message')).toMatchObject({ ok: true });
      const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
      expect(buttons.filter(({ action_id }) => action_id?.startsWith('line_'))).toHaveLength(60);
    }
  },
);

test('any form about a line is one that Slack opens', () => {
  fc.assert(
    fc.property(item, locale, words, (line, language, about) => {
      const place = {
        target: { kind: 'line' as const, notice: 1, position: 10 },
        locale: language,
        customer: line.customer,
      };
      const clock = { now: NOW, timeZone: 'Pacific/Kiritimati' };
      const views = [
        closeLineView(place),
        snoozeLineView(place, clock),
        notUsefulView(place),
        whyOrderView(line, { locale: language, ...settings }),
        newFollowUpView(language, { about, ...clock }),
      ];
      for (const view of views) {
        const verdict = checkView(JSON.parse(JSON.stringify(view)));
        expect(verdict.ok ? [] : verdict.messages).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});
