import { addDays, daysBetween } from '../../calendar-day.ts';
import type { CustomerFacts } from '../../customer-facts.ts';
import { metricsOfOrders, scoresByCuts } from '../../metrics-of-orders.ts';
import { localDay } from '../../period.ts';
import { NEVER } from '../../scoring/cut-points.ts';
import type { Change, ChangeContext } from './change.ts';
import { madeRecord } from './made-record.ts';

/**
 * The context at a later now. Days since the last order that a score needs stay as they are: the cut points move on with the clock, as
 * they do where everybody else goes on as before.
 */
export function contextAt(now: Date, { clock, cuts, ...context }: ChangeContext): ChangeContext {
  const today = localDay(now, clock.timeZone);
  const passed = daysBetween(clock.today, today);
  const recencyOn = cuts.recencyOn.map((on) => (on === NEVER.on ? on : addDays(on, passed)));
  return { ...context, clock: { ...clock, now, today }, cuts: { ...cuts, recencyOn } };
}

/** The facts with a change just before the context's now; undefined where it cannot be made. */
export function applyChange(facts: CustomerFacts, change: Change, context: ChangeContext): CustomerFacts | undefined {
  const at = new Date(context.clock.now.getTime() - 1);
  if (change.change === 'wait') return { ...facts, scores: scoresByCuts(facts.metrics, context.cuts) };
  if (change.change === 'consent') {
    const said = { ...change.consent, status: change.status, capturedAt: at, expiresAt: null };
    return { ...facts, consents: [...facts.consents, said], scores: scoresByCuts(facts.metrics, context.cuts) };
  }
  const { occurrence, count, figure } = change;
  const record = madeRecord(occurrence, figure, at, context);
  if (record === undefined) return undefined;
  const former = facts.events[occurrence.events];
  const added = [...former, ...Array.from({ length: count }, () => record)];
  const events = { ...facts.events, [occurrence.events]: added };
  const isOfMetrics = occurrence.events === 'orders' || occurrence.events === 'returns';
  const metrics = isOfMetrics ? metricsOfOrders(events, context.clock.timeZone) : facts.metrics;
  return { ...facts, events, metrics, scores: scoresByCuts(metrics, context.cuts) };
}
