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
    name: of('Ms Clarke', '王女士'),
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
  'a name of Latin letters': { customer: { name: 'Emma Clarke', gender: 'female' } },
  'without a name': { without: ['name'] },
  'a company': { customer: { name: 'Harbour Hotels & Sons (Asia) Pty Ltd', kind: 'business' } },
  'a Chinese company': { customer: { name: '上海东湖酒店管理有限公司', kind: 'business' } },
  'a long name': {
    customer: { name: 'Maximiliana-Theodora Featherstonehaugh-Cholmondeley of Aberystwyth', gender: 'female' },
  },
  'an emoji in the name': { customer: { name: 'Lily 🌸' } },
  'no orders': { without: ['last_product', 'last_order_on', 'first_order_year', 'orders'], facts: ['birthday'] },
  'nothing but what is needed': {
    without: ['name', 'company', 'last_product', 'first_order_year', 'case_subject', 'points', 'points_expiring'],
    facts: ['birthday'],
  },
  'no company name, no anniversary': { without: ['company', 'anniversary'] },
  'an apostrophe': { customer: { name: "Siobhán O'Neill-D’Arcy" } },
  'a name that is an address': { customer: { name: 'emma99@example.com' } },
  'a slot for a name': { customer: { name: '{last_product}' } },
  'the name Null': { customer: { name: 'Ms Jennifer Null', gender: 'female' } },
  'right to left': { customer: { name: 'محمد بن سلمان' } },
  'a company that ends in a full stop': {
    customer: { name: 'Robert Downey Jr.', gender: 'male' },
    others: { company: 'Acme Inc.' },
  },
};

/** Values as somebody may have frozen them, however bad: the text around them stays whole. */
const FROZEN: Readonly<Record<string, Odd>> = {
  'an emoji': { name: 'Lily 🌸' },
  quotes: { name: '"Bob" Smith', others: { last_product: '“Say "Cheese"” mug' } },
  slots: { name: '{last_product}', others: { company: '{name}' } },
  placeholders: { name: '[name]', others: { company: 'undefined', last_product: 'N/A' } },
  'a product that shouts': { others: { last_product: 'WOW! BEST SALE EVER!!!', company: 'FREE WIN LTD!' } },
  'mixed scripts': { name: '王 Emma Дарья' },
  'a line break': { name: 'Emma\r\nBcc: x@example.com' },
  'dollar signs': { name: '$& $1', others: { company: '$$' } },
};

type OddRecipient = [odd: string, recipient: Recipient];

/** Each odd customer as a language has them, with the values of an offer. */
export function oddRecipients(language: Locale, terms: OfferTerms | null): OddRecipient[] {
  return recipientsOf(ODD, language, terms);
}

/** The same of values that no code of ours makes. */
export function frozenRecipients(language: Locale, terms: OfferTerms | null): OddRecipient[] {
  return recipientsOf(FROZEN, language, terms);
}

function recipientsOf(odd: Readonly<Record<string, Odd>>, language: Locale, terms: OfferTerms | null): OddRecipient[] {
  const offer =
    terms === null
      ? {}
      : offerValues(terms, { language, currency: language === 'zh' ? 'CNY' : 'GBP', sendOn: '2026-11-22' });
  return Object.entries(odd).map(([label, { customer, name: frozen, without = [], facts = FACTS, others = {} }]) => {
    const greeted = { kind: 'individual', gender: null, language, formality: 'formal', ...customer } as const;
    const name = frozen ?? (customer && greetingName({ ...greeted, name: customer.name }));
    const values = { ...everything(language), ...offer, ...(name !== undefined && { name: name ?? '' }), ...others };
    const kept = Object.entries(values).filter(([slot]) => NEEDED.includes(slot) || !without.includes(slot));
    return [label, { values: Object.fromEntries(kept), facts: new Set(facts) }];
  });
}
