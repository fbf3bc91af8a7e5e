import type { Bilingual, Locale } from '../../locale.ts';
import type { DraftSlot } from '../draft/draft-brief.ts';

/** A value with a slot, or, of kind null, something that simply is so. */
type MessageFactEntry = {
  kind: DraftSlot['kind'] | null;
  /** In English, as the writer of a draft is told; the checks know by it what may be claimed. */
  means: string;
  /** For the person who reads the draft: what it is, and where it comes from. */
  label: Bilingual;
  source: Bilingual;
};

const ORDERS: Bilingual = { en: 'orders', zh: '订单' };
const CUSTOMER: Bilingual = { en: 'customer record', zh: '客户资料' };
const POINTS: Bilingual = { en: 'points entries', zh: '积分记录' };
const DEALS: Bilingual = { en: 'opportunities', zh: '商机' };
const CASES: Bilingual = { en: 'cases', zh: '工单' };

/** Everything that a message may state of its customer. A slot is named as its fact. */
export const MESSAGE_FACTS = {
  name: {
    kind: 'name',
    means: 'how the customer is addressed',
    label: { en: 'Name', zh: '称呼' },
    source: CUSTOMER,
  },
  name_casual: {
    kind: 'name',
    means: 'how the customer is addressed among friends: a first name',
    label: { en: 'First name', zh: '亲近的称呼' },
    source: CUSTOMER,
  },
  business_name: {
    kind: 'name',
    means: 'name of the company that the customer is, as one says it',
    label: { en: 'Name of the company', zh: '企业简称' },
    source: CUSTOMER,
  },
  sender: {
    kind: 'name',
    means: 'name of the member of staff who writes',
    label: { en: 'Sender', zh: '发件人' },
    source: { en: 'staff', zh: '员工资料' },
  },
  company: {
    kind: 'name',
    means: 'name of the company that writes',
    label: { en: 'Company', zh: '公司' },
    source: { en: 'contact policy', zh: '联系规则' },
  },
  last_product: {
    kind: 'product',
    means: 'product of their last order',
    label: { en: 'Product of the last order', zh: '最近购买的产品' },
    source: ORDERS,
  },
  last_order_on: {
    kind: 'day',
    means: 'day of their last order',
    label: { en: 'Day of the last order', zh: '最近下单日期' },
    source: ORDERS,
  },
  first_order_year: {
    kind: 'text',
    means: 'year of their first order: customer since',
    label: { en: 'Year of the first order', zh: '首次下单年份' },
    source: ORDERS,
  },
  orders: {
    kind: 'count',
    means: 'number of their orders so far',
    label: { en: 'Number of orders', zh: '订单数' },
    source: ORDERS,
  },
  points: {
    kind: 'count',
    means: 'their balance of points',
    label: { en: 'Points', zh: '积分余额' },
    source: POINTS,
  },
  points_expiring: {
    kind: 'count',
    means: 'how many of their points expire next',
    label: { en: 'Points that expire next', zh: '即将到期积分' },
    source: POINTS,
  },
  points_until: {
    kind: 'day',
    means: 'last day of the points that expire next',
    label: { en: 'Last day of those points', zh: '积分到期日' },
    source: POINTS,
  },
  birthday_on: {
    kind: 'day',
    means: 'day of their next birthday',
    label: { en: 'Birthday', zh: '生日' },
    source: CUSTOMER,
  },
  anniversary: {
    kind: 'text',
    means: 'name of an anniversary of theirs that comes up',
    label: { en: 'Anniversary', zh: '纪念日' },
    source: { en: 'important dates', zh: '重要日期' },
  },
  case_subject: {
    kind: 'text',
    means: 'what their last complaint is about',
    label: { en: 'Subject of the last complaint', zh: '最近投诉主题' },
    source: CASES,
  },
  deal: {
    kind: 'text',
    means: 'what is being discussed with them: an open opportunity',
    label: { en: 'Open opportunity', zh: '进行中的商机' },
    source: DEALS,
  },
  open_deal: {
    kind: null,
    means: 'something is being discussed with them',
    label: { en: 'An open opportunity', zh: '有进行中的商机' },
    source: DEALS,
  },
  survey_link: {
    kind: 'text',
    means: 'link to a short survey: their feedback',
    label: { en: 'Survey link', zh: '问卷链接' },
    source: { en: 'made for each recipient', zh: '为每位收件人生成' },
  },
  open_complaint: {
    kind: null,
    means: 'they have a complaint that is not settled yet',
    label: { en: 'Open complaint', zh: '有未解决的投诉' },
    source: CASES,
  },
  resolved_complaint: {
    kind: null,
    means: 'a complaint of theirs was settled lately',
    label: { en: 'Complaint settled lately', zh: '投诉近期已解决' },
    source: CASES,
  },
  has_ordered: {
    kind: null,
    means: 'they have ordered before',
    label: { en: 'At least one order', zh: '至少下过一单' },
    source: ORDERS,
  },
  one_order: {
    kind: null,
    means: 'they have exactly one order so far',
    label: { en: 'Exactly one order', zh: '只下过一单' },
    source: ORDERS,
  },
  is_new: {
    kind: null,
    means: 'they ordered for the first time a short while ago: a new customer',
    label: { en: 'New customer', zh: '新客户' },
    source: ORDERS,
  },
  big_order: {
    kind: null,
    means: 'their last order was an unusually large purchase',
    label: { en: 'Unusually large order', zh: '近期大额订单' },
    source: ORDERS,
  },
  first_order: {
    kind: null,
    means: 'their first order was a short while ago: a new customer',
    label: { en: 'First order', zh: '近期首次下单' },
    source: ORDERS,
  },
  low_score: {
    kind: null,
    means: 'they gave a low rating in a survey: feedback about a problem',
    label: { en: 'Low rating', zh: '近期评分偏低' },
    source: { en: 'surveys', zh: '问卷' },
  },
  ordered_lately: {
    kind: null,
    means: 'they ordered in the last days',
    label: { en: 'Ordered in the last days', zh: '近日已下单' },
    source: ORDERS,
  },
  birthday: {
    kind: null,
    means: 'it is their birthday about now',
    label: { en: 'Birthday about now', zh: '生日将近' },
    source: CUSTOMER,
  },
  offer_ends_early: {
    kind: null,
    means: 'the offer ends before the day that the message is for',
    label: { en: 'The offer ends before the day itself', zh: '优惠在当天之前到期' },
    source: { en: 'offers', zh: '优惠' },
  },
  is_business: {
    kind: null,
    means: 'the customer is a company, not a person',
    label: { en: 'A company', zh: '企业客户' },
    source: CUSTOMER,
  },
} as const satisfies Record<string, MessageFactEntry>;

export type MessageFactKey = keyof typeof MESSAGE_FACTS;

export const MESSAGE_FACT_KEYS = Object.keys(MESSAGE_FACTS) as MessageFactKey[];

/** What is known even of those who refuse that they are profiled: how they are called, that they are customers, and what they complained of. */
const WITHOUT_PROFILING: readonly MessageFactKey[] = [
  ...(['name', 'name_casual', 'business_name', 'sender', 'company', 'survey_link', 'is_business'] as const),
  ...(['has_ordered', 'one_order', 'is_new'] as const),
  ...(['case_subject', 'open_complaint', 'resolved_complaint', 'low_score', 'deal', 'open_deal'] as const),
];

export function needsProfiling(key: MessageFactKey): boolean {
  return !WITHOUT_PROFILING.includes(key);
}

/** What a message to one customer may state: values by slot as it shows them, and what holds without one. */
export type MessageFacts = {
  language: Locale;
  values: Record<string, string>;
  facts: string[];
  /** Whose name stands under it; null: who writes is no member of staff. */
  senderId: number | null;
};
