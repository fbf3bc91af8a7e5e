import { daysBetween } from '../calendar-day.ts';
import type { CustomerMetrics, FactsClock } from '../customer-facts.ts';

export type LifecycleStage = 'prospect' | 'new' | 'returning' | 'active' | 'dormant' | 'lost';

/** Days within which a first order makes a customer new, and a late order makes one returning. */
export const NEW_WITHIN_DAYS = 30;

/**
 * Stage of the lifecycle, the first that fits (SEMANTICS.md, "Lifecycle"). Only the first order day within the last 30 days can
 * follow a gap of over N2 ≥ 30 days, so the latest come-back decides "returning".
 */
export function lifecycleStage(
  { firstOrderOn, lastOrderOn, cameBackOn, cameBackAfterDays }: CustomerMetrics,
  { today, dormantAfterDays, lostAfterDays }: FactsClock,
): LifecycleStage {
  if (firstOrderOn === null || lastOrderOn === null) return 'prospect';
  if (daysBetween(firstOrderOn, today) <= NEW_WITHIN_DAYS) return 'new';
  const cameBackLately = cameBackOn !== null && daysBetween(cameBackOn, today) <= NEW_WITHIN_DAYS;
  if (cameBackLately && (cameBackAfterDays ?? 0) > dormantAfterDays) return 'returning';
  const recencyDays = daysBetween(lastOrderOn, today);
  if (recencyDays <= dormantAfterDays) return 'active';
  return recencyDays <= lostAfterDays ? 'dormant' : 'lost';
}
