import type { Population } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';
import type { MeasureRequest } from './measure-request.ts';

/** What a question of figures needs at hand to be answered. */
export type MeasureScene = {
  population: Population;
  resolved: ResolvedConditions;
  request: MeasureRequest;
  reader: Reader;
};
