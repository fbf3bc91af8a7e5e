import type { Queryable } from '../../db/database.ts';
import type { Reader } from '../population/reader.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import { getWorkableFollowUp } from './get-follow-up.ts';
import { recordFollowUpEvent } from './record-follow-up-event.ts';
import { done, type FollowUpAnswer, toldFollowUp } from './told-follow-up.ts';

export type NoteRequest = { followUp: number; note: string };

/** What noting will do. @throws {DomainError} as `getWorkableFollowUp` */
export async function previewNote({ followUp: id, note }: NoteRequest, reader: Reader): Promise<{ text: string }> {
  const followUp = await getWorkableFollowUp(reader, id);
  return { text: FOLLOW_UP_WORDS[reader.locale].notes(toldFollowUp(followUp, reader), note) };
}

/** Adds a note to an open follow-up, inside a transaction. @throws {DomainError} as `getWorkableFollowUp` */
export async function noteFollowUp(
  { followUp: id, note }: NoteRequest,
  reader: Reader & { database: Queryable },
): Promise<FollowUpAnswer> {
  const { database, asker, now, locale } = reader;
  await getWorkableFollowUp(reader, id);
  await recordFollowUpEvent(database, id, { kind: 'noted', at: now, byEmail: asker.email, details: { note } });
  return done(FOLLOW_UP_WORDS[locale].noted(id));
}
