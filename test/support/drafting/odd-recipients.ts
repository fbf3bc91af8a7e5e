import type { Locale } from '../../../src/domain/locale.ts';
import { ContactPolicy } from '../../../src/domain/outreach/contact-policy.ts';
import { messageFactsOf } from '../../../src/domain/outreach/facts/message-facts-of.ts';
import type { Recipient } from '../../../src/domain/outreach/message/fill-message.ts';
import type { MessageKind } from '../../../src/domain/outreach/message-kind.ts';
import type { OfferTerms } from '../../../src/domain/outreach/offer.ts';
import { countStories, customerOf, SENT_ON } from './message-customers.ts';

type Odd = {
  name?: string | null;
  kind?: string;
  gender?: string;
  /** Of the company that writes; null: it has none set. */
  company?: string | null;
  /** Nothing but that they are customers is known. */
  isBare?: true;
};

const USUAL = { en: { name: 'Emma Clarke', gender: 'female' }, zh: { name: '王芳', gender: 'female' } } as const;
const COMPANY = { en: 'Harbour Tea', zh: '东湖茶行' } as const;

/** Customers at whom texts trip, by what is odd about them. */
const ODD: Readonly<Record<string, Odd>> = {
  usual: {},
  'a name of Latin letters': { name: 'Emma Clarke', gender: 'female' },
  'without a name': { name: null },
  'a company': { name: 'Harbour Hotels & Sons (Asia) Pty Ltd', kind: 'business' },
  'a Chinese company': { name: '上海东湖酒店管理有限公司', kind: 'business' },
  'a long name': { name: 'Maximiliana-Theodora Featherstonehaugh-Cholmondeley of Aberystwyth', gender: 'female' },
  'an emoji in the name': { name: 'Lily 🌸' },
  'no product known': { isBare: true },
  'nothing known': { name: null, isBare: true, company: null },
  'no company name': { company: null },
  'an apostrophe': { name: "Siobhán O'Neill-D’Arcy" },
  'a name that is an address': { name: 'emma99@example.com' },
  'a slot for a name': { name: '{last_product}' },
  'the name Null': { name: 'Ms Jennifer Null', gender: 'female' },
  'right to left': { name: 'محمد بن سلمان' },
  'a company that ends in a full stop': { name: 'Robert Downey Jr.', gender: 'male', company: 'Acme Inc.' },
};

/** Values as somebody may have frozen them, however bad: the text around them stays whole. */
const FROZEN: Readonly<Record<string, Record<string, string>>> = {
  'an emoji': { name: 'Lily 🌸' },
  quotes: { name: '"Bob" Smith', last_product: '“Say "Cheese"” mug' },
  slots: { name: '{last_product}', company: '{name}' },
  placeholders: { name: '[name]', company: 'undefined', last_product: 'N/A' },
  'a product that shouts': { last_product: 'WOW! BEST SALE EVER!!!', company: 'FREE WIN LTD!' },
  'mixed scripts': { name: '王 Emma Дарья' },
  'a line break': { name: 'Emma\r\nBcc: x@example.com' },
  'dollar signs': { name: '$& $1', company: '$$' },
};

const LINK = 'https://hello.example.com/s/3f0c2f60-9f7e-4d0c-8d0a-0f6f3a1f4b11';

export type OddRecipient = [odd: string, recipient: Recipient];

/** Each odd customer as a message of that kind to them has them, with the values of an offer; each of its stories in turn. */
export function oddRecipients(kind: MessageKind, language: Locale, terms: OfferTerms | null): OddRecipient[] {
  return Array.from({ length: countStories(kind) }, (_, turn) =>
    Object.entries(ODD).map(([label, odd]): OddRecipient => [label, recipientOf(kind, turn, odd, language, terms)]),
  ).flat();
}

/** The same of values that no code of ours makes. */
export function frozenRecipients(kind: MessageKind, language: Locale, terms: OfferTerms | null): OddRecipient[] {
  return Object.entries(FROZEN).map(([label, frozen]): OddRecipient => {
    const { values, facts } = recipientOf(kind, 0, {}, language, terms);
    const casual = frozen.name === undefined ? {} : { name_casual: frozen.name };
    const kept = Object.entries({ ...frozen, ...casual }).filter(([slot]) => slot in values);
    return [label, { facts, values: { ...values, ...Object.fromEntries(kept) } }];
  });
}

function recipientOf(
  kind: MessageKind,
  turn: number,
  { isBare, company = undefined, ...odd }: Odd,
  language: Locale,
  offer: OfferTerms | null,
): Recipient {
  const named = { ...{ kind: 'individual', gender: null }, ...('name' in odd ? odd : { ...USUAL[language], ...odd }) };
  const known = customerOf(kind, turn, { name: null, ...named }, language);
  const { lastOrder } = known;
  const bare = isBare ? { lastOrder: lastOrder && { ...lastOrder, product: null }, firstOrderOn: null } : {};
  const { values, facts } = messageFactsOf(
    { ...known, ...bare },
    {
      ...{ sender: 'owner', author: { staffId: null, name: 'Console' }, offer, sendOn: SENT_ON },
      policy: ContactPolicy.parse({ companyName: company === undefined ? COMPANY[language] : company }),
      ...{ homeCountry: null, currency: language === 'zh' ? 'CNY' : 'GBP' },
    },
  );
  return { values: { ...values, survey_link: LINK }, facts: new Set(facts) };
}
