import type { Occasion, Playbook } from './playbook.ts';

/** What messages there are, by what they are for: each has texts, and facts that they take for granted. */
export const MESSAGE_KINDS = [
  ...(['vip_service', 'exclusive_discount', 'customised_service', 'win_back', 'prospect_nurture'] as const),
  ...(['onboarding', 'birthday', 'anniversary', 'complaint_apology', 'review_request', 'referral'] as const),
  ...([
    'points_reminder',
    'low_touch',
    'thank_you',
    'second_order',
    'satisfaction_survey',
    'nps_survey',
    'deal_follow_up',
  ] as const),
  /** Of whatever a company's own playbook may be for. */
  ...(['plain_marketing', 'plain_service'] as const),
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

const OF_OCCASION: Readonly<Record<Occasion, MessageKind>> = {
  birthday: 'birthday',
  anniversary: 'anniversary',
  big_order: 'thank_you',
  first_order: 'onboarding',
  bad_score: 'complaint_apology',
  complaint: 'complaint_apology',
  points_expiring: 'points_reminder',
};

/** What the messages of a playbook are: a built-in one's by its key, those of a company's own by its survey or occasion, else plain ones. */
export function messageKindOf({ key, strategy }: Pick<Playbook, 'key' | 'strategy'>): MessageKind {
  const known = MESSAGE_KINDS.find((kind) => kind === key);
  if (known !== undefined) return known;
  const { survey, occasion, purpose } = strategy;
  if (survey !== undefined) return survey === 'nps' ? 'nps_survey' : 'satisfaction_survey';
  if (occasion !== undefined) return OF_OCCASION[occasion];
  return purpose === 'marketing' ? 'plain_marketing' : 'plain_service';
}

/** Messages in which an offer would look like a reward, a bribe or a pretext. */
const WITHOUT_OFFER: ReadonlySet<MessageKind> = new Set([
  ...([
    'complaint_apology',
    'review_request',
    'referral',
    'satisfaction_survey',
    'nps_survey',
    'deal_follow_up',
  ] as const),
]);

/** Whether the messages of a kind may hold an offer. */
export function mayOffer(kind: MessageKind): boolean {
  return !WITHOUT_OFFER.has(kind);
}
