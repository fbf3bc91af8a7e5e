import { askerTimeZone } from '../../../domain/asker-time-zone.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Due } from '../../../domain/follow-ups/due.ts';
import { dueHour } from '../../../domain/follow-ups/due-text.ts';
import { localDay } from '../../../domain/period.ts';
import { findCustomerByName } from '../../../services/customers/find-customer-by-name.ts';
import { findDueBefore } from '../../../services/follow-ups/find-due-before.ts';
import { getFollowUp } from '../../../services/follow-ups/get-follow-up.ts';
import type { Viewpoint } from '../../../services/population/viewpoint.ts';
import type { KeptCall, ThreadContext } from '../../../services/threads/find-last-call.ts';
import type { CreateFollowUpInput } from '../../../tools/create-follow-up.ts';
import type { SnoozeFollowUpInput } from '../../../tools/snooze-follow-up.ts';
import type { DueBase } from '../../text/changed-due.ts';
import type { LastFollowUp } from '../command.ts';

/** Whether the question before was about one follow-up. */
export function isAfterFollowUp(before: ThreadContext['before']): before is KeptCall {
  if (before === null || before === 'declined') return false;
  return before.tool === 'create_follow_up' || numberOf(before) !== null;
}

/** The follow-up that the question before proposed, made, changed or showed; null where it was about another thing, or is out of sight. */
export async function findLastFollowUp(
  before: ThreadContext['before'],
  viewpoint: Viewpoint,
): Promise<LastFollowUp | null> {
  if (!isAfterFollowUp(before)) return null;
  const { proposal } = before;
  const followUp = numberOf(before);
  if (followUp === null) {
    const input = before.input as CreateFollowUpInput;
    const reasonFor = (customer: string) => renamed(input, customer, viewpoint);
    return { kind: 'proposed', input, due: baseOf(input.due), proposal, reasonFor };
  }
  const kept = await findDueOf(followUp, viewpoint);
  if (kept === null) return null;
  const isMoved = before.tool === 'snooze_follow_up';
  const due = isMoved && proposal !== undefined ? movedBase(before.input as SnoozeFollowUpInput, kept) : kept;
  const dueBefore = isMoved && proposal === undefined ? await findDueBefore(viewpoint, followUp) : null;
  return {
    kind: 'kept',
    followUp,
    madeBy: before.tool,
    due,
    dueBefore: dueBefore === null ? null : undoing(dueBefore, viewpoint),
    proposal,
  };
}

function numberOf({ input }: KeptCall): number | null {
  const { followUp } = input as { followUp?: unknown };
  return typeof followUp === 'number' ? followUp : null;
}

/** Of a text as tools take it. */
function baseOf(due: string): DueBase {
  const [on, hour] = due.split('T') as [string, string?];
  return hour === undefined ? { on } : { on, hour: hour.slice(0, HOUR_LENGTH) };
}

/** `HH:mm` */
const HOUR_LENGTH = 5;

/** Where a move that waits to be confirmed leads. */
function movedBase({ until, anyTime = false }: SnoozeFollowUpInput, kept: DueBase): DueBase {
  const { on, hour = kept.hour } = baseOf(until);
  return anyTime || hour === undefined ? { on } : { on, hour };
}

/** When a follow-up is due; null for one out of sight. */
export async function findDueOf(followUp: number, viewpoint: Viewpoint): Promise<DueBase | null> {
  try {
    return dueBase(await getFollowUp(viewpoint, followUp));
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

function dueBase({ dueOn: on, ...due }: Pick<Due, 'dueOn' | 'dueAt' | 'timeZone'>): DueBase {
  const hour = dueHour(due);
  return hour === null ? { on } : { on, hour };
}

/** The move that brings it back; null where that time is past. */
function undoing(due: Due, { now, asker, settings }: Viewpoint): { until: string; anyTime: boolean } | null {
  const { on, hour } = dueBase(due);
  const isAhead = due.dueAt === null ? on >= localDay(now, askerTimeZone(asker, settings)) : due.dueAt > now;
  if (!isAhead) return null;
  return hour === undefined ? { until: on, anyTime: true } : { until: `${on}T${hour}`, anyTime: false };
}

/** The reason of a proposal with another customer's name where it speaks of its own. */
async function renamed(
  { reason, customer }: CreateFollowUpInput,
  other: string,
  viewpoint: Viewpoint,
): Promise<string> {
  const [from, to] = await Promise.all([nameOf(customer, viewpoint), nameOf(other, viewpoint)]);
  if (from === null || to === null) return reason;
  const spoken = [from, customer, ...from.split(/\s+/u).filter((word) => word.length >= SHORTEST_NAME)];
  const said = spoken.find((name) => reason.toLowerCase().includes(name.toLowerCase()));
  if (said === undefined) return reason;
  const at = reason.toLowerCase().indexOf(said.toLowerCase());
  return reason.slice(0, at) + to + reason.slice(at + said.length);
}

/** Shorter words stand in other words by chance. */
const SHORTEST_NAME = 3;

async function nameOf(customer: string, viewpoint: Viewpoint): Promise<string | null> {
  const { customers = [] } = (await findCustomerByName(viewpoint, customer)) ?? {};
  return customers.length === 1 ? (customers[0]!.name ?? customers[0]!.customerId) : null;
}
