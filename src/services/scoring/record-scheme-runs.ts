import type { Queryable } from '../../db/database.ts';
import { DEFAULT_SCHEME } from '../../domain/scoring/published-schemes.ts';
import { hasMovingCuts } from '../../domain/scoring/scheme.ts';
import { companyViewpoint } from '../population/company-viewpoint.ts';
import { findPopulation } from '../population/population.ts';
import { findCutPoints } from './find-cut-points.ts';
import { listSchemes } from './known-schemes.ts';
import { recordCutPoints } from './record-cut-points.ts';

/** Keeps the cut points of now of each scheme that the data moves; those of the stored scores are kept by the refresh itself. */
export async function recordSchemeRuns(database: Queryable, now: Date): Promise<void> {
  const population = await findPopulation(await companyViewpoint(database, now));
  for (const known of await listSchemes(database)) {
    if (known.scheme.name === DEFAULT_SCHEME || known.frozenRunId !== null || !hasMovingCuts(known.scheme)) continue;
    await recordCutPoints(known.scheme.name, await findCutPoints(known, population), population);
  }
}
