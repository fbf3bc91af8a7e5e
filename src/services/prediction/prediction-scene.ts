import type { Binder } from '../../db/sql.ts';
import { memberSql } from '../discovery/member-sql.ts';
import type { Population } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';
import type { PredictionRequest } from './prediction-request.ts';

/** What is asked of several customers, ready for statements. */
export type PredictionScene = {
  request: PredictionRequest;
  population: Population;
  resolved: ResolvedConditions;
  reader: Reader;
};

/** Only buyers have a future to predict: those of the rule. */
export function buyerConditions({ population, resolved }: PredictionScene, binder: Binder): string[] {
  return ['m.orders > 0', memberSql(resolved.rule, { population, resolved }, binder)];
}
