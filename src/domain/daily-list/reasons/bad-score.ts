import { daysText } from '../days-text.ts';
import type { ReasonTraits } from '../reason-traits.ts';
import { urgencyFactor } from '../urgency-factor.ts';
import { aboutCustomer } from './about-customer.ts';

/** Scores up to these are bad ones: unhappy by CSAT, detractors by NPS (SEMANTICS.md, "CSAT"). */
export const BAD_SCORES = { csat: 2, nps: 6 } as const;
/** Days after which nobody asks about a score any more. */
export const BAD_SCORE_DAYS = 14;

const SCALE = { csat: 5, nps: 10 } as const;

export const BAD_SCORE: ReasonTraits<'bad_score'> = {
  label: { en: 'Bad score', zh: '低分评价' },
  prior: 0.2,
  needs: 'any',
  staysAfterContact: false,
  worth: 'expected',
  playbook: 'complaint_apology',
  by: 'channel',
  urgency: ({ daysAgo }) => [
    urgencyFactor(
      daysAgo === 0
        ? { en: 'given today', zh: '今天评分' }
        : { en: `given ${daysText(daysAgo).en} ago`, zh: `${daysText(daysAgo).zh}前评分` },
      daysAgo,
      { from: 1.5, perDay: -0.1, least: 0.5 },
    ),
  ],
  why: ({ kind, score, daysAgo }) => {
    const on =
      daysAgo === 0 ? { en: 'today', zh: '今天' } : { en: `${daysText(daysAgo).en} ago`, zh: `${daysAgo} 天前` };
    const given = `${kind.toUpperCase()} ${score}/${SCALE[kind]}`;
    return { en: `gave ${given} ${on.en}, nobody asked why yet`, zh: `${on.zh}评分 ${given}，尚无人回访` };
  },
  step: () => ({ en: 'ask what went wrong', zh: '询问不满的原因' }),
  evidence: (_, customerId) => aboutCustomer(customerId),
};
