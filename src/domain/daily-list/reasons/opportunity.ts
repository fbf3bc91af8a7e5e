import type { Bilingual } from '../../locale.ts';
import { wholeMoneyText } from '../../money.ts';
import { daysText } from '../days-text.ts';
import type { ReasonTraits } from '../reason-traits.ts';
import { timesFactor, urgencyFactor } from '../urgency-factor.ts';
import { aboutCustomer } from './about-customer.ts';

export const OPPORTUNITY_DUE: ReasonTraits<'opportunity_due'> = {
  label: { en: 'Opportunity: next step due', zh: '商机下一步到期' },
  prior: 0.25,
  needs: 'any',
  staysAfterContact: true,
  worth: 'amount',
  playbook: 'deal_follow_up',
  by: 'plan',
  urgency: ({ daysLate }) => [
    daysLate === 0
      ? timesFactor({ en: 'due today', zh: '今天到期' }, 1.2)
      : urgencyFactor({ en: `${daysText(daysLate).en} late`, zh: `逾期 ${daysText(daysLate).zh}` }, daysLate, {
          ...{ from: 1.2, perDay: 0.05, most: 1.8, fades: { afterDays: 30, perDay: 0.01, least: 0.25 } },
        }),
  ],
  why: (figures, currency) => {
    const of = opportunityText(figures, currency);
    const { nextStep, daysLate } = figures;
    const step =
      nextStep === null ? { en: 'the next step', zh: '下一步' } : { en: `“${nextStep}”`, zh: `“${nextStep}”` };
    return daysLate === 0
      ? { en: `${of.en}: ${step.en} is due today`, zh: `${of.zh}：${step.zh}今天到期` }
      : {
          en: `${of.en}: ${step.en} is ${daysText(daysLate).en} late`,
          zh: `${of.zh}：${step.zh}已逾期 ${daysLate} 天`,
        };
  },
  step: ({ nextStep }) =>
    nextStep === null
      ? { en: 'Agree on the next step', zh: '约定下一步' }
      : { en: `Take the next step: ${nextStep}`, zh: `完成下一步：${nextStep}` },
  evidence: (_, customerId) => aboutCustomer(customerId),
};

/** Days after which nothing was heard that an opportunity stands still, and after which it is given up rather than late. */
export const STALLED_DAYS = { from: 30, to: 180 };

export const OPPORTUNITY_STALLED: ReasonTraits<'opportunity_stalled'> = {
  label: { en: 'Opportunity standing still', zh: '商机停滞' },
  prior: 0.1,
  needs: 'any',
  staysAfterContact: false,
  worth: 'amount',
  playbook: 'deal_follow_up',
  by: 'channel',
  urgency: ({ stillDays }) => [
    urgencyFactor(
      { en: `still for ${daysText(stillDays).en}`, zh: `停滞 ${daysText(stillDays).zh}` },
      stillDays - STALLED_DAYS.from,
      { from: 1, perDay: -0.005, least: 0.25 },
    ),
  ],
  why: (figures, currency) => {
    const of = opportunityText(figures, currency);
    const days = daysText(figures.stillDays);
    return { en: `${of.en}: nothing for ${days.en}, no next step`, zh: `${of.zh}：已 ${days.zh}无进展，未定下一步` };
  },
  step: () => ({
    en: 'ask whether it is still wanted, and agree on a next step',
    zh: '确认需求是否仍在，并约定下一步',
  }),
  evidence: (_, customerId) => aboutCustomer(customerId),
};

function opportunityText(
  { name, amountMinor }: { name: string | null; amountMinor: number },
  currency: string,
): Bilingual {
  const amount = wholeMoneyText(amountMinor, currency);
  return name === null
    ? { en: `opportunity of ${amount}`, zh: `${amount} 的商机` }
    : { en: `opportunity “${name}” of ${amount}`, zh: `商机“${name}”（${amount}）` };
}
