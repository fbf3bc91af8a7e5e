import type { DraftBrief, DraftFact, DraftOffer } from '../../../src/domain/outreach/draft/draft-brief.ts';

const NAME: DraftFact = {
  key: 'name',
  means: 'how the customer is addressed',
  slot: 'name',
  kind: 'name',
  value: 'Ada Lovelace',
};
const NAME_ZH: DraftFact = { ...NAME, value: '王小明' };
const SENDER: DraftFact = {
  key: 'sender',
  means: 'name of the sender',
  slot: 'sender',
  kind: 'name',
  value: 'Grace Hopper',
};
const SENDER_ZH: DraftFact = { ...SENDER, value: '李晴' };
const LAST_PRODUCT: DraftFact = {
  key: 'last_product',
  means: 'what the customer bought last',
  ...{ slot: 'last_product', kind: 'product', value: 'REGENCY CAKESTAND' },
};
const DISCOUNT: DraftOffer = {
  key: 'offer1',
  means: 'a discount on the next order',
  slots: [
    { slot: 'offer1.amount', kind: 'money', value: '£15.00', means: 'how much is taken off' },
    { slot: 'offer1.until', kind: 'day', value: '31 December 2011', means: 'the last day' },
  ],
};

/** A brief for tests and evals: an English e-mail to a customer who has not bought for some time, with overrides. */
export function draftBrief(overrides: Partial<DraftBrief> = {}): DraftBrief {
  return {
    channel: 'email',
    language: 'en',
    purpose: 'Invite a customer who has not ordered for some time to come back.',
    tone: 'warm, not pushy',
    voice: null,
    maxLength: 900,
    facts: [NAME, SENDER, LAST_PRODUCT],
    offers: [DISCOUNT],
    doNots: ['Do not ask why they stopped ordering.'],
    neverSay: ['Hibernating'],
    revision: null,
    ...overrides,
  };
}

/** One brief for each channel, three in each language. */
export const DRAFT_BRIEFS: Readonly<Record<string, DraftBrief>> = {
  'win-back e-mail': draftBrief(),
  'thank-you SMS': draftBrief({
    ...{
      channel: 'sms',
      purpose: 'Thank them for a large order.',
      tone: 'friendly',
      maxLength: 160,
      offers: [],
      doNots: [],
    },
  }),
  'apology letter': draftBrief({
    channel: 'letter',
    purpose: 'Apologise for a delivery that came late, and say that the matter has been put right.',
    tone: 'formal and sincere',
    facts: [NAME, SENDER, { key: 'late_delivery', means: 'their last delivery came late', slot: null }],
    offers: [],
    doNots: ['Do not blame the carrier.'],
  }),
  'birthday WeChat message': draftBrief({
    ...{
      channel: 'wechat',
      language: 'zh',
      purpose: 'Wish them a happy birthday.',
      tone: '亲切、自然',
      voice: '简短，像朋友',
    },
    maxLength: 120,
    facts: [NAME_ZH, { key: 'birthday', means: 'their birthday is today', slot: null }],
    offers: [],
    doNots: [],
  }),
  'points WhatsApp message': draftBrief({
    ...{
      channel: 'whatsapp',
      language: 'zh',
      purpose: 'Remind them of points that are about to expire.',
      tone: '客气',
    },
    maxLength: 200,
    facts: [
      NAME_ZH,
      {
        key: 'points',
        means: 'points that will expire, with their unit',
        slot: 'points',
        kind: 'count',
        value: '1,280 积分',
      },
      {
        key: 'points_until',
        means: 'the last day of the points',
        slot: 'points_until',
        kind: 'day',
        value: '2011年12月31日',
      },
    ],
    offers: [],
    doNots: ['不要催促'],
  }),
  'call script': draftBrief({
    ...{
      channel: 'call_script',
      language: 'zh',
      purpose: 'Ask whether a product suits them, and offer help.',
      tone: '专业、耐心',
    },
    maxLength: 400,
    facts: [NAME_ZH, SENDER_ZH, LAST_PRODUCT],
    offers: [],
  }),
};
