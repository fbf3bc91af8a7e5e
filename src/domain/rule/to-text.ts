import { eventKindOf } from '../catalogue/event-kinds.ts';
import { fieldOf } from '../catalogue/fields.ts';
import { countryName } from '../country-names.ts';
import type { Locale } from '../locale.ts';
import { periodText } from '../period-text.ts';
import { presenceOf } from './presence.ts';
import type { Comparison, EventCondition, FieldCondition, OrderFilter, ProductMatch, Rule } from './schema.ts';

/** How a rule is written out. */
export type RuleTextContext = {
  locale: Locale;
  /** ISO 4217; the currency in which the rule's money is. */
  currency: string;
  /** Names what a product match found; the match as asked when absent. */
  productText?: (match: ProductMatch) => string;
  /** Values of a list before the rest is only counted; all of them when absent. */
  mostValues?: number;
};

const WORDS = {
  en: {
    and: ' and ',
    or: ' or ',
    everybody: 'everybody',
    nobody: 'nobody',
    not: (inner: string) => `not (${inner})`,
    brackets: (inner: string) => `(${inner})`,
    missing: (field: string) => `${field} is not recorded`,
    contains: (field: string, value: string) => `${field} contains ${value}`,
    isOneOf: (field: string, values: string) => `${field} is one of (${values})`,
    comma: ', ',
    more: (count: number) => `and ${count} more`,
    yes: 'yes',
    no: 'no',
    compared: { eq: 'is', lt: 'is less than', lte: 'is at most', gt: 'is more than', gte: 'is at least' },
    comparedDay: { eq: 'is', lt: 'is before', lte: 'is on or before', gt: 'is after', gte: 'is on or after' },
    aggregate: {
      count: 'number',
      sum: 'total',
      average: 'average',
      minimum: 'smallest',
      maximum: 'largest',
      first: 'first',
      last: 'last',
    },
    units: 'units',
    event: (aggregate: string, events: string, filter: string, period: string) =>
      `${aggregate} of ${events}${filter}${period && ` in [${period}]`}`,
    some: (events: string, filter: string, period: string) => `has ${events}${filter}${period && ` in [${period}]`}`,
    none: (events: string, filter: string, period: string) => `has no ${events}${filter}${period && ` in [${period}]`}`,
    product: 'product',
    category: 'category',
    channel: 'channel',
    total: 'order total',
  },
  zh: {
    and: ' 且 ',
    or: ' 或 ',
    everybody: '所有人',
    nobody: '无人',
    not: (inner: string) => `非（${inner}）`,
    brackets: (inner: string) => `（${inner}）`,
    missing: (field: string) => `${field} 未记录`,
    contains: (field: string, value: string) => `${field} 包含 ${value}`,
    isOneOf: (field: string, values: string) => `${field} 属于（${values}）`,
    comma: '、',
    more: (count: number) => `另有 ${count} 项`,
    yes: '是',
    no: '否',
    compared: { eq: '等于', lt: '小于', lte: '不超过', gt: '大于', gte: '不少于' },
    comparedDay: { eq: '为', lt: '早于', lte: '不晚于', gt: '晚于', gte: '不早于' },
    aggregate: {
      count: '数量',
      sum: '总金额',
      average: '平均金额',
      minimum: '最小单笔',
      maximum: '最大单笔',
      first: '首次',
      last: '最近一次',
    },
    units: '件数',
    event: (aggregate: string, events: string, filter: string, period: string) =>
      `${period && `【${period}】内`}${events}${filter}的${aggregate}`,
    some: (events: string, filter: string, period: string) => `${period && `【${period}】内`}有${events}${filter}`,
    none: (events: string, filter: string, period: string) => `${period && `【${period}】内`}没有${events}${filter}`,
    product: '产品',
    category: '品类',
    channel: '渠道',
    total: '订单金额',
  },
} as const;

/** A rule as one sentence with explicit brackets, in one language; the same rule always gives the same text. */
export function ruleText(rule: Rule, context: RuleTextContext): string {
  const words = WORDS[context.locale];
  if ('all' in rule)
    return rule.all.length === 0 ? words.everybody : rule.all.map((part) => bracketed(part, context)).join(words.and);
  if ('any' in rule)
    return rule.any.length === 0 ? words.nobody : rule.any.map((part) => bracketed(part, context)).join(words.or);
  if ('not' in rule) {
    if ('events' in rule.not) {
      const presence = presenceOf(rule.not);
      if (presence !== undefined) return presenceText(rule.not, presence === 'some' ? 'none' : 'some', context);
    }
    return words.not(ruleText(rule.not, context));
  }
  if ('events' in rule) return eventText(rule, context);
  return 'field' in rule ? fieldText(rule, context) : JSON.stringify(rule);
}

