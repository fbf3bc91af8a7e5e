import { localInstant } from '../../domain/local-instant.ts';
import { dueText, dueTime, type SpokenWhen } from './due-time.ts';
import { findLeadTime, timeBefore } from './lead-time.ts';

/** When something was due before it is changed: a local day, and an hour where it has one. */
export type DueBase = { on: string; hour?: string | undefined };

/** How it is changed: to a time, or by a length. */
export type DueChange = { to: string } | { later: string } | { earlier: string };

/**
 * When something is due that was due at another time, as tools take it: an hour alone is one of its day, a day alone keeps its hour, and a length
 * counts from when it was due, or from now where that is over. Null for words that say no time, or not how to change this one.
 * @throws {DomainError} as `dueTime`
 */
export function changedDue(change: DueChange, base: DueBase, when: SpokenWhen): string | null {
  if ('to' in change) return moved(change.to, base, when);
  return 'later' in change ? later(change.later, base, when) : earlier(change.earlier, base, when);
}

function moved(words: string, base: DueBase, when: SpokenWhen): string | null {
  const due = dueTime(words, when) ?? (BARE_HOUR.test(words) ? dueTime(`at ${words}`, when) : null);
  if (due === null) return null;
  if (due.hour === undefined) return withHour(due.on, base, when);
  if (due.isDaySaid || due.offset !== undefined) return dueText(due);
  return isAhead(base.on, due.hour, when) ? `${base.on}T${due.hour}` : dueText(due);
}

/** "Make it 4", "4:30". */
const BARE_HOUR = /^\d{1,2}(?:[:.]\d{2})?$/;

function later(length: string, base: DueBase, when: SpokenWhen): string | null {
  const { timeZone } = when;
  const on = base.hour !== undefined && !isAhead(base.on, base.hour, when) ? null : base.on;
  const from = on === null ? when.now : localInstant(on, base.hour ?? NOON, timeZone);
  const now = from > when.now ? from : when.now;
  const due = dueTime(`in ${length}`, { now, timeZone }) ?? dueTime(`${length}后`, { now, timeZone });
  if (due === null) return null;
  // Of what is due at no hour nobody knows what an hour later is.
  if (due.offset !== undefined) return base.hour === undefined ? null : `${due.on}T${due.hour}`;
  return withHour(due.on, base, when);
}

const NOON = '12:00';

function earlier(length: string, { on, hour }: DueBase, when: SpokenWhen): string | null {
  const lead = findLeadTime(`${length} earlier`, []) ?? findLeadTime(`提前${length}`, []);
  const due = lead && timeBefore({ on, ...(hour !== undefined && { hour }), isDaySaid: true, remarks: [] }, lead, when);
  return due && dueText(due);
}

function withHour(on: string, { hour }: DueBase, when: SpokenWhen): string {
  return hour !== undefined && isAhead(on, hour, when) ? `${on}T${hour}` : on;
}

function isAhead(on: string, hour: string, { now, timeZone }: SpokenWhen): boolean {
  return localInstant(on, hour, timeZone) > now;
}
