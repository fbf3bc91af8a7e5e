import type { Bilingual } from '../locale.ts';
import { binsOf, hasMovingCuts, type ScoreScheme } from './scheme.ts';

/** So many a bin keep the standard error of a cut point, √(p(1 − p) ÷ n), within a quarter of one of five bins. */
const BUYERS_PER_BIN = 20;

/** Said where a scheme's moving cut points rest on too few buyers of the company; undefined where they are enough. */
export function fewBuyersText(scheme: ScoreScheme, buyers: number): Bilingual | undefined {
  const { recency, frequency, monetary } = scheme;
  const needed = BUYERS_PER_BIN * Math.max(...[recency, frequency, monetary].map(binsOf));
  if (!hasMovingCuts(scheme) || buyers >= needed) return undefined;
  return {
    en: `These scores rest on fewer than ${needed} buyers in the company: their cut points are uncertain.`,
    zh: `这些评分所依据的全公司买家不足 ${needed} 位，分界值并不可靠。`,
  };
}
