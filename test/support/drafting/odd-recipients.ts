import type { Locale } from '../../../src/domain/locale.ts';
import { offerValues } from '../../../src/domain/outreach/facts/offer-values.ts';
import { showCount, showDay, showProduct } from '../../../src/domain/outreach/facts/show-value.ts';
import type { Recipient } from '../../../src/domain/outreach/message/fill-message.ts';
import { greetingName } from '../../../src/domain/outreach/message/greeting-name.ts';
import type { OfferTerms } from '../../../src/domain/outreach/offer.ts';

/** Somebody of whom everything is known. */
function everything(language: Locale): Record<string, string> {
  const of = <Text>(en: Text, zh: Text) => ({ en, zh })[language];
  return {
    name: of('Emma', '王女士'),
    sender: of('Grace Hopper', '李晴'),
    company: of('Harbour Tea', '东湖茶行'),
    last_product: showProduct(of('WHITE HANGING HEART T-LIGHT HOLDER', '明前龙井礼盒')),
    last_order_on: showDay('2026-03-09', language),
    first_order_year: '2019',
    orders: showCount(1, language),
    points: showCount(1_280, language),
    points_expiring: showCount(300, language),
    points_until: showDay('2026-12-31', language),
    birthday_on: of('9 December', '12月9日'),
    anniversary: of('wedding anniversary', '结婚纪念日'),
    case_subject: of('parcel arrived damaged', '包裹破损'),
    survey_link: 'https://hello.example.com/s/3f0c2f60-9f7e-4d0c-8d0a-0f6f3a1f4b11',
  };
}

const NEEDED = ['sender', 'survey_link', 'points_until'];
const FACTS = ['birthday', 'big_order', 'first_order', 'resolved_complaint', 'low_score', 'open_complaint'];

type Odd = {
  /** As the record has it; greeted as code would. */
  customer?: { name: string; kind?: string; gender?: string };
  /** As it was frozen, however it came about. */
  name?: string;
  without?: readonly string[];
  facts?: readonly string[];
  others?: Record<string, string>;
};

/** Customers at whom texts trip, by what is odd about them. */
const ODD: Readonly<Record<string, Odd>> = {
  usual: {},
  'without a name': { without: ['name'] },
  company: { customer: { name: 'Harbour Hotels & Sons (Asia) Pty Ltd', kind: 'business' } },
  'a Chinese company': { customer: { name: '上海东湖酒店管理有限公司', kind: 'business' } },
  'a team as frozen': { name: 'Harbour Hotels Ltd. team' },
  'a long name': {
    customer: { gender: 'female', name: 'Maximiliana-Theodora Featherstonehaugh-Cholmondeley of Aberystwyth' },
  },
  'an emoji in the name': { customer: { name: 'Lily 🌸' } },
  'an emoji as frozen': { name: 'Lily 🌸' },
  'no orders': { without: ['last_product', 'last_order_on', 'first_order_year', 'orders'], facts: ['birthday'] },
  'nothing but what is needed': {
    without: [
      'name',
      'company',
      'last_product',
      'first_order_year',
      'anniversary',
      'case_subject',
      'points',
      'points_expiring',
    ],
    facts: ['birthday'],
  },
  'no company name': { without: ['company'] },
  'an apostrophe': { customer: { name: "Siobhán O'Neill-D’Arcy" } },
  quotes: { name: '"Bob" Smith', others: { last_product: '“Say "Cheese"” mug' } },
  'a slot for a name': { name: '{last_product}', others: { company: '{name}' } },
  placeholders: { name: '[name]', others: { company: 'undefined', last_product: 'N/A' } },
  'the name Null': { name: 'Ms Null' },
  'a name that ends in a full stop': { name: 'Robert Downey Jr.', others: { company: 'Acme Inc.' } },
  'a product that shouts': { others: { last_product: 'WOW! BEST SALE EVER!!!', company: 'FREE WIN LTD!' } },
  'right to left': { customer: { name: 'محمد بن سلمان' } },
  'mixed scripts': { name: '王 Emma Дарья' },
  'a name with a line break': { name: 'Emma\r\nBcc: x@example.com' },
  'a dollar sign': { name: '$& $1', others: { company: '$$' } },
};

/** Each odd customer as a language has them, with the values of an offer. */
export function oddRecipients(language: Locale, terms: OfferTerms | null): [odd: string, recipient: Recipient][] {
  const offer =
    terms === null
      ? {}
      : offerValues(terms, { language, currency: language === 'zh' ? 'CNY' : 'GBP', sendOn: '2026-11-22' });
  return Object.entries(ODD).map(([odd, { customer, name: frozen, without = [], facts = FACTS, others = {} }]) => {
    const greeted = { kind: 'individual', gender: null, language, formality: 'casual', ...customer } as const;
    const name = frozen ?? (customer && greetingName({ ...greeted, name: customer.name }));
    const values = { ...everything(language), ...offer, ...(name !== undefined && { name: name ?? '' }), ...others };
    const kept = Object.entries(values).filter(([slot]) => NEEDED.includes(slot) || !without.includes(slot));
    return [odd, { values: Object.fromEntries(kept), facts: new Set(facts) }];
  });
}
