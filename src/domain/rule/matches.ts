import type { FieldType } from '../catalogue/field.ts';
import { fieldOf } from '../catalogue/fields.ts';
import type { CustomerFacts, FactsClock, OrderFacts } from '../customer-facts.ts';
import { toMinor } from '../money.ts';
import { resolvePeriod } from '../period.ts';
import { compare } from './comparison.ts';
import type { EventCondition, FieldCondition, OrderFilter, ProductMatch, Rule } from './schema.ts';

/** What a rule depends on beside the customer. */
export type RuleContext = {
  clock: FactsClock;
  now: Date;
  /** Business time zone. */
  timeZone: string;
  currency: string;
  /** Stock codes of the products that a match means. */
  productSkus: (match: ProductMatch) => ReadonlySet<string>;
};

/** Whether a customer is in. Agrees with `ruleSql` on every rule (test/domain/rule/interpreters.test.ts). */
export function matchesRule(rule: Rule, facts: CustomerFacts, context: RuleContext): boolean {
  if ('all' in rule) return rule.all.every((part) => matchesRule(part, facts, context));
  if ('any' in rule) return rule.any.some((part) => matchesRule(part, facts, context));
  if ('not' in rule) return !matchesRule(rule.not, facts, context);
  return 'events' in rule ? matchesEvents(rule, facts.orders, context) : matchesField(rule, facts, context);
}

function matchesField(condition: FieldCondition, facts: CustomerFacts, { clock, currency }: RuleContext): boolean {
  const { type, read } = fieldOf(condition.field);
  const value = read(facts, clock);
  const isMissing = value === null || (isList(value) && value.length === 0);
  if (condition.is === 'missing') return isMissing;
  if (isMissing) return false;
  const typed = (wanted: string | number | boolean) => typedValue(wanted, type, currency);
  const wanted = condition.is === 'in' ? condition.values.map(typed) : [typed(condition.value)];
  if (isList(value)) return wanted.some((each) => value.includes(String(each)));
  switch (condition.is) {
    case 'in':
      return wanted.includes(value);
    case 'contains':
      return String(value).toLowerCase().includes(condition.value.toLowerCase());
    default:
      return compare(value, condition.is, wanted[0]!);
  }
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

function typedValue(value: string | number | boolean, type: FieldType, currency: string): string | number | boolean {
  return type === 'money' ? toMinor(Number(value), currency) : value;
}

function matchesEvents(condition: EventCondition, orders: readonly OrderFacts[], context: RuleContext): boolean {
  const { fromAt, toAt } = condition.period
    ? resolvePeriod(condition.period, context.now, context.timeZone)
    : { fromAt: null, toAt: context.now };
  const status = condition.events === 'orders' ? 'completed' : 'returned';
  const matching = orders.filter(
    (order) =>
      order.status === status &&
      order.placedAt < toAt &&
      (fromAt === null || order.placedAt >= fromAt) &&
      passes(order, condition.where, context),
  );
  const figure = aggregateOf(condition, matching, context);
  const isMoney = condition.aggregate !== 'count' && condition.aggregate !== 'units';
  const value = isMoney ? toMinor(condition.value, context.currency) : condition.value;
  return figure !== null && compare(figure, condition.is, value);
}

function passes(order: OrderFacts, where: OrderFilter | undefined, { currency, productSkus }: RuleContext): boolean {
  if (where?.channel !== undefined && order.channel !== where.channel) return false;
  const isWithin = (where?.total ?? []).every(({ is, value }) =>
    compare(order.totalMinor, is, toMinor(value, currency)),
  );
  if (!isWithin) return false;
  const { product } = where ?? {};
  return product === undefined || order.lines.some(({ sku }) => productSkus(product).has(sku));
}

/** Of the matching orders; revenue and units of the matching lines when a product is named. Null where nothing has a figure. */
function aggregateOf(
  { aggregate, where }: EventCondition,
  orders: readonly OrderFacts[],
  { productSkus }: RuleContext,
): number | null {
  const product = where?.product;
  const lines = orders.flatMap((order) =>
    order.lines.filter(({ sku }) => product === undefined || productSkus(product).has(sku)),
  );
  const totals = orders.map(({ totalMinor }) => totalMinor);
  switch (aggregate) {
    case 'count':
      return orders.length;
    case 'revenue':
      return product === undefined ? sum(totals) : Math.round(sum(lines.map(({ totalMinor }) => totalMinor)));
    case 'units':
      return sum(lines.map(({ quantity }) => quantity));
    case 'largest':
      return totals.length === 0 ? null : Math.max(...totals);
    case 'average':
      return totals.length === 0 ? null : sum(totals) / totals.length;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
