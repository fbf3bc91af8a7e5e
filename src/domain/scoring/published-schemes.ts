import { FREQUENCY_CUTS, RFM_SEGMENTS, rfmSegment } from './rfm.ts';
import type { ScoreScheme, SegmentCells } from './scheme.ts';

export const DEFAULT_SCHEME = 'rapport-1';

const SCORES = [1, 2, 3, 4, 5];

/** The map of `rapport-1`, which schemes without one of their own share. */
export const DEFAULT_SEGMENTS: readonly SegmentCells[] = RFM_SEGMENTS.map(({ value, label }) => ({
  name: { ...label },
  cells: SCORES.flatMap((r) =>
    SCORES.filter((f) => rfmSegment(r, f) === value).map((f): SegmentCells['cells'][number] => ({
      r: [r, r],
      f: [f, f],
    })),
  ),
}));

/** The usual ten-cell map of the tools that score by quintiles (notes: SEMANTICS.md, "RFM"). */
const TEN_CELLS: readonly SegmentCells[] = [
  { name: { en: 'Champions', zh: '冠军客户' }, cells: [{ r: [5, 5], f: [4, 5] }] },
  { name: { en: 'Loyal', zh: '忠诚客户' }, cells: [{ r: [3, 4], f: [4, 5] }] },
  { name: { en: 'Potential Loyalists', zh: '潜力忠诚客户' }, cells: [{ r: [4, 5], f: [2, 3] }] },
  { name: { en: 'New', zh: '新客户' }, cells: [{ r: [5, 5], f: [1, 1] }] },
  { name: { en: 'Promising', zh: '有潜力客户' }, cells: [{ r: [4, 4], f: [1, 1] }] },
  { name: { en: 'Need Attention', zh: '需要关注' }, cells: [{ r: [3, 3], f: [3, 3] }] },
  { name: { en: 'About To Sleep', zh: '即将沉睡' }, cells: [{ r: [3, 3], f: [1, 2] }] },
  { name: { en: 'At Risk', zh: '有流失风险' }, cells: [{ r: [1, 2], f: [3, 4] }] },
  { name: { en: "Can't Lose", zh: '不可流失' }, cells: [{ r: [1, 2], f: [5, 5] }] },
  { name: { en: 'Hibernating', zh: '沉睡客户' }, cells: [{ r: [1, 2], f: [1, 2] }] },
];

/** THE table of schemes that every deployment has, by name (SEMANTICS.md, "RFM"). */
export const PUBLISHED_SCHEMES: readonly ScoreScheme[] = [
  {
    name: DEFAULT_SCHEME,
    text: {
      en: 'Rapport’s own: R and M by the share of buyers below, F by fixed numbers of orders; equal customers get equal scores.',
      zh: 'Rapport 默认方案：R、M 按低于该客户的买家占比，F 按固定订单数；相同的客户得分相同。',
    },
    recency: { by: 'percent_rank', bins: 5 },
    frequency: { by: 'edges', edges: [...FREQUENCY_CUTS] },
    monetary: { by: 'percent_rank', bins: 5 },
    segments: DEFAULT_SEGMENTS,
  },
  {
    name: 'quintile',
    text: {
      en: 'For comparison with other tools: quintiles, bins closed on the right; F by first-come rank in ascending id, so customers with equally many orders can differ.',
      zh: '用于与其他工具对比：按五分位数、区间右闭；F 按客户编号升序的先后名次，因此订单数相同的客户得分可能不同。',
    },
    recency: { by: 'quantile', bins: 5 },
    frequency: { by: 'first_come_rank', bins: 5 },
    monetary: { by: 'quantile', bins: 5 },
    segments: TEN_CELLS,
  },
  {
    name: 'r-package',
    text: {
      en: 'For comparison with the R package rfm: quintile + 1, bins closed on the left. The segments are those of rapport-1, because the package’s own overlap.',
      zh: '用于与 R 语言 rfm 包对比：五分位数 + 1、区间左闭。分群采用 rapport-1 的划分，因为该包自带的分群相互重叠。',
    },
    recency: { by: 'quantile_plus_one', bins: 5 },
    frequency: { by: 'quantile_plus_one', bins: 5 },
    monetary: { by: 'quantile_plus_one', bins: 5 },
    segments: DEFAULT_SEGMENTS,
  },
];