/** An order filter in brackets, with a space before it; empty when it lets everything pass. */
export function orderFilterText(where: OrderFilter | undefined, context: RuleTextContext): string {
  const words = WORDS[context.locale];
  const parts = [
    ...(where?.product === undefined ? [] : [productText(where.product, context)]),
    ...(where?.channel === undefined ? [] : [`${words.channel} ${quoted(where.channel, context.locale)}`]),
    ...(where?.total ?? []).map(({ is, value }) => `${words.total} ${words.compared[is]} ${amount(value, context)}`),
  ];
  return parts.length === 0 ? '' : ` ${words.brackets(parts.join(words.and))}`;
}

function bracketed(rule: Rule, context: RuleTextContext): string {
  const text = ruleText(rule, context);
  const isGroup = ('all' in rule && rule.all.length > 1) || ('any' in rule && rule.any.length > 1);
  return isGroup ? WORDS[context.locale].brackets(text) : text;
}

function fieldText(condition: FieldCondition, context: RuleTextContext): string {
  const words = WORDS[context.locale];
  const { label, type } = fieldOf(condition.field);
  const field = label[context.locale];
  const shown = (value: string | number | boolean) => valueText(condition.field, value, context);
  switch (condition.is) {
    case 'missing':
      return words.missing(field);
    case 'contains':
      return words.contains(field, quoted(condition.value, context.locale));
    case 'in': {
      if (condition.values.length === 1) return `${field} ${words.compared.eq} ${shown(condition.values[0]!)}`;
      const most = context.mostValues ?? condition.values.length;
      const rest = condition.values.length - most;
      const listed = condition.values.slice(0, most).map(shown);
      return words.isOneOf(field, [...listed, ...(rest > 0 ? [words.more(rest)] : [])].join(words.comma));
    }
    default: {
      const verbs: Record<Comparison, string> = type === 'day' ? words.comparedDay : words.compared;
      const { value } = condition;
      return `${field} ${verbs[condition.is]} ${typeof value === 'object' ? JSON.stringify(value) : shown(value)}`;
    }
  }
}

function presenceText(
  { events, where, period }: EventCondition,
  is: 'some' | 'none',
  context: RuleTextContext,
): string {
  const words = WORDS[context.locale];
  const within = period === undefined ? '' : periodText(period, context.locale);
  return words[is](eventKindOf(events).label[context.locale], orderFilterText(where as OrderFilter, context), within);
}

function eventText(condition: EventCondition, context: RuleTextContext): string {
  const presence = presenceOf(condition);
  if (presence !== undefined) return presenceText(condition, presence, context);
  const { events, where, period, aggregate, of, is, value } = condition;
  const words = WORDS[context.locale];
  const subject = words.event(
    of === 'units' ? words.units : words.aggregate[aggregate],
    eventKindOf(events).label[context.locale],
    orderFilterText(where as OrderFilter, context),
    period === undefined ? '' : periodText(period, context.locale),
  );
  if (typeof value !== 'number') return `${subject} ${words.comparedDay[is]} ${JSON.stringify(value)}`;
  const isMoney = aggregate !== 'count' && of !== 'units';
  return `${subject} ${words.compared[is]} ${isMoney ? amount(value, context) : value}`;
}

function valueText(key: FieldCondition['field'], value: string | number | boolean, context: RuleTextContext): string {
  const { type, choices } = fieldOf(key);
  const { locale } = context;
  switch (type) {
    case 'money':
      return amount(Number(value), context);
    case 'boolean':
      return value === true ? WORDS[locale].yes : WORDS[locale].no;
    case 'choice':
      return quoted(choices?.find((choice) => choice.value === value)?.label[locale] ?? String(value), locale);
    case 'country':
      return quoted(countryName(String(value), locale), locale);
    case 'number':
    case 'day':
      return String(value);
    default:
      return quoted(String(value), locale);
  }
}

function productText(match: ProductMatch, { locale, productText: found }: RuleTextContext): string {
  const words = WORDS[locale];
  if ('category' in match) return `${words.category} ${quoted(match.category, locale)}`;
  return `${words.product} ${found?.(match) ?? quoted('sku' in match ? match.sku : match.name, locale)}`;
}

function amount(value: number, { currency }: RuleTextContext): string {
  return `${value} ${currency}`;
}

function quoted(text: string, locale: Locale): string {
  return locale === 'zh' ? `“${text}”` : `"${text}"`;
}
