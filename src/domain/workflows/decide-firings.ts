import { localDay } from '../period.ts';
import type { WorkflowLimits } from './workflow.ts';
import type { JudgedOccurrence } from './workflow-occurrence.ts';

/** What came of an occurrence: the rule fired, or what held it back. */
export const FIRING_OUTCOMES = ['fired', 'condition', 'reentry', 'limit', 'loop'] as const;
export type FiringOutcome = (typeof FIRING_OUTCOMES)[number];

export type DecidedOccurrence = JudgedOccurrence & { outcome: FiringOutcome };

/** A time that the rule fired before. */
export type PastFiring = { customerId: number | null; at: Date };

/** Firings that may lead to one another; what goes on from there is stopped. */
const LONGEST_CHAIN = 5;

const DAY_MS = 86_400_000;

/**
 * What comes of occurrences in the order of their time; `ruleId` null: a rule that is not there yet. Preview, replay and the running bot
 * decide by it alone: one occurrence depends on earlier ones, never on when it is looked at. After a loop nothing more is decided.
 */
export function decideFirings(
  occurrences: readonly JudgedOccurrence[],
  past: readonly PastFiring[],
  { ruleId, limits, timeZone }: { ruleId: number | null; limits: WorkflowLimits; timeZone: string },
): DecidedOccurrence[] {
  const fired = createFired(past, timeZone);
  const decided: DecidedOccurrence[] = [];
  for (const occurrence of occurrences.toSorted(byTime)) {
    const outcome = outcomeOf(occurrence);
    decided.push({ ...occurrence, outcome });
    if (outcome === 'fired') fired.add(occurrence);
    if (outcome === 'loop') break;
  }
  return decided;

  function outcomeOf({ passes, chain, customerId, at }: JudgedOccurrence): FiringOutcome {
    if (!passes) return 'condition';
    if (chain.length >= LONGEST_CHAIN || (ruleId !== null && chain.includes(ruleId))) return 'loop';
    if (customerId !== null && fired.isWithin(customerId, at, limits.againAfterDays)) return 'reentry';
    return fired.onDayOf(at) < limits.perDay ? 'fired' : 'limit';
  }
}

/** Every rule that an occurrence's chain leads back to, and the one that it would fire: those who are stopped. */
export function rulesOfLoop(chain: readonly number[], ruleId: number): number[] {
  const again = chain.indexOf(ruleId);
  return [...new Set([ruleId, ...chain.slice(0, again < 0 ? chain.length : again + 1)])];
}

function byTime(one: JudgedOccurrence, other: JudgedOccurrence): number {
  return one.at.getTime() - other.at.getTime() || (one.key < other.key ? -1 : 1);
}

/** What the rule did already, by customer and by local day of what it answered to. */
function createFired(past: readonly PastFiring[], timeZone: string) {
  const times = new Map<number, number[]>();
  const perDay = new Map<string, number>();
  const fired = {
    add({ customerId, at }: PastFiring): void {
      const on = localDay(at, timeZone);
      perDay.set(on, (perDay.get(on) ?? 0) + 1);
      if (customerId === null) return;
      const known = times.get(customerId);
      if (known) known.push(at.getTime());
      else times.set(customerId, [at.getTime()]);
    },
    /** A record that was imported late may lie before one that fired the rule already: then too it is the same customer again. */
    isWithin(customerId: number, at: Date, days: WorkflowLimits['againAfterDays']): boolean {
      const own = times.get(customerId) ?? [];
      return days === 'never' ? own.length > 0 : own.some((time) => Math.abs(at.getTime() - time) < days * DAY_MS);
    },
    onDayOf: (at: Date) => perDay.get(localDay(at, timeZone)) ?? 0,
  };
  for (const each of past) fired.add(each);
  return fired;
}
