import { addDays, daysBetween } from '../calendar-day.ts';
import type { CustomerFacts, CustomerMetrics } from '../customer-facts.ts';
import { frequencyScore } from '../scoring/rfm.ts';
import { matchesRule } from './matches.ts';
import type { RuleContext } from './rule-context.ts';
import type { Rule } from './schema.ts';
import { contextInDays } from './turning-day.ts';

/** From which last order day and revenue on each score is given; of the run that scored everybody. */
export type ScoreCuts = { recencyCuts: readonly string[]; monetaryCuts: readonly number[] };

/** How further orders would bring somebody into a rule: so many, of their usual amount, at the latest on that day. */
export type OrdersNeeded = { orders: number; totalMinor: number; until?: string | undefined };

const MOST_ORDERS = 5;
const LONGEST_DAYS = 366;
/** A gap of more days is a come-back (metrics-sql.ts). */
const COME_BACK_GAP_DAYS = 30;

/**
 * The fewest orders today that would make a rule hold, each of the customer's average amount (of a prospect: of any), and, where one is
 * enough, until when it still would be. Undefined where five would not do.
 */
export function ordersNeeded(
  rule: Rule,
  facts: CustomerFacts,
  context: RuleContext,
  cuts: ScoreCuts,
): OrdersNeeded | undefined {
  const { orders, revenueMinor } = facts.metrics;
  const totalMinor = orders === 0 ? 0 : Math.round(revenueMinor / orders);
  const holdsWith = (count: number, days: number) => {
    const later = contextInDays(context, days);
    const ordered = Array.from({ length: count }).reduce<CustomerFacts>(
      (before) =>
        withOrder(before, { at: new Date(later.clock.now.getTime() - 1), on: later.clock.today, totalMinor }, cuts),
      facts,
    );
    return matchesRule(rule, ordered, later);
  };
  for (let count = 1; count <= MOST_ORDERS; count += 1) {
    if (!holdsWith(count, 0)) continue;
    if (count > 1) return { orders: count, totalMinor };
    let days = 0;
    while (days <= LONGEST_DAYS && holdsWith(1, days + 1)) days += 1;
    const until = days > LONGEST_DAYS ? undefined : addDays(context.clock.today, days);
    return { orders: count, totalMinor, until };
  }
  return undefined;
}

/** The customer after one more order; what an average order does not tell, such as its products, stays as it was. */
function withOrder(
  facts: CustomerFacts,
  { at, on, totalMinor }: { at: Date; on: string; totalMinor: number },
  { recencyCuts, monetaryCuts }: ScoreCuts,
): CustomerFacts {
  const before = facts.metrics;
  const gap = before.lastOrderOn === null ? 0 : daysBetween(before.lastOrderOn, on);
  const metrics: CustomerMetrics = {
    ...before,
    orders: before.orders + 1,
    revenueMinor: before.revenueMinor + totalMinor,
    units: before.units + 1,
    firstOrderOn: before.firstOrderOn ?? on,
    lastOrderOn: on,
    orderDays: before.orderDays + (before.lastOrderOn === on ? 0 : 1),
    largestOrderMinor: Math.max(before.largestOrderMinor ?? 0, totalMinor),
    ...(gap > COME_BACK_GAP_DAYS && { cameBackOn: on, cameBackAfterDays: gap }),
  };
  const scores = {
    r: 1 + recencyCuts.filter((cut) => cut <= on).length,
    f: frequencyScore(metrics.orders),
    m: 1 + monetaryCuts.filter((cut) => cut <= metrics.revenueMinor).length,
  };
  const order = { at, texts: { channel: null }, figure: totalMinor, units: 1, lines: [] };
  return { ...facts, metrics, scores, events: { ...facts.events, orders: [...facts.events.orders, order] } };
}
