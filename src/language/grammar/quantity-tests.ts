import type { Counted, Sense } from '../sense.ts';

export type QuantitySense = Extract<Sense, { kind: 'quantity' }>;

/** A number that can be the length of a list. */
export function isSmall({ value, money }: { value: number; money?: string }): boolean {
  return money === undefined && Number.isInteger(value) && value >= 1 && value <= 10_000;
}

/** A bare number of people or products, as a ranking has it. */
export function isSmallCount({ bare, of, bounds }: QuantitySense): boolean {
  return (
    bare &&
    (of === 'people' || of === 'customers' || of === 'products' || of === 'plain') &&
    isSmall({ value: bounds[0]!.value })
  );
}

/** Whether a counter counts events. */
export function isCountOf(of: Counted): boolean {
  return of === 'times' || of === 'orders' || of === 'returns';
}

/** How often or how many: times, orders, returns, units. */
export function isEventCount({ of, money }: QuantitySense): boolean {
  return money === undefined && (isCountOf(of) || of === 'units');
}

/** How much money. */
export function isAmount({ of, money }: QuantitySense): boolean {
  return money !== undefined || of === 'money' || of === 'plain';
}
