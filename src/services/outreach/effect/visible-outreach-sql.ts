import type { Binder } from '../../../db/sql.ts';
import type { Asker } from '../../../domain/asker.ts';

/**
 * Which outreach `o` an asker may see: an admin all, a manager what their team's people or they themselves wrote or have their names
 * under, a rep what they wrote or have theirs under.
 */
export function visibleOutreachSql(asker: Asker, binder: Binder): string {
  if (asker.role === 'admin') return 'true';
  const own = [`o.author_email = ${binder.bind(asker.email, 'text')}`];
  const signed = (staff: string) =>
    `exists (select from outreach_recipients r where r.outreach_id = o.id and r.sender_id ${staff})`;
  const byStaff = (staff: string) => [`o.author_id ${staff}`, signed(staff)];
  if (asker.staffId !== null) own.push(...byStaff(`= ${binder.bind(asker.staffId, 'int')}`));
  if (asker.role === 'manager' && asker.team !== null)
    own.push(...byStaff(`in (select id from staff where team = ${binder.bind(asker.team, 'text')})`));
  return `(${own.join(' or ')})`;
}
