import { daysBetween } from '../../calendar-day.ts';
import type { CustomerFacts } from '../../customer-facts.ts';
import type { Rule } from '../schema.ts';
import type { ChangeContext, DatedChange, TurningChange } from './change.ts';
import { comingDays } from './coming-days.ts';
import { usualOrder } from './conceivable-changes.ts';
import { lastDayOf, turningChanges, turningWait } from './nearest-changes.ts';

/** Days within which a turn by time alone is near. */
const NEAR_DAYS = 90;

/** Days of waiting that weigh as much as one order, and orders as much as one record of another kind or a consent. */
const DAYS_PER_ORDER = 30;
const ORDERS_PER_OTHER = 3;

/** Of rules by key, those that the least would turn over for a customer, the nearest first, each with that change. */
export function nearestRules(
  rules: ReadonlyMap<string, Rule>,
  facts: CustomerFacts,
  context: ChangeContext,
  most: number,
): { key: string; change: DatedChange }[] {
  const coming = comingDays(context);
  const soon = coming.slice(0, NEAR_DAYS);
  return [...rules]
    .flatMap(([key, rule]) => {
      const wait = turningWait(rule, facts, context, soon);
      const changes = turningChanges(rule, facts, context).map((change) => ({ change, on: undefined }));
      const [first] = [...(wait ? [{ change: wait, on: wait.on }] : []), ...changes]
        .map((each) => ({ key, rule, ...each, distance: distanceOf(each, facts, context.clock.today) }))
        .toSorted((a, b) => a.distance - b.distance);
      return first ?? [];
    })
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ key, rule, change, on }) => ({
      key,
      change: { ...change, on: on === undefined ? lastDayOf(change, { rule, facts, context }, coming) : on },
    }));
}

type Way = { change: TurningChange; on: string | null | undefined };

/** How far off a change is, in orders of the customer's usual amount. */
function distanceOf({ change, on }: Way, facts: CustomerFacts, today: string): number {
  if (change.change === 'wait') return daysBetween(today, on!) / DAYS_PER_ORDER;
  if (change.change === 'consent') return ORDERS_PER_OTHER;
  const { occurrence, count, figure, figures } = change;
  if (occurrence.events !== 'orders') return ORDERS_PER_OTHER * count;
  const usual = usualOrder(facts);
  return figures === 'any' || usual === 0 ? count : Math.max(count, (count * (figure ?? 0)) / usual);
}
