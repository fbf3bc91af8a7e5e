import { eventKindOf } from '../catalogue/event-kinds.ts';
import type { CustomerFacts, CustomerMetrics, EventFacts, FactsClock } from '../customer-facts.ts';
import { EVENT_KINDS, type EventKind } from '../event-kind.ts';
import { metricsOfOrders, scoresByCuts } from '../metrics-of-orders.ts';
import { localDay } from '../period.ts';
import type { CustomerHistory, FieldChange, HistoricRecord, ScoresFrom } from './customer-history.ts';
import { TRACKED_FIELDS, type TrackedField } from './tracked-fields.ts';

/** A customer's facts as of an instant: the records before it, the fields as they then were, the scores by the run that was then in force. */
export function factsAsOf(
  history: CustomerHistory,
  at: Date,
  { timeZone, scores }: { timeZone: string; scores: ScoresFrom | undefined },
): CustomerFacts {
  const { attributes, records, changes } = history;
  const events = { ...NO_EVENTS };
  for (const [kind, own] of Object.entries(records))
    events[kind as EventKind] = recordsBefore(kind as EventKind, own, at);
  const metrics = metricsOf(history, events, timeZone);
  return {
    ...rewound(attributes, changes, at),
    ...{ metrics, events, predictions: null },
    scores: scores === undefined ? null : scoresByCuts(metrics, scores.cuts),
  };
}

const NO_EVENTS = Object.fromEntries(EVENT_KINDS.map((kind) => [kind, []])) as unknown as Record<
  EventKind,
  readonly EventFacts[]
>;

/** The latest metrics of a history: one that is asked for day after day mostly has the same orders as the day before. */
const knownMetrics = new WeakMap<CustomerHistory, { orders: number; returns: number; metrics: CustomerMetrics }>();

function metricsOf(history: CustomerHistory, events: CustomerFacts['events'], timeZone: string): CustomerMetrics {
  const [orders, returns] = [events.orders.length, events.returns.length];
  const known = knownMetrics.get(history);
  if (known?.orders === orders && known.returns === returns) return known.metrics;
  const metrics = metricsOfOrders(events, timeZone);
  knownMetrics.set(history, { orders, returns, metrics });
  return metrics;
}

/** The clock of such facts. */
export function clockAsOf(at: Date, timeZone: string, scores: ScoresFrom | undefined): FactsClock {
  const { dormantAfterDays = 30, lostAfterDays = 90 } = scores ?? {};
  return { now: at, timeZone, today: localDay(at, timeZone), dormantAfterDays, lostAfterDays };
}

/** The run that scored everybody at an instant; before the first one it is that. `runs` are in the order of time. */
export function scoresAt(runs: readonly ScoresFrom[], at: Date): ScoresFrom | undefined {
  return runs.findLast(({ asOf }) => asOf <= at) ?? runs[0];
}

/** Records are in the order of time. */
function recordsBefore(kind: EventKind, records: readonly HistoricRecord[], at: Date): readonly EventFacts[] {
  const end = records.findLastIndex((record) => record.at < at) + 1;
  const before = end === records.length ? records : records.slice(0, end);
  if (eventKindOf(kind).settledAt === undefined) return before;
  const isUnsettled = ({ unsettled }: HistoricRecord) => unsettled !== null && unsettled.at >= at;
  if (!before.some(isUnsettled)) return before;
  return before.map((record) => (isUnsettled(record) ? { ...record, ...saidBefore(record) } : record));
}

function saidBefore({ unsettled }: HistoricRecord): Pick<EventFacts, 'texts' | 'figure'> {
  const { texts, figure } = unsettled!;
  return { texts, figure };
}

/** Fields as they were before every change that came at the instant or later: of several the first one says so. */
function rewound(
  attributes: CustomerHistory['attributes'],
  changes: readonly FieldChange[],
  at: Date,
): CustomerHistory['attributes'] {
  if (changes.length === 0) return attributes;
  const custom: Record<string, unknown> = { ...attributes.custom };
  const fields: Record<string, unknown> = {};
  for (const { field, before } of changes.filter((change) => change.at >= at).toReversed()) {
    if (field.startsWith('custom.')) custom[field.slice('custom.'.length)] = before;
    else fields[TRACKED_FIELDS[field as TrackedField]] = before;
  }
  return { ...attributes, ...fields, custom };
}
