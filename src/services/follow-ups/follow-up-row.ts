import type { Binder } from '../../db/sql.ts';
import { customerText } from '../../domain/customer-text.ts';
import type { Due } from '../../domain/follow-ups/due.ts';
import type {
  FollowUpOutcome,
  FollowUpSource,
  FollowUpState,
  FollowUpUrgency,
} from '../../domain/follow-ups/follow-up.ts';
import type { FollowUpSeries } from '../../domain/follow-ups/follow-up-series.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { isCustomerInSight } from './follow-ups-in-sight.ts';

/** A follow-up as it is stored, with what its reader may know of its customer. */
export type FollowUpRow = Due & {
  id: number;
  /** The database's own id. */
  customerKey: number;
  customerId: string;
  /** Null also of a customer out of sight. */
  name: string | null;
  isInSight: boolean;
  isVip: boolean;
  /** Null where nobody has it, or whoever had it left. */
  ownerId: number | null;
  owner: string | null;
  reason: string;
  source: FollowUpSource;
  urgency: FollowUpUrgency;
  slaDueAt: Date | null;
  repeat: FollowUpSeries | null;
  state: FollowUpState;
  outcome: FollowUpOutcome | null;
  /** Null also of a customer out of sight: others may have written it. */
  because: string | null;
  createdAt: Date;
  /** By name, where it was a member of staff. */
  author: string;
  closedAt: Date | null;
};

/** Columns of a FollowUpRow over FOLLOW_UPS_FROM. */
export function followUpColumns(eyes: Pick<Viewpoint, 'asker' | 'now'>, binder: Binder): string {
  const seen = isCustomerInSight(eyes, binder);
  return `f.id, f.customer_id as "customerKey", c.external_id as "customerId", case when ${seen} then c.name end as name,
    ${seen} as "isInSight", ${seen} and c.vip as "isVip", o.id as "ownerId", o.name as owner, f.reason, f.source, f.due_on as "dueOn",
    f.due_at as "dueAt", f.time_zone as "timeZone", f.urgency, f.sla_due_at as "slaDueAt", f.repeat, f.state, f.outcome, case when ${seen} then f.because end as because,
    f.created_at as "createdAt", coalesce((select a.name from staff a where a.id = f.created_by_id), f.created_by_email) as author, f.closed_at as "closedAt"`;
}

/** Follow-ups with customer and owner; who left owns nothing. */
export const FOLLOW_UPS_FROM = `follow_ups f join customers c on c.id = f.customer_id
  left join staff o on o.id = f.owner_id and o.active`;

/** Whom a follow-up is about, as its reader may see it. */
export function customerOf({ customerId, name }: Pick<FollowUpRow, 'customerId' | 'name'>): string {
  return customerText({ customerId, name });
}
