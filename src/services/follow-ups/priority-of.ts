import { type PriorityPart, priorityParts } from '../../domain/follow-ups/follow-up-priority.ts';
import { latenessOf } from '../../domain/follow-ups/lateness.ts';
import type { FollowUpRow } from './follow-up-row.ts';

const HOUR_MS = 3_600_000;

/** How much an open follow-up matters at now, with its arithmetic. */
export function priorityOf(followUp: FollowUpRow, now: Date): { priority: number; parts: PriorityPart[] } {
  const { urgency, isVip, slaDueAt } = followUp;
  const hoursToSla = slaDueAt === null ? null : (slaDueAt.getTime() - now.getTime()) / HOUR_MS;
  const daysLate = Math.max(0, latenessOf(followUp, now).days);
  const parts = priorityParts({ urgency, isVip, daysLate, hoursToSla });
  return { priority: parts.reduce((sum, { points }) => sum + points, 0), parts };
}
