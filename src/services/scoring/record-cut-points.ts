import type { CutPoints } from '../../domain/scoring/cut-points.ts';
import type { Population } from '../population/population.ts';

/** Keeps the cut points of a scheme as of the population's now; the id of the run. */
export async function recordCutPoints(
  name: string,
  { buyers, recencyOn, orders, orderIds, revenueMinor }: CutPoints,
  { viewpoint: { database, now }, clock }: Population,
): Promise<number> {
  const [run] = await database.query<{ id: number }>(
    `insert into score_runs (scheme, as_of, buyers, recency_cuts, frequency_cuts, frequency_cut_ids, monetary_cuts, dormant_after_days, lost_after_days)
     values ($1, $2, $3, $4::date[], $5::int[], $6::text[], $7::bigint[], $8, $9) returning id`,
    [name, now, buyers, recencyOn, orders, orderIds, revenueMinor, clock.dormantAfterDays, clock.lostAfterDays],
  );
  return run!.id;
}
