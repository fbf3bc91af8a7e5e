import type { Bilingual } from '../locale.ts';
import { binsOf, type Cut } from './scheme.ts';

const WAYS: Record<Cut['by'], Bilingual> = {
  percent_rank: { en: 'share of buyers below', zh: '低于该客户的买家占比' },
  quantile: { en: 'quantiles, closed on the right', zh: '分位数，右闭' },
  quantile_plus_one: { en: 'quantiles + 1, closed on the left', zh: '分位数 + 1，左闭' },
  first_come_rank: { en: 'quantiles of the first-come rank', zh: '先后名次的分位数' },
  edges: { en: 'fixed edges', zh: '固定分界值' },
};

/** The scale of a dimension and how it is cut: "1–5, share of buyers below", "1–3, fixed edges 2, 5". */
export function scaleText(cut: Cut): Bilingual {
  const { en, zh } = WAYS[cut.by];
  const edges = cut.by === 'edges' ? cut.edges : [];
  return {
    en: [`1–${binsOf(cut)}, ${en}`, edges.join(', ')].filter(Boolean).join(' '),
    zh: [`1–${binsOf(cut)}，${zh}`, edges.join('、')].filter(Boolean).join(' '),
  };
}
