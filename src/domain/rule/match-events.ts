import { eventKindOf } from '../catalogue/event-kinds.ts';
import type { CustomerFacts, EventFacts } from '../customer-facts.ts';
import { toMinor } from '../money.ts';
import { localDay, type Period, resolvePeriod } from '../period.ts';
import { resolveDay } from '../relative-day.ts';
import { compare } from './comparison.ts';
import type { RuleContext } from './rule-context.ts';
import type { Bounds, EventCondition, Occurrence, ProductMatch, SequenceCondition } from './schema.ts';
import { wantedNumber } from './wanted-number.ts';

/** The figure of a customer's matching records: a number (money in minor units), a local day, or null where there is none. */
export function figureOf(
  condition: EventCondition,
  facts: CustomerFacts,
  context: RuleContext,
): number | string | null {
  const { aggregate, of } = condition;
  const records = matchingRecords(condition, facts, context);
  const days = () => records.map(({ at }) => localDay(at, context.clock.timeZone)).sort();
  const figures = () =>
    records.map(({ figure, units }) => (of === 'units' ? units! : figure)).filter((figure) => figure !== null);
  switch (aggregate) {
    case 'count':
      return records.length;
    case 'sum':
      return sumOfLines(condition, records, context) ?? sum(figures());
    case 'average':
      return figures().length === 0 ? null : sum(figures()) / figures().length;
    case 'minimum':
      return figures().length === 0 ? null : Math.min(...figures());
    case 'maximum':
      return figures().length === 0 ? null : Math.max(...figures());
    case 'first':
      return days()[0] ?? null;
    case 'last':
      return days().at(-1) ?? null;
  }
}

/** What a condition's figure is compared with, in the figure's own terms. */
export function wantedOf(condition: EventCondition, { currency, clock }: RuleContext): number | string {
  const { value } = condition;
  return typeof value === 'number' ? wantedNumber(condition, currency) : resolveDay(value, clock.today);
}

/** The first records that make a sequence true: followed by a next one within the days, or, of those whose days are over, not. */
export function sequenceStarts(
  { first, next, withinDays, followed, period }: SequenceCondition,
  facts: CustomerFacts,
  context: RuleContext,
): EventFacts[] {
  const windowMs = windowMsOf(withinDays);
  const later = matchingRecords(next, facts, context).map(({ at }) => at.getTime());
  return matchingRecords({ ...first, period }, facts, context).filter(({ at }) => {
    const end = at.getTime() + windowMs;
    const isFollowed = later.some((time) => time > at.getTime() && time <= end);
    return followed === false ? end < context.clock.now.getTime() && !isFollowed : isFollowed;
  });
}

/** N × 24 hours in whole milliseconds, as instants are kept. */
export function windowMsOf(withinDays: number): number {
  return Math.round(withinDays * 86_400_000);
}

function matchingRecords(
  { events, where, period }: Occurrence & { period?: Period | undefined },
  facts: CustomerFacts,
  context: RuleContext,
): EventFacts[] {
  const { now, timeZone } = context.clock;
  const { fromAt, toAt } = period ? resolvePeriod(period, now, timeZone) : { fromAt: null, toAt: now };
  return facts.events[events].filter(
    (record) =>
      record.at < toAt &&
      (fromAt === null || record.at >= fromAt) &&
      Object.entries(where ?? {}).every(
        ([key, wanted]) => wanted === undefined || passes(record, events, key, wanted, context),
      ),
  );
}

function passes(
  record: EventFacts,
  events: Occurrence['events'],
  key: string,
  wanted: unknown,
  { currency, productSkus }: RuleContext,
): boolean {
  const { texts, figure } = eventKindOf(events);
  if (key === 'product') {
    const skus = productSkus(wanted as ProductMatch);
    return record.lines ? record.lines.some(({ sku }) => skus.has(sku)) : skus.has(record.sku ?? '');
  }
  if (key === 'property') {
    const { name, value } = wanted as { name: string; value: unknown };
    return record.properties?.[name] === value;
  }
  if (key in texts) return record.texts[key] === wanted;
  return (wanted as Bounds).every(({ is, value }) => {
    const bound = figure!.unit === 'money' ? toMinor(value, currency) : value;
    return record.figure !== null && compare(record.figure, is, bound);
  });
}

/** Where a product is named, a sum is of the matching lines; undefined otherwise. */
function sumOfLines(
  { events, where, of }: EventCondition,
  records: readonly EventFacts[],
  { productSkus }: RuleContext,
): number | undefined {
  const product = (where as { product?: ProductMatch } | undefined)?.product;
  if (product === undefined || eventKindOf(events).products !== 'lines') return undefined;
  const skus = productSkus(product);
  const lines = records.flatMap((record) => record.lines!.filter(({ sku }) => skus.has(sku)));
  return of === 'units'
    ? sum(lines.map(({ quantity }) => quantity))
    : Math.round(sum(lines.map(({ totalMinor }) => totalMinor)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
