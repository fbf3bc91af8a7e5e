import { addDays } from '../calendar-day.ts';
import type { CustomerFacts } from '../customer-facts.ts';
import { localDay } from '../period.ts';
import { matchesRule } from './matches.ts';
import type { RuleContext } from './rule-context.ts';
import type { Rule } from './schema.ts';

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 366;

/** The context as it will be so many days later. */
export function contextInDays(context: RuleContext, days: number): RuleContext {
  const now = new Date(context.clock.now.getTime() + days * DAY_MS);
  return { ...context, clock: { ...context.clock, now, today: localDay(now, context.clock.timeZone) } };
}

/** The day on which a rule's verdict turns by itself, with no new record and unchanged scores; undefined within a year. */
export function turningDay(rule: Rule, facts: CustomerFacts, context: RuleContext): string | undefined {
  const verdict = matchesRule(rule, facts, context);
  for (let days = 1; days <= LONGEST_DAYS; days += 1) {
    if (matchesRule(rule, facts, contextInDays(context, days)) !== verdict) return addDays(context.clock.today, days);
  }
  return undefined;
}
