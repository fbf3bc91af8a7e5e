import type { Bilingual } from '../../locale.ts';
import type { Occasion, Playbook } from '../playbook.ts';
import { PRESET_PLAYBOOKS } from '../playbooks/playbooks.ts';
import type { NamedSegment, PlaybookChoice } from './choice.ts';
import { playbookOfOccasion } from './playbook-of-occasion.ts';

/** Where a customer stands: reasons to write, the most urgent first, whether an opportunity is open, and the segments that they are in. */
export type Situation = {
  occasions: readonly Occasion[];
  hasOpenDeal?: boolean;
  segments: readonly NamedSegment[];
};

/**
 * Of the built-in ones, which prevails for who is in segments of several. The others are for their occasions, or asked for by name: nobody is
 * sent a survey for being a customer.
 */
const PRECEDENCE = [
  'complaint_apology',
  'prospect_nurture',
  'onboarding',
  'win_back',
  'vip_service',
  'customised_service',
  'second_order',
  'exclusive_discount',
  'referral',
  'review_request',
  'low_touch',
];

/** The playbook for one customer: by occasion first, then by an open opportunity, then by segment, the company's own playbooks before the built-in. Null where nothing speaks for any. */
export function chooseForCustomer(playbooks: readonly Playbook[], situation: Situation): PlaybookChoice | null {
  for (const occasion of situation.occasions) {
    const playbook = playbookOfOccasion(playbooks, occasion);
    if (playbook !== undefined) return { playbook, reason: OCCASION_REASONS[occasion] };
  }
  const ofDeals = playbooks.find(({ key }) => key === 'deal_follow_up');
  if (situation.hasOpenDeal && ofDeals !== undefined) return { playbook: ofDeals, reason: DEAL_REASON };
  const held = new Map(situation.segments.map((segment) => [segment.key, segment]));
  const [playbook] = playbooks
    .filter(({ key, strategy }) => rankOf(key) < Infinity && strategy.segments.some((each) => held.has(each)))
    .toSorted((a, b) => rankOf(a.key) - rankOf(b.key) || (a.key < b.key ? -1 : 1));
  if (playbook === undefined) return null;
  const { name } = held.get(playbook.strategy.segments.find((each) => held.has(each))!)!;
  return {
    playbook,
    reason: { en: `The customer is in the segment ${name.en}.`, zh: `该客户属于分群“${name.zh}”。` },
  };
}

const PRESET_KEYS = new Set(PRESET_PLAYBOOKS.map(({ key }) => key));

function rankOf(key: string): number {
  if (!PRESET_KEYS.has(key)) return -1;
  const rank = PRECEDENCE.indexOf(key);
  return rank === -1 ? Infinity : rank;
}

const DEAL_REASON: Bilingual = { en: 'The customer has an open opportunity.', zh: '该客户有进行中的商机。' };

const OCCASION_REASONS: Readonly<Record<Occasion, Bilingual>> = {
  complaint: { en: 'The customer has an open complaint.', zh: '该客户有未解决的投诉。' },
  bad_score: { en: 'The customer gave a bad score lately.', zh: '该客户近期给出了低评分。' },
  birthday: { en: 'The customer has a birthday in the next days.', zh: '该客户近日过生日。' },
  points_expiring: { en: 'Points of the customer are about to expire.', zh: '该客户有积分即将到期。' },
  big_order: { en: 'The customer placed an unusually large order lately.', zh: '该客户近期下了大额订单。' },
  first_order: { en: 'The customer placed their first order lately.', zh: '该客户近期首次下单。' },
  anniversary: { en: 'The customer has an anniversary in the next days.', zh: '该客户近日有纪念日。' },
};
