import { createRandom } from '../random.ts';
import { makeCustomFields } from './custom-fields.ts';
import { type DemoCustomer, makeDemoCustomer } from './customer.ts';
import { HISTORY_DAYS, makeHabit } from './habit.ts';
import { dayFrom } from './moment.ts';
import { type DemoOrder, makeDemoOrders } from './order.ts';
import type { DemoRecords } from './records/demo-record.ts';
import { makeDemoRecords } from './records/demo-records.ts';

export const DEMO_NAME = 'Lantern Tea';
export const DEMO_CURRENCY = 'CNY';
export const DEMO_TIME_ZONE = 'Asia/Shanghai';

/** Each customer with the day of their first contact. */
export type DemoCompany = {
  customers: (DemoCustomer & { createdOn: string; custom: ReturnType<typeof makeCustomFields> })[];
  /** By time, with the numbers that the company gave them. */
  orders: (DemoOrder & { externalId: string })[];
  records: DemoRecords;
};

const CUSTOMERS = 2000;
const SEED = 20_240_229;

/** A tea company with three years of business up to `today` (`YYYY-MM-DD`); the same for the same day, whoever runs it. */
export function makeDemoCompany(today: string): DemoCompany {
  const random = createRandom(SEED);
  const customers: DemoCompany['customers'] = [];
  const orders: DemoOrder[] = [];
  for (let index = 0; index < CUSTOMERS; index++) {
    const customer = makeDemoCustomer(random, index, Number(today.slice(0, 4)));
    const habit = makeHabit(random);
    const contactDaysAgo = (habit?.firstDaysAgo ?? random.int(2, HISTORY_DAYS / 2)) + random.int(0, 12);
    const createdOn = dayFrom(today, -contactDaysAgo - 1);
    customers.push({ ...customer, createdOn, custom: makeCustomFields(customer, index) });
    if (habit !== null) orders.push(...makeDemoOrders(random, customer, habit, today));
  }
  const byTime = orders.toSorted((a, b) => (a.placedAt < b.placedAt ? -1 : 1));
  return {
    customers,
    orders: byTime.map((order, at) => ({
      ...order,
      externalId: `${order.status === 'returned' ? 'R' : 'L'}${100_001 + at}`,
    })),
    records: makeDemoRecords(customers, byTime, today),
  };
}
