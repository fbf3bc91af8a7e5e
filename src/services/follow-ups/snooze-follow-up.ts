import type { Queryable } from '../../db/database.ts';
import type { ToolCall } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Due, readDue } from '../../domain/follow-ups/due.ts';
import { dueHour } from '../../domain/follow-ups/due-text.ts';
import { localInstant } from '../../domain/local-instant.ts';
import type { Reader } from '../population/reader.ts';
import { awayRemarks } from './away-remarks.ts';
import type { FollowUpRow } from './follow-up-row.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import { getWorkableFollowUp } from './get-follow-up.ts';
import { recordFollowUpEvent } from './record-follow-up-event.ts';
import { done, type FollowUpAnswer, toldDue, toldFollowUp } from './told-follow-up.ts';

export type SnoozeRequest = {
  followUp: number;
  until: string;
  /** On that day at no hour, although it had one. */
  anyTime?: boolean | undefined;
};

/** What putting it off will do. @throws {DomainError} as `getWorkableFollowUp` and `readDue`; 'invalid_input' where nothing would change */
export async function previewSnooze(request: SnoozeRequest, reader: Reader): Promise<{ text: string }> {
  const { followUp, due } = await plan(request, reader);
  const words = FOLLOW_UP_WORDS[reader.locale];
  const text = words.snoozes(toldFollowUp(followUp, reader), toldDue(followUp, reader), toldDue(due, reader));
  const remarks = await awayRemarks({ id: followUp.ownerId, name: followUp.owner }, due, reader);
  return { text: [text, ...remarks, ...(followUp.slaDueAt === null ? [] : [words.keepsSla])].join('\n') };
}

/** Puts it off to another day or hour, inside a transaction; the deadline of its segment and its series stay. @throws {DomainError} as `previewSnooze` */
export async function snoozeFollowUp(
  request: SnoozeRequest,
  reader: Reader & { database: Queryable },
): Promise<FollowUpAnswer> {
  const { database, asker, now } = reader;
  const { followUp, due } = await plan(request, reader);
  await database.execute('update follow_ups set due_on = $2, due_at = $3 where id = $1', [
    ...[followUp.id, due.dueOn, due.dueAt],
  ]);
  const [from, to] = [followUp, due].map(({ dueOn, dueAt, timeZone }) => ({ dueOn, dueAt, timeZone }));
  await recordFollowUpEvent(database, followUp.id, {
    ...{ kind: 'snoozed', at: now, byEmail: asker.email, details: { from, to } },
  });
  const continuesAs: ToolCall = { tool: 'snooze_follow_up', input: request };
  return { ...done(FOLLOW_UP_WORDS[reader.locale].snoozed(followUp.id, toldDue(due, reader))), continuesAs };
}

async function plan(request: SnoozeRequest, reader: Reader): Promise<{ followUp: FollowUpRow; due: Due }> {
  const { followUp: id } = request;
  const followUp = await getWorkableFollowUp(reader, id);
  const due = readDue(withHour(request, followUp, reader.now), followUp.timeZone, reader.now);
  if (due.dueOn !== followUp.dueOn || due.dueAt?.getTime() !== followUp.dueAt?.getTime()) return { followUp, due };
  const text = (locale: 'en' | 'zh') => toldDue(due, { ...reader, locale });
  throw new DomainError('invalid_input', {
    en: `Follow-up ${id} is due ${text('en')} already.`,
    zh: `跟进 ${id} 的时间已经是 ${text('zh')}。`,
  });
}

/** A day alone keeps the hour that it had, unless that is past on it: whoever is to be reminded at 3 is so on another day. */
function withHour({ until, anyTime = false }: SnoozeRequest, followUp: FollowUpRow, now: Date): string {
  const hour = anyTime || until.includes('T') ? null : dueHour(followUp);
  return hour === null || localInstant(until, hour, followUp.timeZone) <= now ? until : `${until}T${hour}`;
}
