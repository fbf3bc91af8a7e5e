import type { Bilingual } from '../locale.ts';
import type { WorkflowAction } from './workflow.ts';

/** What came of one action of a firing, in the order of the rule's actions. */
export type ActionResult = { do: WorkflowAction['do'] } & (
  | { state: 'done'; made?: number | undefined }
  /** It follows the commit, and is tried again until it is done. */
  | { state: 'waiting'; attempts: number; failure?: Bilingual | undefined }
  /** It cannot be done, for a reason that a person can mend. */
  | { state: 'refused'; reason: Bilingual }
  | { state: 'failed'; failure: Bilingual }
);

/** Minutes until the next try after so many; afterwards it is given up. */
const BACKOFF_MINUTES = [1, 5, 30, 120, 480, 1_440];

/** When an action that failed so many times is tried again; null: never. */
export function nextTryAt(attempts: number, now: Date): Date | null {
  const minutes = BACKOFF_MINUTES[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
