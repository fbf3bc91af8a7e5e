import { companyRevenue } from './observations/company-revenue.ts';
import { complaintsUp } from './observations/complaints-up.ts';
import { concentration } from './observations/concentration.ts';
import { idleValue } from './observations/idle-value.ts';
import { largerOrders } from './observations/larger-orders.ts';
import { leftByAgeing } from './observations/left-by-ageing.ts';
import { lowSatisfaction } from './observations/low-satisfaction.ts';
import { membersShifted } from './observations/members-shifted.ts';
import type { Observation, ObservationRule, Observed } from './observations/observation.ts';
import { revenueFell, revenueGrew } from './observations/revenue-trend.ts';

/** What is worth a sentence, the most urgent first: what went wrong, then what changed, then what is. */
export const OBSERVATION_RULES = {
  left_by_ageing: leftByAgeing,
  complaints_up: complaintsUp,
  low_satisfaction: lowSatisfaction,
  company_revenue: companyRevenue,
  revenue_fell: revenueFell,
  idle_value: idleValue,
  members_shifted: membersShifted,
  revenue_grew: revenueGrew,
  concentration,
  larger_orders: largerOrders,
} as const satisfies Record<string, ObservationRule>;

export type ObservationKey = keyof typeof OBSERVATION_RULES;

/**
 * At most so many observations, of each rule the one with the most at stake, and no segment twice, as segments that overlap tell the
 * same story; fewer, or none, where nothing else is notable.
 */
export function observe(observed: Observed, most: number): (Observation & { rule: ObservationKey })[] {
  const told: (Observation & { rule: ObservationKey })[] = [];
  for (const rule of Object.keys(OBSERVATION_RULES) as ObservationKey[]) {
    const [best] = OBSERVATION_RULES[rule]
      .find(observed)
      .filter(({ segment }) => segment === null || told.every((each) => each.segment !== segment))
      .toSorted((a, b) => b.stake - a.stake || compare(a.segment, b.segment));
    if (best) told.push({ ...best, rule });
    if (told.length === most) break;
  }
  return told;
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
