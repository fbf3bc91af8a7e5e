import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceFactor } from '../../../src/domain/daily-list/chance-factor.ts';
import { judgeFindings } from '../../../src/domain/daily-list/judge-findings.ts';
import type { ListCandidate, ListKnowledge } from '../../../src/domain/daily-list/list-candidate.ts';
import type { ListFigures, ListFinding } from '../../../src/domain/daily-list/list-finding.ts';
import { listItemOf } from '../../../src/domain/daily-list/list-item-of.ts';
import { LIST_REASONS, type ListReason } from '../../../src/domain/daily-list/list-reason.ts';
import { rankItems } from '../../../src/domain/daily-list/rank-items.ts';
import { usefulnessFactor } from '../../../src/domain/daily-list/usefulness-factor.ts';

const NOW = new Date('2026-06-30T07:30:00Z');
const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(NOW.getTime() - days * DAY_MS);

const followUp = {
  followUpId: 7,
  about: 'the offer',
  dueOn: '2026-06-28',
  daysLate: 2,
  urgency: 'high',
  isSlaOver: true,
  isPromise: true,
} as const;
const FIGURES: ListFigures = {
  follow_up_overdue: followUp,
  follow_up_due: { ...followUp, daysLate: 0, urgency: 'low', isSlaOver: false },
  complaint_open: { subject: 'Broken', severity: 'urgent', openDays: 3, complaints: 1 },
  reply_waiting: { channel: null, waitingDays: 0 },
  slipping: { isVip: false, recencyDays: 62, usualDays: null, dormantAfterDays: 40 },
  opportunity_due: { name: null, nextStep: null, dueOn: '2026-06-30', daysLate: 0, amountMinor: 90_000 },
  opportunity_stalled: { name: 'Renewal', stillDays: 44, amountMinor: 120_000 },
  bad_score: { kind: 'nps', score: 3, daysAgo: 0 },
  leaving_segment: { segment: 'loyal', name: { en: 'Loyal', zh: '忠实客户' }, leavesOn: '2026-07-02', inDays: 2 },
  birthday: { on: '2026-06-30', inDays: 0 },
  anniversary: { on: '2026-07-01', inDays: 1 },
  draft_waiting: {
    outreachId: 3,
    playbook: { en: 'Birthday', zh: '生日' },
    waitingDays: 1,
    recipients: 3,
    mayApprove: false,
  },
};
const findingOf = (reason: ListReason) => ({ reason, figures: FIGURES[reason] }) as ListFinding;

const CHANNELS = ['email', 'sms', 'call_script', 'wechat'] as const;
const candidates = fc.uniqueArray(
  fc.record<ListCandidate>({
    id: fc.integer({ min: 1, max: 99 }),
    customer: fc.record({ id: fc.constant(''), name: fc.constantFrom(null, 'Ann') }),
    worth: fc.record({
      revenueMinor: fc.integer({ min: 0, max: 9_000_000 }),
      firstOrderOn: fc.constantFrom(null, '2020-01-01', '2026-06-01'),
      predictedMinor: fc.constantFrom(null, 0, 12_345.678, 700_000),
      usualOrderMinor: fc.constantFrom(null, 5_000),
    }),
    contactedOn: fc.constantFrom(null, '2026-06-29'),
    snoozedUntil: fc.constantFrom(null, '2026-07-05'),
    channels: fc.record({ marketing: fc.subarray([...CHANNELS]), service: fc.subarray([...CHANNELS]) }),
    findings: fc.subarray([...LIST_REASONS], { minLength: 1 }).map((reasons) => reasons.map(findingOf)),
  }),
  { selector: ({ id }) => id, maxLength: 20 },
);
const withIds = (made: readonly ListCandidate[]) =>
  made.map((each) => ({ ...each, customer: { ...each.customer, id: `C${each.id}` } }));
const marks = fc.array(
  fc.record({
    customerId: fc.integer({ min: 1, max: 99 }),
    reason: fc.constantFrom(...LIST_REASONS),
    at: fc.integer({ min: 0, max: 360 }).map(ago),
  }),
);
const outcomes = fc.record({ closed: fc.nat(50), useful: fc.nat(50) }).filter(({ closed, useful }) => useful <= closed);

