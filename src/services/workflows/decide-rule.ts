import type { Queryable } from '../../db/database.ts';
import { localDay, startOfDay } from '../../domain/period.ts';
import { type DecidedOccurrence, decideFirings, type PastFiring } from '../../domain/workflows/decide-firings.ts';
import type { Workflow } from '../../domain/workflows/workflow.ts';
import type { JudgedOccurrence } from '../../domain/workflows/workflow-occurrence.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { findJudged } from './find-judged.ts';

/** What comes of everything new that a rule waited for, in the order of time; nothing is written. */
export async function decideRule(
  { ruleId, workflow, from }: { ruleId: number; workflow: Workflow; from: Date },
  viewpoint: Viewpoint,
): Promise<DecidedOccurrence[]> {
  const judged = await findJudged(workflow, { viewpoint, from, ruleId });
  if (judged.length === 0) return [];
  const { timeZone } = viewpoint.settings;
  const past = await readPast(viewpoint.database, ruleId, judged, timeZone);
  return decideFirings(judged, past, { ruleId, limits: workflow.limits, timeZone });
}

/** Earlier firings of the rule for these customers, and all of the days in question. */
function readPast(
  database: Queryable,
  ruleId: number,
  judged: readonly JudgedOccurrence[],
  timeZone: string,
): Promise<PastFiring[]> {
  const first = new Date(Math.min(...judged.map(({ at }) => at.getTime())));
  return database.query<PastFiring>(
    `select customer_id as "customerId", at from workflow_firings
     where rule_id = $1 and outcome = 'fired' and (customer_id = any($2::int[]) or at >= $3)`,
    [
      ruleId,
      [...new Set(judged.flatMap(({ customerId }) => customerId ?? []))],
      startOfDay(localDay(first, timeZone), timeZone),
    ],
  );
}
