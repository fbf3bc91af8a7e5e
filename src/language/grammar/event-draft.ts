import { eventKindOf } from '../../domain/catalogue/event-kinds.ts';
import type { FieldKey } from '../../domain/catalogue/fields.ts';
import type { Period } from '../../domain/period.ts';
import type { EventCondition, Rule } from '../../domain/rule/schema.ts';
import { cue } from '../reduce.ts';
import type { Bound, EventDraft, Sense } from '../sense.ts';
import type { Duration } from '../text/dates.ts';
import type { QuantitySense } from './quantity-tests.ts';

/** At least one completed order. */
export const ONE_ORDER: EventDraft = { events: 'orders', aggregate: 'count', bounds: [], negated: false };

/** At least one returned order. */
export const ONE_RETURN: EventDraft = { ...ONE_ORDER, events: 'returns' };

/** Verbs of ordering and buying. */
export const BUYING = cue('buy', 'order');

/** The rule of an event condition. Who is inactive, never bought or bought little is a buyer; a prospect only when named (SEMANTICS.md). */
export function draftRule(draft: EventDraft): Rule {
  if (isNeverOrdered(draft)) return { field: 'orders', is: 'eq', value: 0 };
  const positive = positiveRule(draft);
  const isBuyerOnly =
    draft.events === 'orders' && (draft.negated || draft.bounds.some(({ is }) => is === 'lt' || is === 'lte'));
  const rule = draft.negated ? { not: positive } : positive;
  return isBuyerOnly ? allOf([{ field: 'orders', is: 'gte', value: 1 }, rule]) : rule;
}

function positiveRule({ events, aggregate, bounds, match, total, texts, period }: EventDraft): Rule {
  const wanted: Bound[] = bounds.length === 0 ? [{ is: 'gte', value: 1 }] : bounds;
  const field =
    period === undefined && match === undefined && total === undefined ? fieldOfAggregate(events, aggregate) : null;
  if (field !== null) return allOf(wanted.map(({ is, value }) => ({ field, is, value })));
  const figure = eventKindOf(events).figure?.key;
  const where = {
    ...texts,
    ...(match ? { product: match } : {}),
    ...(total && figure !== undefined ? { [figure]: total } : {}),
  };
  return allOf(
    wanted.map(
      ({ is, value }) =>
        ({
          events,
          ...AGGREGATES[aggregate],
          ...(Object.keys(where).length > 0 ? { where } : {}),
          ...(period ? { period } : {}),
          is,
          value,
        }) as EventCondition,
    ),
  );
}

/** What the drafts' figures are called in a rule. */
const AGGREGATES = {
  count: { aggregate: 'count' },
  sum: { aggregate: 'sum' },
  units: { aggregate: 'sum', of: 'units' },
  maximum: { aggregate: 'maximum' },
  average: { aggregate: 'average' },
} as const satisfies Record<EventDraft['aggregate'], Pick<EventCondition, 'aggregate' | 'of'>>;

function fieldOfAggregate(events: EventDraft['events'], aggregate: EventDraft['aggregate']): FieldKey | null {
  if (events === 'returns') return ({ count: 'returns', sum: 'refunds' } as const)[aggregate as 'count'] ?? null;
  if (events !== 'orders') return null;
  return (
    {
      count: 'orders',
      sum: 'revenue',
      units: 'units',
      maximum: 'largest_order',
      average: 'average_order_value',
    } as const
  )[aggregate];
}

/** All of these, flat and each once; the one itself when it is alone. */
export function allOf(rules: readonly Rule[]): Rule {
  const parts = rules.flatMap((rule) => ('all' in rule ? rule.all : [rule]));
  const distinct = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
  return distinct.length === 1 ? distinct[0]! : { all: distinct };
}

/** Whether it means a prospect. */
export function isNeverOrdered({ events, negated, period, match }: EventDraft): boolean {
  return events === 'orders' && negated && period === undefined && match === undefined;
}

export function event(draft: EventDraft): Sense {
  return { kind: 'event', draft };
}

export function condition(rule: Rule): Sense {
  return { kind: 'condition', rule };
}

/** No order within a period, of somebody who has ordered. */
export function inactiveFor(period: Period): EventDraft {
  return { ...ONE_ORDER, negated: true, period };
}

/** The last so many days or months. */
export function rolling({ count, unit }: Duration): Period {
  return { span: 'last', count, unit };
}

/** How many orders or units a quantity means. */
export function counted({ of, bounds }: QuantitySense): EventDraft {
  return { ...ONE_ORDER, aggregate: of === 'units' ? 'units' : 'count', bounds };
}
