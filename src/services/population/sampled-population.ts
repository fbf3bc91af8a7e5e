import { localDay } from '../../domain/period.ts';
import { computeBounds } from './metrics-basis.ts';
import type { Population } from './population.ts';
import { findPredictionsBasis } from './predictions-basis.ts';
import type { Viewpoint } from './viewpoint.ts';

/** The population of a viewpoint within a sample of customers, by database id: everything is computed from their events alone. */
export async function findSampledPopulation(viewpoint: Viewpoint, only: readonly number[]): Promise<Population> {
  const [bounds, predictions] = await Promise.all([computeBounds(viewpoint, only), findPredictionsBasis(viewpoint)]);
  const { now, settings } = viewpoint;
  const clock = { now, timeZone: settings.timeZone, today: localDay(now, settings.timeZone), ...bounds };
  return { viewpoint, clock, metrics: 'computed', predictions, isEverybody: false, only };
}
