import { type Binder, createBinder } from '../../db/sql.ts';
import type { FactsClock } from '../../domain/customer-facts.ts';
import { localDay } from '../../domain/period.ts';
import { clockCandidatesSql } from '../../domain/rule/clock-candidates-sql.ts';
import type { Population } from '../population/population.ts';
import { type BuildBasis, productLookupOf } from './build-basis.ts';

/** SELECTs of `customer_id` whom the clock alone may have moved, or everybody. */
export type ClockCandidates = 'everybody' | ((binder: Binder) => readonly string[]);

/** Whom the clock may have moved since members were built from `before`; nobody where the clock does not matter to the rule. */
export function findClockCandidates(
  before: { basis: BuildBasis; builtAsOf: Date },
  after: BuildBasis,
  { clock, viewpoint }: Population,
): ClockCandidates {
  const { timeZone, dormantAfterDays, lostAfterDays } = before.basis;
  const now = before.builtAsOf;
  const from: FactsClock = { now, timeZone, today: localDay(now, timeZone), dormantAfterDays, lostAfterDays };
  const selects = (binder: Binder) =>
    clockCandidatesSql(after.rule, {
      ...{ from, to: clock, bind: binder.bind, currency: viewpoint.settings.currency },
      productIds: productLookupOf(after),
      segmentRule: () => ({ any: [] }),
    });
  const tried = selects(createBinder());
  if (tried === 'everybody') return tried;
  return (binder) => selects(binder) as string[];
}
