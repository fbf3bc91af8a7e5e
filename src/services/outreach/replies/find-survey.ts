import type { Queryable } from '../../../db/database.ts';
import { findSentMessage, type SentMessage } from './find-sent-message.ts';

/** Of a survey from the day that it was sent on: later answers would be of another time than its figures. */
const OPEN_DAYS = 30;
const DAY_MS = 86_400_000;

export type OpenSurvey = { message: SentMessage; kind: 'csat' | 'nps' };

/** The survey that a message's link asks; null where there is none, and that it is over after thirty days. */
export async function findSurvey(
  database: Queryable,
  token: string,
  now: Date,
): Promise<OpenSurvey | { isOver: true; message: SentMessage } | null> {
  const message = await findSentMessage(database, { token });
  if (message === null || message.survey === null) return null;
  const isOver = message.isErased || now.getTime() - message.sentAt.getTime() > OPEN_DAYS * DAY_MS;
  return isOver ? { isOver, message } : { message, kind: message.survey };
}
