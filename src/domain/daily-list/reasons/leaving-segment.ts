import { dayText } from '../../day-text.ts';
import { inDaysText } from '../days-text.ts';
import type { ReasonTraits } from '../reason-traits.ts';
import { urgencyFactor } from '../urgency-factor.ts';

/** So many days ahead are looked through. */
export const LEAVING_WITHIN_DAYS = 7;

export const LEAVING_SEGMENT: ReasonTraits<'leaving_segment'> = {
  label: { en: 'About to leave a segment', zh: '即将离开分群' },
  prior: 0.1,
  needs: 'marketing',
  staysAfterContact: false,
  worth: 'expected',
  playbook: null,
  by: 'channel',
  urgency: ({ inDays }) => [
    urgencyFactor({ en: `leaves ${inDaysText(inDays).en}`, zh: `${inDaysText(inDays).zh}离开` }, inDays, {
      ...{ from: 1.5, perDay: -0.1, least: 0.5 },
    }),
  ],
  why: ({ name, leavesOn, inDays }) => ({
    en: `leaves ${name.en} ${inDaysText(inDays).en} (${dayText(leavesOn).en}) if nothing new is recorded`,
    zh: `若无新记录，${inDaysText(inDays).zh}（${dayText(leavesOn).zh}）将离开${name.zh}`,
  }),
  step: () => ({ en: 'give them a reason for the next order', zh: '给出再次下单的理由' }),
  evidence: ({ name }, customerId) => ({
    en: `Why is ${customerId} in ${name.en}?`,
    zh: `${customerId}为什么在${name.zh}里？`,
  }),
};
