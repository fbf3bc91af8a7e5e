import { type DecidedOccurrence, decideFirings } from '../../domain/workflows/decide-firings.ts';
import type { Workflow } from '../../domain/workflows/workflow.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { findJudged } from './find-judged.ts';

/** Days that a preview looks back. */
export const PREVIEW_DAYS = 30;

/** From when on a preview counts: to the minute, not by whole days. */
export function previewFrom(now: Date): Date {
  return new Date(now.getTime() - PREVIEW_DAYS * 86_400_000);
}

/**
 * What a rule would have done of the last days, had it been on: decided by what decides it when it is. `ruleId` is of one that is there
 * already, whose own actions may have made it fire.
 */
export async function previewFirings(
  workflow: Workflow,
  viewpoint: Viewpoint,
  ruleId: number | null,
): Promise<DecidedOccurrence[]> {
  const judged = await findJudged(workflow, { viewpoint, from: previewFrom(viewpoint.now), ruleId: null });
  const { timeZone } = viewpoint.settings;
  return decideFirings(judged, [], { ruleId, limits: workflow.limits, timeZone });
}
