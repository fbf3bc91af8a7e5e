import type { Bilingual } from '../locale.ts';
import type { FollowUpUrgency } from './follow-up.ts';
import { URGENCY_TEXT } from './follow-up-text.ts';

/** What makes a follow-up matter; each brings so many points. */
export type PriorityFacts = {
  urgency: FollowUpUrgency;
  /** Whole local days since it was due; 0 today and before. */
  daysLate: number;
  /** Until the deadline of its segment; negative when it is missed; null without one. */
  hoursToSla: number | null;
  isVip: boolean;
};

export type PriorityPart = { label: Bilingual; points: number };

const URGENCY_POINTS: Record<FollowUpUrgency, number> = { low: 0, normal: 20, high: 50 };
const POINTS_A_DAY_LATE = 5;
const MOST_LATE_POINTS = 25;
const SLA_MISSED_POINTS = 30;
const SLA_NEAR_POINTS = 15;
const SLA_NEAR_HOURS = 4;
const VIP_POINTS = 20;

/** The arithmetic of a follow-up's priority, the parts that bring anything; the priority is their sum. */
export function priorityParts({ urgency, daysLate, hoursToSla, isVip }: PriorityFacts): PriorityPart[] {
  const parts: PriorityPart[] = [
    { label: urgencyLabel(urgency), points: URGENCY_POINTS[urgency] },
    {
      label: { en: `${daysLate} ${daysLate === 1 ? 'day' : 'days'} late`, zh: `逾期 ${daysLate} 天` },
      points: Math.min(MOST_LATE_POINTS, Math.max(0, daysLate) * POINTS_A_DAY_LATE),
    },
    { label: slaLabel(hoursToSla), points: slaPoints(hoursToSla) },
    { label: { en: 'flagged as VIP', zh: '标记为 VIP' }, points: isVip ? VIP_POINTS : 0 },
  ];
  return parts.filter(({ points }) => points > 0);
}

function urgencyLabel(urgency: FollowUpUrgency): Bilingual {
  const { en, zh } = URGENCY_TEXT[urgency];
  return { en: `${en} urgency`, zh: `紧急程度${zh}` };
}

function slaPoints(hours: number | null): number {
  if (hours === null || hours > SLA_NEAR_HOURS) return 0;
  return hours < 0 ? SLA_MISSED_POINTS : SLA_NEAR_POINTS;
}

function slaLabel(hours: number | null): Bilingual {
  if (hours !== null && hours < 0) return { en: 'SLA missed', zh: '已超出服务时限' };
  return { en: `SLA within ${SLA_NEAR_HOURS} hours`, zh: `服务时限不足 ${SLA_NEAR_HOURS} 小时` };
}
