import { eventKindOf } from '../../catalogue/event-kinds.ts';
import { type FieldKey, fieldOf } from '../../catalogue/fields.ts';
import type { CustomerFacts } from '../../customer-facts.ts';
import { toMinor } from '../../money.ts';
import { compare } from '../comparison.ts';
import { figureOf, wantedOf } from '../match-events.ts';
import {
  type Bounds,
  type Condition,
  conditionsOf,
  type EventCondition,
  type FieldCondition,
  type Occurrence,
  occurrencesOf,
  type Rule,
} from '../schema.ts';
import type { Change, ChangeContext } from './change.ts';

/** Records that somebody may reach with one step more. */
type Conceivable = { occurrence: Occurrence; figures: readonly number[] };

const ORDERS: Occurrence = { events: 'orders' };
const COMPLAINTS: Occurrence = { events: 'cases', where: { type: 'complaint' } };

/** Records that move a field; those of orders beside. */
const RECORDS_OF_FIELDS: Partial<Record<FieldKey, Occurrence>> = {
  complaints_365: COMPLAINTS,
  feedback_365: COMPLAINTS,
  unresolved_cases: { events: 'cases' },
  last_interaction_on: { events: 'interactions' },
  last_contact_days: { events: 'interactions' },
  nps_score: { events: 'surveys', where: { kind: 'nps' } },
  csat_score: { events: 'surveys', where: { kind: 'csat' } },
  points_balance: { events: 'points' },
};

/** The most records at once that anybody is told to reach, and the most where each has to be of a figure of its own. */
const MOST_RECORDS = 24;
const MOST_AIMED = 12;

/** Rows of changes, in each the smaller before the larger; `otherwise` where those do not do or take long. */
export type ConceivableChanges = { rows: Change[][]; otherwise: Change[] };

/** What may turn a rule's verdict over for a customer, by kind of record and consent. */
export function conceivableChanges(rule: Rule, facts: CustomerFacts, context: ChangeContext): ConceivableChanges[] {
  const conditions = conditionsBelow(rule, context);
  const byOccurrence = new Map<string, Conceivable>();
  for (const { occurrence, figures } of conditions.flatMap((each) => recordsOf(each, facts, context))) {
    const key = JSON.stringify(occurrence);
    byOccurrence.set(key, { occurrence, figures: [...(byOccurrence.get(key)?.figures ?? []), ...figures] });
  }
  const ofRecords = [...byOccurrence.values()].map(({ occurrence, figures }): ConceivableChanges => {
    const records = (count: number, figure: number | null): Change => ({
      change: 'records',
      occurrence,
      count,
      figure,
    });
    const figure = usualFigure(occurrence, facts, context);
    const aimed = reachable(figures, occurrence);
    return {
      rows: [aimed.map((each) => records(1, each)), counts(1, MOST_RECORDS).map((count) => records(count, figure))],
      otherwise: counts(2, MOST_AIMED).flatMap((count) =>
        aimed.filter((each) => each > 0).map((each) => records(count, Math.ceil(each / count))),
      ),
    };
  });
  const ofConsents = conditions.flatMap((condition): ConceivableChanges[] => {
    if (!('consent' in condition)) return [];
    const { consent, is } = condition;
    const changes = (['granted', 'withdrawn', 'denied'] as const)
      .filter((status) => status === is || is === 'granted' || status === 'granted')
      .map((status): Change => ({ change: 'consent', consent, status }));
    return [{ rows: changes.map((each) => [each]), otherwise: [] }];
  });
  return [...ofRecords, ...ofConsents];
}

