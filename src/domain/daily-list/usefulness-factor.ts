import type { ListReason } from './list-reason.ts';
import type { ListFactor } from './reason-traits.ts';

/** A rep's word that a reason was no use for a customer (list_feedback). */
export type UsefulnessMark = { customerId: number; reason: ListReason; at: Date };

/** By each word a reason counts so much less. */
const LESS_BY_MARK = 0.8;
/** After so many days a word counts half as much. */
const HALF_LIFE_DAYS = 90;
const DAY_MS = 86_400_000;

/** Marks older than this weigh next to nothing. */
export const MARKED_WITHIN_DAYS = 365;

/** How much a reason still counts for a rep who called it no use (`whose`: their name, for other readers); null where they never did. */
export function usefulnessFactor(
  reason: ListReason,
  { marks, now, whose }: { marks: readonly UsefulnessMark[]; now: Date; whose: string | null },
): ListFactor | null {
  const ofReason = marks.filter((mark) => mark.reason === reason);
  if (ofReason.length === 0) return null;
  const weighed = ofReason.reduce(
    (sum, { at }) => sum + 0.5 ** (Math.floor((now.getTime() - at.getTime()) / DAY_MS) / HALF_LIFE_DAYS),
    0,
  );
  const value = Number((LESS_BY_MARK ** weighed).toFixed(2));
  const times = ofReason.length;
  return {
    label: {
      en: `${whose ?? 'you'} called this not useful ${times === 1 ? 'once' : `${times} times`}: counts ${value}`,
      zh: `${whose ?? '您'}曾 ${times} 次称其没有用：按 ${value} 计`,
    },
    value,
    unit: 'ratio',
  };
}
