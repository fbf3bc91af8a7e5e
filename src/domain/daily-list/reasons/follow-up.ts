import type { Bilingual } from '../../locale.ts';
import { daysText } from '../days-text.ts';
import type { ListFigures } from '../list-finding.ts';
import type { ListFactor, ReasonTraits } from '../reason-traits.ts';
import { timesFactor, urgencyFactor } from '../urgency-factor.ts';

type Figures = ListFigures['follow_up_due'];

const SHARED = {
  needs: null,
  staysAfterContact: true,
  worth: 'expected',
  playbook: 'personal_note',
  by: 'plan',
  step: ({ followUpId }: Figures): Bilingual => ({
    en: `Do what was planned, then close follow-up ${followUpId}`,
    zh: `按约定联系客户，联系后将跟进${followUpId}标为完成`,
  }),
  stepWithoutChannel: ({ followUpId }: Figures): Bilingual => ({
    en: `No channel is allowed: settle it when they turn to you, or close follow-up ${followUpId} as not useful`,
    zh: `目前没有允许的渠道：待客户主动联系时办理，或将跟进${followUpId}标为没有必要`,
  }),
  evidence: ({ followUpId }: Figures): Bilingual => ({
    en: `Show follow-up ${followUpId}`,
    zh: `查看跟进${followUpId}`,
  }),
} as const;

export const FOLLOW_UP_OVERDUE: ReasonTraits<'follow_up_overdue'> = {
  ...SHARED,
  label: { en: 'Overdue follow-up', zh: '逾期跟进' },
  prior: 0.3,
  urgency: (figures) => [
    urgencyFactor(lateText(figures.daysLate), figures.daysLate, { from: 1.2, perDay: 0.1 }),
    ...plannedFactors(figures),
  ],
  why: ({ followUpId, about, daysLate }) => ({
    en: `follow-up ${followUpId} “${about}” is ${daysText(daysLate).en} overdue`,
    zh: `跟进${followUpId}“${about}”已逾期 ${daysText(daysLate).zh}`,
  }),
};

export const FOLLOW_UP_DUE: ReasonTraits<'follow_up_due'> = {
  ...SHARED,
  label: { en: 'Follow-up due', zh: '到期跟进' },
  prior: 0.3,
  urgency: (figures) => [timesFactor({ en: 'due today', zh: '今天到期' }, 1.2), ...plannedFactors(figures)],
  why: ({ followUpId, about, dueHour }) => ({
    en: `follow-up ${followUpId} “${about}” is due today${dueHour ? ` at ${dueHour}` : ''}`,
    zh: `跟进${followUpId}“${about}”今天${dueHour ? ` ${dueHour} ` : ''}到期`,
  }),
};

function lateText(days: number): Bilingual {
  return { en: `${daysText(days).en} late`, zh: `逾期 ${daysText(days).zh}` };
}

/** What its author and the customer's segment say of its urgency. */
function plannedFactors({ urgency, isSlaOver }: Figures): ListFactor[] {
  return [
    ...(urgency === 'high' ? [timesFactor({ en: 'marked urgent', zh: '标记为紧急' }, 1.5)] : []),
    ...(urgency === 'low' ? [timesFactor({ en: 'marked not urgent', zh: '标记为不急' }, 0.7)] : []),
    ...(isSlaOver
      ? [timesFactor({ en: 'the time that the segment allows is over', zh: '已超过分群承诺时限' }, 1.5)]
      : []),
  ];
}
