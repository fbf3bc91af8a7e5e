import type { Database } from '../../../db/database.ts';
import type { Asker } from '../../../domain/asker.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { planRecipients } from '../plan-recipients.ts';

const RENEWED_AFTER_HOURS = 20;

/** Plans open drafts of care anew once a day, as a plan of yesterday cannot be approved; one that nobody can get any more lapses. */
export async function renewCare(
  viewpoint: Viewpoint & { database: Database },
  owners: ReadonlyMap<number, { asker: Asker }>,
): Promise<void> {
  const { database, now } = viewpoint;
  const stale = await database.query<{ id: number; authorId: number }>(
    `select id, author_id as "authorId" from outreach
     where origin = 'care' and state = 'draft' and planned_at < $1::timestamptz - ${RENEWED_AFTER_HOURS} * interval '1 hour' order by id`,
    [now],
  );
  for (const { id, authorId } of stale) {
    const owner = owners.get(authorId);
    if (owner !== undefined && (await renew({ ...viewpoint, asker: owner.asker }, id))) continue;
    await database.execute(
      `update outreach set state = 'lapsed', state_reason = 'expired', ended_at = $2 where id = $1 and state = 'draft'`,
      [id, now],
    );
  }
}

/** Whether somebody is still there for it. */
async function renew(viewpoint: Viewpoint & { database: Database }, outreachId: number): Promise<boolean> {
  try {
    await viewpoint.database.transaction((transaction) =>
      planRecipients({ ...viewpoint, database: transaction }, { outreachId }),
    );
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
