import { localDay } from '../period.ts';
import type { WorkflowTrigger } from './workflow.ts';

const DAY_MS = 86_400_000;

/** What is dated longer ago fires nothing any more, whenever it was imported. */
const LATE_DAYS = 7;

/** What is written in a transaction that commits after a look is found by the next ones within it. */
const COMMIT_MS = 3_600_000;

/** By the database's clock, which may differ a little from ours. */
const CLOCK_ERROR_MS = 180_000;

type Looked = { enabledAt: Date; lookedThrough: Date | null };

/**
 * From when on a rule looks for what fires it, up to `now`: where it stopped; and all of the last days again once a local day and after
 * every import, which may bring what happened earlier. Nothing before the rule was switched on.
 */
export function lookFrom(
  { when }: Pick<WorkflowTrigger, 'when'>,
  { enabledAt, lookedThrough }: Looked,
  { now, timeZone, lastImportAt }: { now: Date; timeZone: string; lastImportAt: Date | null },
): Date {
  const earliest = Math.max(enabledAt.getTime(), now.getTime() - LATE_DAYS * DAY_MS);
  if (lookedThrough === null) return new Date(earliest);
  const isImported = lastImportAt !== null && lastImportAt.getTime() > lookedThrough.getTime() - CLOCK_ERROR_MS;
  const isAnotherDay = localDay(lookedThrough, timeZone) !== localDay(now, timeZone);
  // Who satisfied a schedule's condition then does not change by what comes in afterwards.
  if (when !== 'schedule' && (isImported || isAnotherDay)) return new Date(earliest);
  const isWritten = when === 'record' || when === 'field_changes' || when.endsWith('_segment');
  return new Date(Math.max(earliest, lookedThrough.getTime() - (isWritten ? COMMIT_MS : 0)));
}
