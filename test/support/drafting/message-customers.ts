import type { Locale } from '../../../src/domain/locale.ts';
import type { KnownCustomer } from '../../../src/domain/outreach/facts/known-customer.ts';
import type { MessageKind } from '../../../src/domain/outreach/message-kind.ts';

/** The day on which the messages of these customers leave. */
export const SENT_ON = '2026-11-22';

type Story = Partial<Omit<KnownCustomer, 'name' | 'kind' | 'gender'>>;

const product = { en: 'WHITE HANGING HEART T-LIGHT HOLDER', zh: '明前龙井礼盒' };
const subject = { en: 'parcel arrived damaged', zh: '包裹破损' };

const regular = (language: Locale): Story => ({
  ...{ orders: 12, firstOrderOn: '2019-03-04', lastOrderOn: '2026-09-30' },
  lastOrder: { product: product[language], totalMinor: 4_000, usualMinor: 3_900 },
});
const newcomer = (language: Locale): Story => ({
  ...{ orders: 1, firstOrderOn: '2026-11-03', lastOrderOn: '2026-11-03' },
  lastOrder: { product: product[language], totalMinor: 4_000, usualMinor: null },
});

/** What happened to a customer whom a kind of message is for; several take turns. */
const STORIES: Readonly<Record<MessageKind, readonly ((language: Locale) => Story)[]>> = {
  vip_service: [regular],
  exclusive_discount: [regular],
  customised_service: [regular, () => ({})],
  win_back: [(language) => ({ ...regular(language), lastOrderOn: '2025-10-30' })],
  prospect_nurture: [() => ({})],
  onboarding: [newcomer, (language) => ({ ...newcomer(language), orders: 2 })],
  birthday: [(language) => ({ ...regular(language), birthOn: '1984-11-24' })],
  anniversary: [
    (language) => ({
      ...regular(language),
      anniversaries: [dayOf('wedding', { en: 'Wedding', zh: '结婚' }[language])],
    }),
    regular,
    (language) => ({ ...regular(language), anniversaries: [dayOf('anniversary', null)] }),
  ],
  complaint_apology: [
    (language) => ({
      ...regular(language),
      complaint: { subject: subject[language], resolvedOn: null, isOpen: true },
    }),
    (language) => ({
      ...regular(language),
      complaint: { subject: subject[language], resolvedOn: '2026-11-18', isOpen: false },
    }),
    (language) => ({ ...regular(language), score: { kind: 'csat', score: 2, on: '2026-11-15' } }),
    (language) => ({ ...regular(language), complaint: { subject: null, resolvedOn: null, isOpen: true } }),
  ],
  review_request: [regular],
  referral: [regular],
  points_reminder: [
    (language) => ({ ...regular(language), points: { balance: 1_280, expiring: 300, expiresOn: '2026-12-31' } }),
  ],
  low_touch: [regular, () => ({})],
  thank_you: [
    (language) => ({
      ...regular(language),
      ...{ lastOrderOn: '2026-11-15' },
      lastOrder: { product: product[language], totalMinor: 40_000, usualMinor: 3_900 },
    }),
    regular,
  ],
  second_order: [
    (language) => ({ ...newcomer(language), firstOrderOn: '2026-08-03', lastOrderOn: '2026-08-03' }),
    newcomer,
  ],
  satisfaction_survey: [regular],
  nps_survey: [regular],
  deal_follow_up: [
    (language) => ({ deal: { name: { en: 'tea for the guest rooms', zh: '客房用茶' }[language] } }),
    (language) => ({ ...regular(language), deal: { name: null } }),
  ],
  plain_marketing: [regular, () => ({})],
  plain_service: [regular],
};

function dayOf(kind: string, label: string | null) {
  return { kind, label, onDay: '2012-11-25', yearly: true };
}

/** How many stories a kind of message has. */
export function countStories(kind: MessageKind): number {
  return STORIES[kind].length;
}

type Named = Pick<KnownCustomer, 'name' | 'kind' | 'gender'>;

/** Somebody of that name to whom happened what a message of this kind is about. */
export function customerOf(kind: MessageKind, turn: number, named: Named, language: Locale): KnownCustomer {
  const stories = STORIES[kind];
  return {
    ...{ id: 1, language, country: null, birthOn: null, ownerId: 7, refusesProfiling: false },
    ownerName: { en: 'Grace Hopper', zh: '李晴' }[language],
    ...{ orders: 0, firstOrderOn: null, lastOrderOn: null, lastOrder: null, points: null },
    ...{ complaint: null, score: null, deal: null, anniversaries: [] },
    ...stories[turn % stories.length]!(language),
    ...named,
  };
}
