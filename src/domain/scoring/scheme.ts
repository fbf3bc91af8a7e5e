import { z } from 'zod';
import type { Bilingual } from '../locale.ts';

const FEWEST_BINS = 2;
const MOST_BINS = 9;

/** Edges that ascend, so that each score has values of its own. */
const Edges = z
  .array(z.number().min(0).max(1e12))
  .min(FEWEST_BINS - 1)
  .max(MOST_BINS - 1)
  .refine((edges) => edges.every((edge, at) => at === 0 || edge > edges[at - 1]!), {
    params: { en: 'edges must ascend', zh: '分界值须递增' },
  });

/**
 * How a value becomes a score, equal values always the same one: by the share of buyers below it, by quantiles with linear
 * interpolation (bins closed on the right), by quantile + 1 (bins closed on the left), or by edges that never move.
 */
export const ValueCut = z.union([
  z
    .object({
      by: z.enum(['percent_rank', 'quantile', 'quantile_plus_one']),
      bins: z.int().min(FEWEST_BINS).max(MOST_BINS),
    })
    .strict(),
  z.object({ by: z.literal('edges'), edges: Edges }).strict(),
]);
export type ValueCut = z.infer<typeof ValueCut>;

/** Quantiles of the rank that a buyer gets first come by ascending id: it splits buyers with equally many orders. */
type FirstComeCut = { by: 'first_come_rank'; bins: number };

export type Cut = ValueCut | FirstComeCut;

/** Scores from and to, both in it. */
const ScoreRange = z.tuple([z.int().min(1).max(MOST_BINS), z.int().min(1).max(MOST_BINS)]);

/** A named part of the R × F grid, made of rectangles. */
export const SegmentCells = z
  .object({
    name: z.object({ en: z.string().trim().min(1).max(60), zh: z.string().trim().min(1).max(60) }).strict(),
    cells: z
      .array(z.object({ r: ScoreRange, f: ScoreRange }).strict())
      .min(1)
      .max(81),
  })
  .strict();
export type SegmentCells = z.infer<typeof SegmentCells>;

/**
 * A way of scoring buyers from 1 to the number of bins of each dimension, the highest score the best: R by the days since the last
 * order (fewer are better), F by the number of orders, M by revenue (more are better).
 */
export type ScoreScheme = {
  name: string;
  text: Bilingual;
  recency: ValueCut;
  frequency: Cut;
  monetary: ValueCut;
  segments: readonly SegmentCells[];
};

const Text = z.object({ en: z.string().trim().min(1).max(300), zh: z.string().trim().min(1).max(300) }).strict();

/** What a company defines of a scheme of its own; score_schemes keeps it. */
export const SchemeDefinition = z
  .object({
    text: Text.describe('what the scheme is for'),
    recency: ValueCut.describe('edges: days since the last order, the most that the best score allows first'),
    frequency: ValueCut.describe('edges: the fewest orders of F 2, 3, 4 …'),
    monetary: ValueCut.describe('edges: the least revenue of M 2, 3, 4 …, major units'),
    segments: z.array(SegmentCells).min(1).max(81),
  })
  .strict();
export type SchemeDefinition = z.infer<typeof SchemeDefinition>;

/** The number of scores that a cut gives. */
export function binsOf(cut: Cut): number {
  return cut.by === 'edges' ? cut.edges.length + 1 : cut.bins;
}

/** Whether the data moves the cut points of a scheme; edges stay where they are. */
export function hasMovingCuts({ recency, frequency, monetary }: ScoreScheme): boolean {
  return [recency, frequency, monetary].some(({ by }) => by !== 'edges');
}