function listOf(all: readonly ListCandidate[], knowledge: ListKnowledge) {
  return rankItems(all.flatMap((each) => listItemOf(each, judgeFindings(each, knowledge), 'GBP') ?? []));
}

describe('a list', () => {
  test('names each customer once, the most valuable contact first, in whatever order they come', () => {
    fc.assert(
      fc.property(candidates, marks, outcomes, fc.nat(), (made, all, came, shift) => {
        const known = { now: NOW, today: '2026-06-30', currency: 'GBP', whose: null, marks: all };
        const knowledge = { ...known, outcomes: new Map(LIST_REASONS.map((reason) => [reason, came])) };
        const customers = withIds(made);
        const items = listOf(customers, knowledge);
        expect(new Set(items.map(({ customer }) => customer.id)).size).toBe(items.length);
        const values = items.map(({ score }) => score.expectedValue);
        expect(values).toEqual(values.toSorted((a, b) => b - a));
        const turned = [
          ...customers.slice(shift % (customers.length + 1)),
          ...customers.slice(0, shift % (customers.length + 1)),
        ];
        const mixed = turned.map((each) => ({ ...each, findings: each.findings.toReversed() }));
        expect(listOf(mixed, knowledge)).toEqual(items);
        for (const { customer, reason, also, score, nextStep, why } of items) {
          const of = customers.find(({ id }) => `C${id}` === customer.id)!;
          const judged = judgeFindings(of, knowledge).filter(({ against }) => against === null);
          expect([reason, ...also]).toEqual(judged.map(({ finding }) => finding.reason));
          expect(score.expectedValue).toBe(Math.max(...judged.map((each) => each.score.expectedValue)));
          expect(`${why.en}${why.zh}${nextStep.en}${nextStep.zh}`).not.toMatch(/undefined|NaN|null/);
        }
      }),
    );
  });

  test('proposes nothing of our own accord to whom no channel is allowed, whom we turned to, or who was put off', () => {
    fc.assert(
      fc.property(candidates, (made) => {
        const knowledge = {
          now: NOW,
          today: '2026-06-30',
          currency: 'GBP',
          whose: null,
          marks: [],
          outcomes: new Map(),
        };
        for (const each of withIds(made)) {
          const item = listItemOf(each, judgeFindings(each, knowledge), 'GBP');
          const told = item === null ? [] : [item.reason, ...item.also];
          if (each.channels.marketing.length === 0) expect(told).not.toContain('slipping');
          if (each.channels.marketing.length + each.channels.service.length === 0)
            expect(told).not.toContain('bad_score');
          if (each.contactedOn !== null) expect(told).not.toContain('complaint_open');
          if (each.snoozedUntil !== null) expect(told.filter((reason) => !reason.startsWith('follow_up'))).toEqual([]);
          const planned = each.findings.filter(({ reason }) => reason.startsWith('follow_up'));
          expect(told.filter((reason) => reason.startsWith('follow_up')).length).toBe(planned.length);
        }
      }),
    );
  });
});

test('the chance begins with our estimate and becomes the company’s own', () => {
  expect(chanceFactor('slipping', { closed: 0, useful: 0 }).value).toBe(0.15);
  expect(chanceFactor('slipping', { closed: 20, useful: 13 }).value).toBe(0.4);
  expect(chanceFactor('slipping', { closed: 2_000, useful: 1_000 }).value).toBeCloseTo(0.497, 3);
});

test.each([
  { days: [0, 0], value: 0.64, en: 'you called this not useful 2 times: counts 0.64' },
  { days: [0], value: 0.8, en: 'you called this not useful once: counts 0.8' },
  { days: [90], value: 0.89, en: 'you called this not useful once: counts 0.89' },
  { days: [360, 0], value: 0.79, en: 'you called this not useful 2 times: counts 0.79' },
])('a word counts less as time passes: $days days ago', ({ days, value, en }) => {
  const said = days.map((each) => ({ customerId: 1, reason: 'birthday' as const, at: ago(each) }));
  expect(usefulnessFactor('birthday', { marks: said, now: NOW, whose: null })).toMatchObject({ value, label: { en } });
  expect(usefulnessFactor('slipping', { marks: said, now: NOW, whose: null })).toBeNull();
});
