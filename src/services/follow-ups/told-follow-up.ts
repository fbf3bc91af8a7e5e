import type { ToolCall } from '../../domain/answer.ts';
import { askerTimeZone } from '../../domain/asker-time-zone.ts';
import type { Due } from '../../domain/follow-ups/due.ts';
import { dueText } from '../../domain/follow-ups/due-text.ts';
import type { Reader } from '../population/reader.ts';
import { customerOf, type FollowUpRow } from './follow-up-row.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';

/** What is done to a follow-up. */
export type FollowUpAnswer = { answer: { kind: 'text'; text: string }; rows: number; continuesAs?: ToolCall };

/** A follow-up as a sentence names it: number, reason and customer. */
export function toldFollowUp(followUp: FollowUpRow, { locale }: Reader): string {
  return FOLLOW_UP_WORDS[locale].numbered(followUp.id, followUp.reason, customerOf(followUp));
}

/** When it is due, for a reader's eyes. */
export function toldDue(due: Due, { locale, asker, settings }: Reader): string {
  return dueText(due, { locale, zone: askerTimeZone(asker, settings) });
}

/** Who has it: "you", a name, or nobody yet. */
export function toldOwner({ id, name }: { id: number | null; name: string | null }, { locale, asker }: Reader): string {
  const words = FOLLOW_UP_WORDS[locale];
  if (id === null) return words.nobody;
  return id === asker.staffId ? words.you : name!;
}

/** What was done, in one or several sentences. */
export function done(...sentences: readonly string[]): FollowUpAnswer {
  return { answer: { kind: 'text', text: sentences.join('\n') }, rows: 1 };
}
