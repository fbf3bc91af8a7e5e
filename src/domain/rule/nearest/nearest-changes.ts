import { addDays } from '../../calendar-day.ts';
import type { CustomerFacts } from '../../customer-facts.ts';
import { startOfDay } from '../../period.ts';
import { matchesRule } from '../matches.ts';
import type { Rule } from '../schema.ts';
import { applyChange, contextAt } from './apply-change.ts';
import type { Change, ChangeContext, TurningChange } from './change.ts';
import { conceivableChanges } from './conceivable-changes.ts';

/** Days for which the future is looked through. */
const HORIZON_DAYS = 400;
const HALF_A_DAY_MS = 43_200_000;

/**
 * The nearest ways into a rule or out of it: the smallest single changes that turn its verdict over for a customer, of each kind of
 * record, of consent and of time. Each was tried on the facts. Scores go by the cut points of the run (see `contextAt`).
 */
export function nearestChanges(rule: Rule, facts: CustomerFacts, context: ChangeContext): TurningChange[] {
  const before = matchesRule(rule, facts, context);
  const turns = (change: Change, at: ChangeContext) => {
    const changed = applyChange(facts, change, at);
    return changed !== undefined && matchesRule(rule, changed, at) !== before;
  };
  const found = conceivableChanges(rule, facts, context).flatMap((row) => {
    const change = row.find((each) => turns(each, context));
    return change === undefined ? [] : [change];
  });
  const future = futureOf(context);
  const turned = future.find(({ start }) => turns({ change: 'wait' }, start()));
  return [
    ...withoutLarger(found).map((change) => {
      const late = future.findIndex(({ noon }) => !turns(change, noon()));
      return { ...change, on: late < 0 ? null : (future[late - 1]?.day ?? context.clock.today) };
    }),
    ...(turned === undefined ? [] : [{ change: 'wait' as const, on: turned.day }]),
  ];
}

/** One record of a usual figure is nearer than one of a figure to aim for. */
function withoutLarger(changes: readonly Change[]): Change[] {
  const isUsual = (change: Change) => change.change === 'records' && change.count === 1;
  const firstOf = new Map<string, Change>();
  return changes.filter((change) => {
    if (change.change !== 'records') return true;
    const key = JSON.stringify(change.occurrence);
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, change);
    return first === undefined || !isUsual(first);
  });
}

/** Contexts of the coming days, each made once. */
function futureOf(context: ChangeContext): { day: string; start: () => ChangeContext; noon: () => ChangeContext }[] {
  const { today, timeZone } = context.clock;
  const once = (make: () => ChangeContext) => {
    let made: ChangeContext | undefined;
    return () => {
      made ??= make();
      return made;
    };
  };
  return Array.from({ length: HORIZON_DAYS }, (_, at) => {
    const day = addDays(today, at + 1);
    const start = once(() => contextAt(startOfDay(day, timeZone), context));
    return { day, start, noon: once(() => contextAt(new Date(start().clock.now.getTime() + HALF_A_DAY_MS), context)) };
  });
}
