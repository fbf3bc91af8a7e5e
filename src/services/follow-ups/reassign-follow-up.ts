import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Reader } from '../population/reader.ts';
import type { StaffMember } from '../staff/list-staff.ts';
import { awayRemarks } from './away-remarks.ts';
import { chooseOwner } from './choose-owner.ts';
import type { FollowUpRow } from './follow-up-row.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import { getOpenFollowUp } from './get-follow-up.ts';
import { recordFollowUpEvent } from './record-follow-up-event.ts';
import { done, type FollowUpAnswer, toldFollowUp, toldOwner } from './told-follow-up.ts';

export type ReassignRequest = { followUp: number; to: string };

/**
 * What handing it over will do.
 * @throws {DomainError} as `getOpenFollowUp` and `chooseOwner`; 'forbidden' where a rep would hand on what is a colleague's; 'invalid_input'
 * where nothing would change
 */
export async function previewReassign(request: ReassignRequest, reader: Reader): Promise<{ text: string }> {
  const { followUp, to } = await plan(request, reader);
  const [from, next] = [{ id: followUp.ownerId, name: followUp.owner }, to].map((each) => toldOwner(each, reader));
  const text = FOLLOW_UP_WORDS[reader.locale].reassigns(toldFollowUp(followUp, reader), from!, next!);
  return { text: [text, ...(await awayRemarks(to, followUp, reader))].join('\n') };
}

/** Hands it over, inside a transaction. A day without an hour is meant where its new owner is; an hour stays the moment that it is. @throws {DomainError} as `previewReassign` */
export async function reassignFollowUp(
  request: ReassignRequest,
  reader: Reader & { database: Queryable },
): Promise<FollowUpAnswer> {
  const { database, asker, now, settings } = reader;
  const { followUp, to } = await plan(request, reader);
  const timeZone = followUp.dueAt === null ? (to.timeZone ?? settings.timeZone) : followUp.timeZone;
  await database.execute('update follow_ups set owner_id = $2, time_zone = $3 where id = $1', [
    ...[followUp.id, to.id, timeZone],
  ]);
  await recordFollowUpEvent(database, followUp.id, {
    ...{ kind: 'reassigned', at: now, byEmail: asker.email, details: { from: followUp.owner, to: to.name } },
  });
  return done(FOLLOW_UP_WORDS[reader.locale].reassigned(followUp.id, toldOwner(to, reader)));
}

async function plan(
  { followUp: id, to: spoken }: ReassignRequest,
  reader: Reader,
): Promise<{ followUp: FollowUpRow; to: StaffMember }> {
  const followUp = await getOpenFollowUp(reader, id);
  const to = await chooseOwner(reader, { ...followUp, followUp }, spoken);
  if (to.id === followUp.ownerId) {
    throw new DomainError('invalid_input', {
      en: `Follow-up ${id} is with ${to.name} already.`,
      zh: `跟进 ${id} 已由${to.name}负责。`,
    });
  }
  refuseOthersWork(followUp, to, reader);
  return { followUp, to };
}

/** A rep hands on their own and what is nobody's, and may take over what is about their customers. */
function refuseOthersWork({ id, ownerId, owner }: FollowUpRow, to: StaffMember, { asker }: Reader): void {
  const isTheirs = ownerId === null || ownerId === asker.staffId || to.id === asker.staffId;
  if (asker.role !== 'rep' || isTheirs) return;
  throw new DomainError(
    'forbidden',
    {
      en: `Follow-up ${id} is with ${owner}: only they or a manager hand it to somebody else. You may take it over yourself.`,
      zh: `跟进 ${id} 由${owner}负责，只有本人或经理可以转交。您可以自己接手。`,
    },
    [{ en: `Reassign follow-up ${id} to me`, zh: `把跟进${id}转交给我` }],
  );
}
