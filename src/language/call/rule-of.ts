import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import { type Period, resolvePeriod } from '../../domain/period.ts';
import type { OrderFilter, Rule } from '../../domain/rule/schema.ts';
import { allOf, draftRule } from '../grammar/event-draft.ts';
import type { Reading } from '../reading/reading.ts';
import { daysOf } from '../text/dates.ts';
import type { CallContext } from './call-context.ts';

/** The rule of everything a reading says about customers, or undefined. */
export function ruleOf({ values, rules, events, customers }: Reading, people: readonly Rule[] = []): Rule | undefined {
  const all: Rule[] = [
    ...values.map(({ field, values: [value, ...more], except }): Rule => {
      const rule: Rule =
        more.length === 0 ? { field, is: 'eq', value: value! } : { field, is: 'in', values: [value!, ...more] };
      return except === true ? { not: rule } : rule;
    }),
    ...rules,
    ...events.map(draftRule),
    ...(customers.length === 0
      ? []
      : [
          customers.length === 1
            ? ({ field: 'customer_id', is: 'eq', value: customers[0]! } as const)
            : ({ field: 'customer_id', is: 'in', values: customers } as const),
        ]),
    ...people,
  ];
  return all.length === 0 ? undefined : allOf(all);
}

/** Who a noun of people means in a list: new customers in November are those whose first order falls in it. */
export function peopleRule(people: MeasureKey, period: Period | undefined, context: CallContext): Rule[] {
  const ordered = (is: 'eq' | 'gte', value: number): Rule[] =>
    period === undefined
      ? [{ field: 'orders', is, value }]
      : [{ events: 'orders', aggregate: 'count', period, is, value }];
  switch (people) {
    case 'buyers':
    case 'active_customers':
      return ordered('gte', 1);
    case 'one_time_buyers':
      return ordered('eq', 1);
    case 'repeat_buyers':
      return ordered('gte', 2);
    case 'prospects':
      return [{ field: 'orders', is: 'eq', value: 0 }];
    case 'returning_customers':
      return [{ field: 'returns', is: 'gte', value: 1 }];
    case 'new_customers':
      return period === undefined ? [] : firstOrderIn(period, context);
    default:
      return [];
  }
}

function firstOrderIn(period: Period, { now, timeZone, today }: CallContext): Rule[] {
  const days = daysOf(period, today);
  const range = resolvePeriod(period, now, timeZone);
  const from = days?.from ?? (range.label.split('/')[0] || undefined);
  return [
    ...(from === undefined ? [] : [{ field: 'first_order_on', is: 'gte', value: from } as const]),
    ...(days?.to === undefined ? [] : [{ field: 'first_order_on', is: 'lte', value: days.to } as const]),
  ];
}

/** Which orders count, as far as a reading says it. */
export function whereOf({ products, orderTotal }: Reading): OrderFilter | undefined {
  const where = {
    ...(products[0] ? { product: products[0] } : {}),
    ...(orderTotal.length > 0 ? { total: orderTotal } : {}),
  };
  return Object.keys(where).length === 0 ? undefined : where;
}
