import { expect, test } from 'vitest';
import type { ListFinding } from '../../../src/domain/daily-list/list-finding.ts';
import { nextStepText } from '../../../src/domain/daily-list/next-step-text.ts';
import { FOLLOW_UP_DUE } from '../../../src/domain/daily-list/reasons/follow-up.ts';

const deal = { name: 'Tea', nextStep: '电话跟进样品', dueOn: '2026-11-20', daysLate: 2, amountMinor: 100 };
const planned = { followUpId: 5, about: 'x', dueOn: '2026-11-20', daysLate: 2 };
const followUp = { ...planned, urgency: 'normal' as const, isSlaOver: false, isPromise: true };
const complaint = { subject: null, severity: 'low', openDays: 3, complaints: 1 };

test.each<[string, ListFinding, string[], string, string]>([
  [
    'an opportunity’s own step, not a channel against it',
    { reason: 'opportunity_due', figures: deal },
    ['wechat'],
    'Take the next step: 电话跟进样品',
    '完成下一步：电话跟进样品',
  ],
  [
    'what was planned',
    { reason: 'follow_up_due', figures: followUp },
    ['email'],
    'Do what was planned, then close follow-up 5',
    '按约定联系客户，联系后将跟进5标为完成',
  ],
  [
    'no contact where none is allowed',
    { reason: 'follow_up_due', figures: followUp },
    [],
    'No channel is allowed: settle it when they turn to you, or close follow-up 5 as not useful',
    '目前没有允许的渠道：待客户主动联系时办理，或将跟进5标为没有必要',
  ],
  [
    'the channel where nobody planned one',
    { reason: 'complaint_open', figures: complaint },
    ['email'],
    'Write an e-mail: say what is being done and by when',
    '发邮件：说明处理进展和完成时间',
  ],
])('the next step says %s', (_, finding, service, en, zh) => {
  expect(nextStepText(finding, { service: service as ['email'], marketing: [] })).toEqual({ en, zh });
});

test.each([
  [{ dueHour: '10:00' }, 'follow-up 5 “x” is due today at 10:00', '跟进5“x”今天 10:00 到期'],
  [{ dueHour: null }, 'follow-up 5 “x” is due today', '跟进5“x”今天到期'],
])('a follow-up of today says its hour (%j)', (hour, en, zh) => {
  expect(FOLLOW_UP_DUE.why({ ...followUp, ...hour }, 'EUR')).toEqual({ en, zh });
});
