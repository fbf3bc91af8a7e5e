import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import type { Bound, Counted, Sense } from '../sense.ts';
import type { QuantitySense } from './quantity-tests.ts';

/** Amounts with their currency. */
export const NUMBERS: readonly Reduction[] = [
  rule([a('currency'), a('number')], ({ code }, { value }) => ({ kind: 'number', value, money: code })),
  rule([a('number'), a('currency')], ({ value }, { code }) => ({ kind: 'number', value, money: code })),
];

/** Numbers with what they count and how they compare. */
export const QUANTITIES: readonly Reduction[] = [
  rule([cue('between'), a('number'), cue('to', 'and'), a('number'), maybe(a('counter'))], (_, low, __, high, counter) =>
    rangeOf(low, high, counter?.of),
  ),
  rule([a('number'), cue('to'), a('number'), maybe(a('counter'))], (low, _, high, counter) =>
    rangeOf(low, high, counter?.of),
  ),
  // "at least 5 orders", 超过10次, 至少10单
  rule([a('comparison', ({ after }) => !after), a('number'), maybe(a('counter'))], ({ is }, number, counter) =>
    quantity([{ is, value: number.value }], number.money, counter?.of),
  ),
  // 5000以上, "5 or more orders", 10次以上
  rule(
    [a('number'), maybe(a('counter')), a('comparison', ({ after }) => after), maybe(a('counter'))],
    (number, before, { is }, after) => quantity([{ is, value: number.value }], number.money, before?.of ?? after?.of),
  ),
  rule([cue('only'), a('number'), a('counter')], (_, number, { of }) =>
    quantity([{ is: 'eq', value: number.value }], number.money, of),
  ),
  rule([cue('equal'), a('number')], (_, number) =>
    quantity([{ is: 'eq', value: number.value }], number.money, undefined),
  ),
  // "at least once"
  rule([a('comparison', ({ after }) => !after), a('quantity', ({ bare }) => bare)], ({ is }, once) => ({
    ...once,
    bare: false,
    bounds: [{ is, value: once.bounds[0]!.value }],
  })),
  rule([a('number'), a('counter')], (number, { of }) => ({
    ...quantity([{ is: 'eq', value: number.value }], number.money, of),
    bare: true,
  })),
  // A lower and an upper bound: "> 10k and < 20k", 1万以上5万以下
  rule([a('quantity', isOpen), maybe(cue('and', 'but')), a('quantity', isOpen)], (first, _, second) =>
    isLower(first) !== isLower(second) && (first.of === second.of || first.of === 'plain' || second.of === 'plain')
      ? { ...first, of: first.of === 'plain' ? second.of : first.of, bounds: [...first.bounds, ...second.bounds] }
      : null,
  ),
];

function quantity(bounds: Bound[], money: string | undefined, of: Counted | undefined): QuantitySense {
  return {
    kind: 'quantity',
    of: money === undefined ? (of ?? 'plain') : 'money',
    bounds,
    bare: false,
    ...(money === undefined ? {} : { money }),
  };
}

function rangeOf(
  low: { value: number; money?: string },
  high: { value: number; money?: string },
  of: Counted | undefined,
): Sense | null {
  if (low.value > high.value) return null;
  return quantity(
    [
      { is: 'gte', value: low.value },
      { is: 'lte', value: high.value },
    ],
    low.money ?? high.money,
    of,
  );
}

function isOpen({ bare, bounds }: QuantitySense): boolean {
  return !bare && bounds.length === 1 && bounds[0]!.is !== 'eq';
}

function isLower({ bounds }: QuantitySense): boolean {
  return bounds[0]!.is === 'gt' || bounds[0]!.is === 'gte';
}
