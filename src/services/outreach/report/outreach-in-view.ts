import type { Binder } from '../../../db/sql.ts';
import { createBinder } from '../../../db/sql.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { getStoredOutreach, type StoredOutreach, unknownOutreach } from '../stored-outreach.ts';

/**
 * THE sight of outreach, over `o`: an administrator's all, one's own, a manager's that of their team's people, and what goes out in
 * one's name. Of its customers each sees their own alone.
 */
export function outreachConditions({ asker }: Pick<Viewpoint, 'asker'>, { bind }: Binder): string {
  if (asker.role === 'admin') return 'true';
  const own = `o.author_email = ${bind(asker.email, 'text')}`;
  const signs = `exists (select 1 from outreach_recipients r where r.outreach_id = o.id and r.sender_id = ${bind(asker.staffId, 'int')})`;
  if (asker.role === 'rep') return `(${own} or ${signs})`;
  const team = `o.author_id in (select id from staff where team = ${bind(asker.team, 'text')})`;
  return `(${own} or ${signs} or ${team})`;
}

/** The outreach of a number, where the asker may look at it. @throws {DomainError} 'not_found', also for one out of sight */
export async function getOutreachInView(viewpoint: Viewpoint, id: number): Promise<StoredOutreach> {
  const binder = createBinder();
  const [seen] = await viewpoint.database.query(
    `select 1 from outreach o where o.id = ${binder.bind(id, 'int')} and ${outreachConditions(viewpoint, binder)}`,
    binder.values,
  );
  if (seen === undefined) throw unknownOutreach(id);
  return getStoredOutreach(viewpoint.database, id);
}
