import { daysText } from '../days-text.ts';
import type { ReasonTraits } from '../reason-traits.ts';
import { urgencyFactor } from '../urgency-factor.ts';

/** By the customer's own purchase interval, where there is one: silent for so many times of it, and at least for so many days. */
export const SLIPPING = { timesUsual: 1.5, fewestDays: 14 };

/** At how many times of the usual a contact is worth what it says; sooner more, later less. */
const MIDDLE_TIMES = 2;

export const SLIPPING_REASON: ReasonTraits<'slipping'> = {
  label: { en: 'Valuable and slipping away', zh: '高价值客户渐行渐远' },
  prior: 0.15,
  needs: 'marketing',
  staysAfterContact: false,
  // The model counts on their leaving already: what a contact can bring back is what they used to spend.
  worth: 'spent',
  playbook: null,
  by: 'channel',
  urgency: ({ recencyDays, usualDays, dormantAfterDays }) => {
    const times = Number((recencyDays / (usualDays ?? dormantAfterDays)).toFixed(1));
    const of =
      usualDays === null ? { en: 'the company’s bound', zh: '公司界限' } : { en: 'their usual gap', zh: '平时间隔' };
    return [
      urgencyFactor(
        { en: `silent for ${times} times ${of.en}`, zh: `沉默时间为${of.zh}的 ${times} 倍` },
        times - MIDDLE_TIMES,
        {
          ...{ from: 1, perDay: -0.25, least: 0.5, most: 1.5 },
        },
      ),
    ];
  },
  why: ({ isVip, recencyDays, usualDays, dormantAfterDays }) => {
    const who = isVip ? { en: 'VIP', zh: 'VIP 客户' } : { en: 'high value', zh: '高价值客户' };
    const usual =
      usualDays === null
        ? {
            en: `longer than three in four gaps last (${daysText(dormantAfterDays).en})`,
            zh: `超过四分之三的购买间隔（${dormantAfterDays} 天）`,
          }
        : { en: `usually every ${daysText(Math.round(usualDays)).en}`, zh: `平时每 ${Math.round(usualDays)} 天一单` };
    return {
      en: `${who.en}, no order for ${daysText(recencyDays).en}, ${usual.en}`,
      zh: `${who.zh}，已 ${daysText(recencyDays).zh}未下单，${usual.zh}`,
    };
  },
  step: () => ({ en: 'ask what has changed since their last order', zh: '询问上次下单后有什么变化' }),
  evidence: (_, customerId) => ({ en: `How often does ${customerId} buy?`, zh: `${customerId}多久买一次？` }),
};
