import type { Queryable } from '../../db/database.ts';
import { askerTimeZone } from '../../domain/asker-time-zone.ts';
import { EVENT_KIND_TABLE } from '../../domain/catalogue/event-kinds.ts';
import { DomainError } from '../../domain/errors.ts';
import { contactAt } from '../../domain/follow-ups/contact-at.ts';
import { dayText } from '../../domain/follow-ups/due-text.ts';
import { OUTCOME_TEXT } from '../../domain/follow-ups/follow-up-text.ts';
import { interactionOfOutcome } from '../../domain/follow-ups/interaction-of-outcome.ts';
import type { Reader } from '../population/reader.ts';
import { awayRemarks } from './away-remarks.ts';
import type { ClosingRequest } from './closing-request.ts';
import { createFollowUps } from './create-follow-ups.ts';
import { findNextOwner } from './find-next-owner.ts';
import type { FollowUpRow } from './follow-up-row.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import { getWorkableFollowUp } from './get-follow-up.ts';
import { keepClosingInteraction } from './keep-closing-interaction.ts';
import { nextOf } from './next-of.ts';
import { recordFollowUpEvent } from './record-follow-up-event.ts';
import { done, type FollowUpAnswer, toldDue, toldFollowUp } from './told-follow-up.ts';

const CHANNELS = EVENT_KIND_TABLE.interactions.texts.channel.choices;

/** What closing it will do. @throws {DomainError} as `getWorkableFollowUp`; 'invalid_input' where nobody says why it was not useful */
export async function previewClosing(request: ClosingRequest, reader: Reader): Promise<{ text: string }> {
  const { locale } = reader;
  const words = FOLLOW_UP_WORDS[locale];
  const followUp = await getClosable(request, reader);
  const next = nextOf(followUp, request, reader.now);
  const owner = { id: followUp.ownerId, name: followUp.owner };
  const lines = [
    words.closes(toldFollowUp(followUp, reader), OUTCOME_TEXT[request.outcome][locale]),
    ...(request.because === undefined ? [] : [words.remembers(request.because)]),
    request.outcome === 'not_useful' ? words.note : contactText(request, reader),
    ...(next === null ? [] : [words.comesAgain(toldDue(next, reader)), ...(await awayRemarks(owner, next, reader))]),
    ...(next === null && followUp.repeat !== null ? [words.isOver] : []),
  ];
  return { text: lines.join('\n') };
}

/** Closes it, inside a transaction: once, with one interaction and at most one next follow-up. @throws {DomainError} as `previewClosing` */
export async function closeFollowUp(
  request: ClosingRequest,
  reader: Reader & { database: Queryable },
): Promise<FollowUpAnswer> {
  const { database, asker, now, locale } = reader;
  const { outcome, because } = request;
  const followUp = await getClosable(request, reader);
  const interactionId = await keepClosingInteraction(followUp, request, reader);
  await database.execute(
    `update follow_ups set state = 'closed', outcome = $2, because = $3, interaction_id = $4, closed_at = $5, closed_by_id = $6
      where id = $1`,
    [followUp.id, outcome, because ?? null, interactionId, now, asker.staffId],
  );
  await recordFollowUpEvent(database, followUp.id, {
    ...{ kind: 'closed', at: now, byEmail: asker.email, details: { outcome, because } },
  });
  const words = FOLLOW_UP_WORDS[locale];
  const closed = words.closed(followUp.id, OUTCOME_TEXT[outcome][locale]);
  const ownerId = await findNextOwner(database, followUp);
  const next = nextOf({ ...followUp, ownerId }, request, now);
  if (next === null) return done(closed);
  const [id] = await createFollowUps(database, [next], { email: asker.email, staffId: asker.staffId, now });
  return done(closed, words.next(id!, toldDue(next, reader)));
}

/** Which contact is written down: by which way, and on which day. @throws {DomainError} as `contactAt` */
export function contactText(
  { outcome, channel, on }: Pick<ClosingRequest, 'outcome' | 'channel' | 'on'>,
  { locale, asker, settings, now }: Reader,
): string {
  const words = FOLLOW_UP_WORDS[locale];
  const made = interactionOfOutcome(outcome, channel);
  const way = CHANNELS.find(({ value }) => value === made.channel)!.label[locale];
  contactAt(on, askerTimeZone(asker, settings), now);
  return words.contact(on === undefined ? way : words.onDay(way, dayText(on, locale)));
}

async function getClosable({ followUp: id, outcome, because }: ClosingRequest, reader: Reader): Promise<FollowUpRow> {
  const followUp = await getWorkableFollowUp(reader, id);
  if (outcome !== 'not_useful' || because) return followUp;
  throw new DomainError('invalid_input', {
    en: `Say why follow-up ${id} was not useful: add "because …", such as "because they moved away".`,
    zh: `请说明跟进 ${id} 为什么没有必要，例如加上“因为客户已搬走”。`,
  });
}
