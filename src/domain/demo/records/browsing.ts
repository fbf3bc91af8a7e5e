import type { Random } from '../../random.ts';
import type { DemoCustomer } from '../customer.ts';
import { dayFrom, daysFrom, hasCome, hoursAfter, officeTime } from '../moment.ts';
import type { DemoOrder } from '../order.ts';
import { DEMO_PRODUCTS } from '../products.ts';
import type { DemoEvent } from './demo-record.ts';

/** Days for which the shop keeps what people looked at. */
const KEPT_DAYS = 180;
const ONLINE = ['Website', 'WeChat store', 'Marketplace', 'Tmall'];
const SEARCHES = {
  en: ['green tea', 'gift box', 'teapot', 'decaf', 'matcha', 'sample set'],
  zh: ['龙井', '礼盒', '紫砂壶', '普洱', '抹茶', '试用装'],
};
const PAGE_SECONDS = 45;

/** What a customer looked at on the site: before online orders, and now and then without buying. */
export function makeBrowsing(
  random: Random,
  customer: DemoCustomer & { createdOn: string },
  orders: readonly DemoOrder[],
  today: string,
): DemoEvent[] {
  const recent = orders.filter(
    ({ status, channel, placedAt }) =>
      status === 'completed' && ONLINE.includes(channel) && daysFrom(placedAt, today) < KEPT_DAYS,
  );
  const bought = recent
    .filter(() => random.chance(0.7))
    .flatMap(({ placedAt, lines, channel }) =>
      session(random, customer, hoursAfter(placedAt, -0.25), {
        platform: channel,
        skus: lines.map(({ sku }) => sku),
        puts: 'all',
      }),
    );
  // Who buys often looks often; some only look.
  const visits = Math.floor(random.skewed(recent.length > 0 ? 1.2 : 0.5, 1));
  const looked = Array.from({ length: Math.min(visits, 12) }, () => {
    const from = officeTime(random, dayFrom(today, -random.int(0, KEPT_DAYS - 1)));
    const skus = [random.pick(DEMO_PRODUCTS).sku, random.pick(DEMO_PRODUCTS).sku].slice(0, random.int(1, 2));
    return session(random, customer, from, { platform: 'Website', skus, puts: random.chance(0.35) ? 'one' : 'none' });
  });
  return [...bought, ...looked.flat()].filter(
    ({ at }) => hasCome(at, today) && at.slice(0, 10) >= customer.createdOn && daysFrom(at, today) < KEPT_DAYS,
  );
}

type Visit = { platform: string; skus: readonly string[]; puts: 'all' | 'one' | 'none' };

function session(
  random: Random,
  { externalId, language }: DemoCustomer,
  from: string,
  { platform, skus, puts }: Visit,
): DemoEvent[] {
  let at = from;
  const event = (name: string, properties: DemoEvent['properties']): DemoEvent => {
    at = hoursAfter(at, (PAGE_SECONDS + random.int(0, PAGE_SECONDS)) / 3600);
    return { customer: externalId, name, at, properties: { ...properties, platform } };
  };
  const events: DemoEvent[] = [];
  if (random.chance(0.3))
    events.push(event('search', { term: random.pick(SEARCHES[language === 'zh' ? 'zh' : 'en']) }));
  for (const [index, sku] of skus.entries()) {
    const { category } = DEMO_PRODUCTS.find((product) => product.sku === sku)!;
    events.push(event('product_view', { sku, category }));
    if (puts === 'all' || (puts === 'one' && index === 0)) events.push(event('add_to_cart', { sku, category }));
  }
  return events;
}
