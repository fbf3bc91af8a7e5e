import { type DemoCustomer, makeDemoCustomer } from './customer.ts';
import { HISTORY_DAYS, makeHabit } from './habit.ts';
import { type DemoOrder, makeDemoOrders } from './order.ts';
import { createRandom } from './random.ts';

export const DEMO_CURRENCY = 'CNY';
export const DEMO_TIME_ZONE = 'Asia/Shanghai';

/** Each customer with the day of their first contact. */
export type DemoCompany = {
  customers: (DemoCustomer & { createdOn: string })[];
  /** By time, with the numbers that the company gave them. */
  orders: (DemoOrder & { externalId: string })[];
};

const CUSTOMERS = 2000;
const SEED = 20_240_229;
const DAY_MS = 86_400_000;

/** A tea company with three years of business up to `today` (`YYYY-MM-DD`); the same for the same day, whoever runs it. */
export function makeDemoCompany(today: string): DemoCompany {
  const random = createRandom(SEED);
  const customers: DemoCompany['customers'] = [];
  const orders: DemoOrder[] = [];
  for (let index = 0; index < CUSTOMERS; index++) {
    const customer = makeDemoCustomer(random, index, Number(today.slice(0, 4)));
    const habit = makeHabit(random);
    const contactDaysAgo = (habit?.firstDaysAgo ?? random.int(2, HISTORY_DAYS / 2)) + random.int(0, 12);
    const createdOn = new Date(Date.parse(today) - (contactDaysAgo + 1) * DAY_MS).toISOString().slice(0, 10);
    customers.push({ ...customer, createdOn });
    if (habit !== null) orders.push(...makeDemoOrders(random, customer, habit, today));
  }
  const byTime = orders.toSorted((a, b) => (a.placedAt < b.placedAt ? -1 : 1));
  return {
    customers,
    orders: byTime.map((order, at) => ({
      ...order,
      externalId: `${order.status === 'returned' ? 'R' : 'L'}${100_001 + at}`,
    })),
  };
}
