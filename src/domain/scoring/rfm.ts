import type { Bilingual } from '../locale.ts';

/** Scheme `rapport-1` (SEMANTICS.md, "RFM"). Equal inputs get equal scores: no NTILE anywhere. */

/** Smallest number of orders of F 2, 3, 4 and 5. */
export const FREQUENCY_CUTS = [2, 3, 5, 10] as const;

export type RfmSegment = {
  value: string;
  label: Bilingual;
};

export const RFM_SEGMENTS = [
  { value: 'champions', label: { en: 'Champions', zh: '冠军客户' } },
  { value: 'loyal', label: { en: 'Loyal', zh: '忠诚客户' } },
  { value: 'potential_loyalist', label: { en: 'Potential Loyalist', zh: '潜力忠诚客户' } },
  { value: 'new', label: { en: 'New', zh: '新客户' } },
  { value: 'promising', label: { en: 'Promising', zh: '有潜力客户' } },
  { value: 'needs_attention', label: { en: 'Needs Attention', zh: '需要关注' } },
  { value: 'about_to_sleep', label: { en: 'About To Sleep', zh: '即将沉睡' } },
  { value: 'at_risk', label: { en: 'At Risk', zh: '有流失风险' } },
  { value: 'cant_lose', label: { en: "Can't Lose", zh: '不可流失' } },
  { value: 'hibernating', label: { en: 'Hibernating', zh: '沉睡客户' } },
  { value: 'lost', label: { en: 'Lost', zh: '流失客户' } },
] as const satisfies readonly RfmSegment[];

export type RfmSegmentName = (typeof RFM_SEGMENTS)[number]['value'];

/** Rows are R 5 down to 1, columns F 1 to 5. */
const SEGMENT_GRID: readonly (readonly RfmSegmentName[])[] = [
  ['new', 'potential_loyalist', 'potential_loyalist', 'champions', 'champions'],
  ['promising', 'potential_loyalist', 'potential_loyalist', 'loyal', 'loyal'],
  ['about_to_sleep', 'about_to_sleep', 'needs_attention', 'loyal', 'loyal'],
  ['hibernating', 'hibernating', 'at_risk', 'at_risk', 'cant_lose'],
  ['lost', 'lost', 'at_risk', 'at_risk', 'cant_lose'],
];

/** The segment of a cell of the R × F grid; both scores 1–5. */
export function rfmSegment(r: number, f: number): RfmSegmentName {
  return SEGMENT_GRID[5 - r]![f - 1]!;
}

/** F of a buyer by number of completed orders. */
export function frequencyScore(orders: number): number {
  return 1 + FREQUENCY_CUTS.filter((cut) => orders >= cut).length;
}
