import type { Random } from '../random.ts';
import type { DemoCustomer } from './customer.ts';
import type { Habit } from './habit.ts';
import { dayFrom } from './moment.ts';
import { DEMO_PRODUCTS, type DemoProduct } from './products.ts';

type DemoLine = { sku: string; quantity: number; unitPrice: number };

/** A made-up order; `placedAt` is local, `YYYY-MM-DD HH:MM:SS`. Prices are in CNY. */
export type DemoOrder = {
  customer: string;
  placedAt: string;
  status: 'completed' | 'cancelled' | 'returned';
  channel: string;
  lines: DemoLine[];
};

const PRODUCTS_BY_CATEGORY = Map.groupBy(DEMO_PRODUCTS, ({ category }) => category);
/** How busy each month is: Spring Festival gifts, spring tea, the June and November sales, Mid-Autumn. */
const SEASON = [1.35, 0.85, 0.95, 1.15, 1, 1.15, 0.8, 0.85, 1.3, 0.95, 1.5, 1.1];
const CHANNELS = {
  home: [
    ['Tmall', 30],
    ['WeChat store', 30],
    ['Store', 22],
    ['Website', 12],
    ['Phone', 6],
  ],
  abroad: [
    ['Website', 60],
    ['Marketplace', 25],
    ['Store', 5],
    ['Phone', 10],
  ],
} as const;
const CANCELLED_SHARE = 0.025;
const RETURNED_SHARE = 0.045;
const DISCOUNT_SHARE = 0.18;

/** The orders of one customer, oldest first; none lies after `today` (`YYYY-MM-DD`), some may lie later today. */
export function makeDemoOrders(random: Random, customer: DemoCustomer, habit: Habit, today: string): DemoOrder[] {
  const favourites = [random.pick(DEMO_PRODUCTS).category, random.pick(DEMO_PRODUCTS).category];
  const channels = CHANNELS[customer.country === 'China' ? 'home' : 'abroad'];
  const usualChannel = random.weighted(channels);
  const dayOf = (daysAgo: number) => dayFrom(today, -daysAgo);
  const orders: DemoOrder[] = [];
  for (const daysAgo of orderDays(random, habit, dayOf)) {
    const order: DemoOrder = {
      customer: customer.externalId,
      placedAt: `${dayOf(daysAgo)} ${timeOfDay(random)}`,
      status: random.chance(CANCELLED_SHARE) ? 'cancelled' : 'completed',
      channel: random.chance(0.75) ? usualChannel : random.weighted(channels),
      lines: makeLines(random, customer, habit, favourites),
    };
    orders.push(order);
    const returnDaysAgo = daysAgo - random.int(3, 16);
    if (order.status === 'completed' && returnDaysAgo > 0 && random.chance(RETURNED_SHARE)) {
      const kept = random.chance(0.5) ? order.lines : order.lines.slice(0, 1);
      orders.push({
        ...order,
        placedAt: `${dayOf(returnDaysAgo)} ${timeOfDay(random)}`,
        status: 'returned',
        lines: kept,
      });
    }
  }
  return orders;
}

/** Days ago of each order, from the first on. */
function orderDays(random: Random, habit: Habit, dayOf: (daysAgo: number) => string): number[] {
  const days: number[] = [];
  let daysAgo = habit.firstDaysAgo;
  while (daysAgo >= habit.lastDaysAgo && daysAgo >= 0) {
    days.push(daysAgo);
    const season = SEASON[Number(dayOf(daysAgo).slice(5, 7)) - 1]!;
    daysAgo -= Math.max(1, Math.round(random.skewed(habit.cadenceDays / season, 0.4)));
  }
  return habit.cameBackDaysAgo === null ? days : [...days, habit.cameBackDaysAgo];
}

function makeLines(
  random: Random,
  { kind }: DemoCustomer,
  { basket }: Habit,
  favourites: readonly string[],
): DemoLine[] {
  const isPerson = kind === 'individual';
  const count = random.weighted([
    [1, 35],
    [2, 32],
    [3, 20],
    [4, 9],
    [5, 4],
  ] as const);
  const products = new Set<DemoProduct>();
  while (products.size < count) {
    const category = random.pick(favourites);
    const range = random.chance(0.6) ? PRODUCTS_BY_CATEGORY.get(category)! : DEMO_PRODUCTS;
    products.add(random.pick(range));
  }
  const isDiscounted = random.chance(DISCOUNT_SHARE);
  return [...products].map(({ sku, price }) => {
    // Nobody takes three master teapots: the dearer, the fewer.
    const usual = (isPerson ? 1.4 : 7) * basket * Math.min(1, 150 / price) ** 0.4;
    return {
      sku,
      quantity: Math.max(1, Math.round(random.skewed(usual, 0.5))),
      unitPrice: isDiscounted ? Math.round(price * 90) / 100 : price,
    };
  });
}

/** Most orders come in the evening, some at noon, few at night. */
function timeOfDay(random: Random): string {
  const hour = random.weighted([
    [random.int(19, 22), 45],
    [random.int(11, 14), 25],
    [random.int(8, 18), 25],
    [random.int(0, 7), 5],
  ] as const);
  return `${twoDigits(hour)}:${twoDigits(random.int(0, 59))}:${twoDigits(random.int(0, 59))}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