function counts(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Every condition of a rule, of the segments in it too. */
export function conditionsBelow(rule: Rule, context: Pick<ChangeContext, 'segmentRule'>): Condition[] {
  return conditionsOf(rule).flatMap((each) =>
    'segment' in each ? conditionsBelow(context.segmentRule(each.segment), context) : [each],
  );
}

function recordsOf(condition: Condition, facts: CustomerFacts, context: ChangeContext): Conceivable[] {
  if ('events' in condition) {
    const { events, where } = condition;
    return [{ occurrence: plain({ events, where } as Occurrence), figures: figuresFor(condition, facts, context) }];
  }
  if (!('field' in condition))
    return occurrencesOf(condition).map((each) => ({ occurrence: plain(each), figures: [] }));
  const occurrence = RECORDS_OF_FIELDS[condition.field];
  if (occurrence) return [{ occurrence, figures: figuresForField(condition, facts, context) }];
  const { derivedFrom = [] } = fieldOf(condition.field);
  const ofOrders = derivedFrom.includes('orders') || derivedFrom.includes('scores');
  return [
    ...(ofOrders ? [{ occurrence: ORDERS, figures: figuresForField(condition, facts, context) }] : []),
    ...(derivedFrom.includes('cases') ? [{ occurrence: COMPLAINTS, figures: [] }] : []),
  ];
}

/** Figures with which one record more would take the condition's figure to what it asks for, and just past it. */
function figuresFor(condition: EventCondition, facts: CustomerFacts, context: ChangeContext): number[] {
  const { aggregate, of } = condition;
  if (aggregate === 'count' || aggregate === 'first' || aggregate === 'last' || of === 'units') return [];
  const wanted = wantedOf(condition, context) as number;
  const actual = (figureOf(condition, facts, context) as number | null) ?? 0;
  const count = figureOf({ ...condition, aggregate: 'count' }, facts, context) as number;
  switch (aggregate) {
    case 'sum':
      return around(wanted - actual);
    case 'average':
      return around(wanted * (count + 1) - actual * count);
    default:
      return around(wanted);
  }
}

function figuresForField(
  condition: FieldCondition,
  { metrics, events }: CustomerFacts,
  context: ChangeContext,
): number[] {
  const { field } = condition;
  const { type } = fieldOf(field);
  const named = 'values' in condition ? condition.values : 'value' in condition ? [condition.value] : [];
  const wanted = named
    .filter((value) => typeof value === 'number')
    .map((value) => (type === 'money' ? toMinor(value, context.currency) : value));
  const { revenueMinor, orders } = metrics;
  switch (field) {
    case 'revenue':
      return wanted.flatMap((value) => around(value - revenueMinor));
    case 'average_order_value':
      return wanted.flatMap((value) => around(value * (orders + 1) - revenueMinor));
    case 'points_balance':
      return wanted.flatMap((value) =>
        around(value - events.points.reduce((sum, { figure }) => sum + (figure ?? 0), 0)),
      );
    case 'largest_order':
    case 'nps_score':
    case 'csat_score':
      return wanted.flatMap(around);
    case 'm_score':
    case 'value_tier':
    case 'behaviour':
    case 'vip':
      return context.cuts.revenueMinor.map((cut) => cut - revenueMinor);
    default:
      return [];
  }
}

function around(value: number): number[] {
  return [Math.floor(value) - 1, Math.floor(value), Math.ceil(value), Math.ceil(value) + 1];
}

/** Whole figures that a record of the kind can have, the smallest first. */
function reachable(figures: readonly number[], { events, where }: Occurrence): number[] {
  const isKind = (kind: string) => (where as { kind?: string } | undefined)?.kind === kind;
  const [least, most] =
    events === 'surveys' ? [isKind('nps') ? 0 : 1, isKind('csat') ? 5 : isKind('ces') ? 7 : 10] : [-1e12, 1e12];
  const isMoney = eventKindOf(events).figure?.unit === 'money';
  return [...new Set(figures)]
    .filter((figure) => figure >= (isMoney ? 1 : least) && figure <= most)
    .sort((a, b) => Math.abs(a) - Math.abs(b) || b - a);
}

/** What a customer's records of a kind usually are of, or else what the filter bounds; an order of a prospect is of nothing that is known. */
function usualFigure({ events, where }: Occurrence, facts: CustomerFacts, { currency }: ChangeContext): number | null {
  const isOfOrders = events === 'orders' || events === 'returns';
  const usual = usualOrder(facts);
  const isMoney = eventKindOf(events).figure?.unit === 'money';
  const bounds = Object.values(where ?? {})
    .filter((part): part is Bounds => Array.isArray(part))
    .flat()
    .map(({ is, value }) => ({ is, value: isMoney ? toMinor(value, currency) : value }));
  if (bounds.length === 0) return isOfOrders ? usual : null;
  const figures = [...(isOfOrders ? [usual] : []), ...bounds.flatMap(({ value }) => around(value))];
  return figures.find((figure) => bounds.every(({ is, value }) => compare(figure, is, value))) ?? null;
}

/** The average of a customer's orders, in minor units; 0 of a prospect. */
export function usualOrder({ metrics: { orders, revenueMinor } }: Pick<CustomerFacts, 'metrics'>): number {
  return orders === 0 ? 0 : Math.round(revenueMinor / orders);
}

/** Records without what only a condition says of them. */
function plain({ events, where }: Occurrence): Occurrence {
  const parts = Object.entries(where ?? {}).filter(([, wanted]) => wanted !== undefined);
  return (parts.length === 0 ? { events } : { events, where: Object.fromEntries(parts) }) as Occurrence;
}
