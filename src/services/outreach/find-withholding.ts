import type { LeaveOutReason } from '../../domain/outreach/outreach.ts';
import type { JudgedRecipient } from './judge-recipients.ts';

/** Why a message is not to leave. `changed`: it is not what was approved. */
export type Withholding = LeaveOutReason | 'changed';

/** Null for a message that may leave, at once or later. What the gate says comes first: erasing somebody breaks the seal as well. */
export function findWithholding(judged: JudgedRecipient | undefined): Withholding | null {
  if (judged === undefined) return 'erased';
  if (judged.verdict.kind === 'leave_out') return judged.verdict.reason;
  if (!judged.isSealed) return 'changed';
  return judged.merged === 'left' ? 'cadence' : null;
}
