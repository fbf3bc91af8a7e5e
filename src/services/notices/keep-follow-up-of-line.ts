import type { Queryable } from '../../db/database.ts';
import type { Due } from '../../domain/follow-ups/due.ts';
import type { Locale } from '../../domain/locale.ts';
import { getCustomerByName } from '../customers/get-customer-by-name.ts';
import { createFollowUps } from '../follow-ups/create-follow-ups.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import type { ListLine } from './get-list-line.ts';

type Keeper = Viewpoint & { database: Queryable; locale: Locale };

/**
 * The follow-up of a line, inside a transaction: its own, else one is made, once, due as said.
 * @throws {DomainError} 'not_found' where the customer is no longer in sight
 */
export async function keepFollowUpOfLine(keeper: Keeper, line: ListLine, due: Due): Promise<number> {
  if (line.followUpId !== null) return line.followUpId;
  const { database, asker, now, locale } = keeper;
  const { item, notice, position } = line;
  const { id: customerId } = await getCustomerByName(keeper, item.customer.id);
  const draft = {
    ...{ ...due, customerId, ownerId: asker.staffId, reason: item.why[locale] },
    ...{ source: 'reminder' as const, sourceKey: `notice ${notice} ${position}` },
  };
  const author = { email: asker.email, staffId: asker.staffId, now };
  const [followUp] = await createFollowUps(database, [draft], author);
  await database.execute('update notice_items set follow_up_id = $3 where notice_id = $1 and position = $2', [
    ...[notice, position, followUp],
  ]);
  return followUp!;
}
