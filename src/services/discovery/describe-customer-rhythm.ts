import { createBinder } from '../../db/sql.ts';
import type { Fact, PortraitAnswer } from '../../domain/answer.ts';
import { FIELDS } from '../../domain/catalogue/fields.ts';
import { WEEKDAYS } from '../../domain/catalogue/groupings.ts';
import { rhythmOf, usual } from '../../domain/discovery/rhythm.ts';
import { DomainError } from '../../domain/errors.ts';
import { localDay } from '../../domain/period.ts';
import { getCustomerByName } from '../customers/get-customer-by-name.ts';
import type { Reader } from '../population/reader.ts';

type OrderMoment = { day: string; weekday: number; hour: number };

/**
 * When one customer orders and is next expected to.
 * @throws {DomainError} 'unavailable' for a customer without orders, and as `getCustomerByName`
 */
export async function describeCustomerRhythm(
  customer: string,
  reader: Reader,
): Promise<{ answer: PortraitAnswer; rows: number }> {
  const { id, customerId, name } = await getCustomerByName(reader, customer);
  const moments = await readMoments(id, reader);
  if (moments.length === 0) throw neverOrdered(name ?? customerId);
  const days = [...new Set(moments.map(({ day }) => day))];
  const rhythm = rhythmOf(days, localDay(reader.now, reader.settings.timeZone));
  const { locale } = reader;
  const words = WORDS[locale];
  const weekday = usual(moments.map((each) => each.weekday))!;
  const hour = usual(moments.map((each) => each.hour))!;
  const often = (what: string, times: number) => words.often(what, times, moments.length);
  const isDue = rhythm.dueInDays !== null && rhythm.dueInDays >= 0;
  const facts: Fact[] = [
    { key: 'orders', label: words.orders, value: moments.length, type: 'number', unit: 'count' },
    { key: 'order_days', label: words.orderDays, value: days.length, type: 'number', unit: 'count' },
    {
      key: 'purchase_interval',
      label: FIELDS.purchase_interval.label[locale],
      value: rhythm.intervalDays,
      type: 'number',
      unit: 'days',
    },
    { key: 'shortest_gap', label: words.shortest, value: rhythm.shortestDays, type: 'number', unit: 'days' },
    { key: 'longest_gap', label: words.longest, value: rhythm.longestDays, type: 'number', unit: 'days' },
    {
      key: 'usual_weekday',
      label: words.weekday,
      value: often(WEEKDAYS[weekday.value - 1]![locale], weekday.times),
      type: 'text',
    },
    { key: 'usual_hour', label: words.hour, value: often(hourText(hour.value), hour.times), type: 'text' },
    { key: 'last_order_on', label: FIELDS.last_order_on.label[locale], value: days.at(-1)!, type: 'day' },
    { key: 'expected_on', label: words.expected, value: rhythm.expectedOn, type: 'day' },
    {
      key: isDue ? 'due_in' : 'overdue_by',
      label: isDue ? words.dueIn : words.overdueBy,
      value: rhythm.dueInDays === null ? null : Math.abs(rhythm.dueInDays),
      type: 'number',
      unit: 'days',
    },
  ];
  return {
    answer: {
      kind: 'portrait',
      customer: { id: customerId, name: name ?? customerId },
      facts: facts.filter(({ value }) => value !== null),
    },
    rows: moments.length,
  };
}

/** An hour of the day as people read it. */
export function hourText(hour: number): string {
  return `${hour}:00–${hour + 1}:00`;
}

/** The local moments of a customer's completed orders, the earliest first. */
function readMoments(id: number, { database, now, settings }: Reader): Promise<OrderMoment[]> {
  const { bind, values } = createBinder();
  const [key, at, zone] = [bind(id, 'int'), bind(now, 'timestamptz'), bind(settings.timeZone, 'text')];
  return database.query<OrderMoment>(
    `select t::date as day, extract(isodow from t)::int as weekday, extract(hour from t)::int as hour
      from (select placed_at at time zone ${zone} as t from orders
        where customer_id = ${key} and status = 'completed' and placed_at < ${at}) o order by t`,
    values,
  );
}

function neverOrdered(name: string): DomainError {
  return new DomainError('unavailable', {
    en: `${name} has no completed order yet, so there is no rhythm.`,
    zh: `${name}还没有完成的订单，无法判断购买节奏。`,
  });
}

const WORDS = {
  en: {
    orders: 'Orders',
    orderDays: 'Days with an order',
    shortest: 'Shortest gap',
    longest: 'Longest gap',
    weekday: 'Usual weekday',
    hour: 'Usual hour',
    expected: 'Next order expected',
    dueIn: 'Due in',
    overdueBy: 'Overdue by',
    often: (what: string, times: number, of: number) => `${what} (${times} of ${of} orders)`,
  },
  zh: {
    orders: '订单数',
    orderDays: '下单天数',
    shortest: '最短间隔',
    longest: '最长间隔',
    weekday: '常在星期几',
    hour: '常在几点',
    expected: '预计下次下单',
    dueIn: '距预计还有',
    overdueBy: '已逾期',
    often: (what: string, times: number, of: number) => `${what}（${of} 单中有 ${times} 单）`,
  },
} as const;
