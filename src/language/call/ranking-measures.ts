import * as catalogue from '../../domain/catalogue/measures.ts';

export type RankingMeasure = catalogue.RankingMeasure;

/** Measures by which single customers are ranked, to look any measure up in. */
export const RANKING_MEASURES: readonly string[] = catalogue.RANKING_MEASURES;
