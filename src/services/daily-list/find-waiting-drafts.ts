import { allOf, createBinder } from '../../db/sql.ts';
import type { Asker } from '../../domain/asker.ts';
import { daysBetween } from '../../domain/calendar-day.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { type ApprovalCase, approvalRefusal } from '../../domain/outreach/approval/approval-refusal.ts';
import { localDay } from '../../domain/period.ts';
import { RECIPIENTS_SQL } from '../outreach/recipients-sql.ts';
import { populationConditions } from '../population/population.ts';
import type { FoundReason } from './find-by-records.ts';
import { inListSql, type ListScene } from './list-scene.ts';

/** Looked at, the oldest first. */
const MOST_DRAFTS = 50;

type WaitingDraft = Omit<ApprovalCase, 'approver'> & {
  id: number;
  playbook: Bilingual;
  createdAt: Date;
  author: ApprovalCase['approver'] | null;
  /** The first of those who get it, within the list. */
  customerId: number | null;
};

/**
 * Drafts that wait for somebody's approval: those of the list's owner, and those of a team's others which they may not approve themselves and
 * the owner may. Each stands with one of its recipients.
 */
export async function findWaitingDrafts(scene: ListScene): Promise<FoundReason[]> {
  const { owner, policy, population } = scene;
  const { today, timeZone } = population.clock;
  const drafts = await readDrafts(scene);
  return drafts.flatMap(({ id, customerId, playbook, createdAt, recipients, author, ...of }) => {
    if (customerId === null) return [];
    const mayApprove = (approver: ApprovalCase['approver'], outOfSight: number) =>
      approvalRefusal({ ...of, approver, recipients, outOfSight }, policy) === null;
    const isOwn = of.authorEmail === owner.email;
    const ownerMay = mayApprove(owner, of.outOfSight);
    if (!isOwn && (!ownerMay || (author !== null && mayApprove(author, 0)))) return [];
    const waitingDays = daysBetween(localDay(createdAt, timeZone), today);
    const figures = { outreachId: id, playbook, waitingDays, recipients, mayApprove: ownerMay };
    return [{ customerId, finding: { reason: 'draft_waiting', figures } }];
  });
}

function readDrafts(scene: ListScene): Promise<WaitingDraft[]> {
  const { viewpoint, owner } = scene;
  const binder = createBinder();
  const { bind, values } = binder;
  const sees = allOf(populationConditions({ asker: owner, now: viewpoint.now }, binder));
  return viewpoint.database.query<WaitingDraft>(
    `select d.*, n.recipients, n."outOfSight", n."customerId" from (
       select o.id, o.audience, o.author_email as "authorEmail", o.created_at as "createdAt",
         json_build_object('en', coalesce(p.name_en, o.playbook_key), 'zh', coalesce(p.name_zh, o.playbook_key)) as playbook,
         case when a.id is not null then json_build_object('staffId', a.id, 'email', a.email, 'role', a.role) end as author,
         (select coalesce(json_agg(w.author_id), '[]') from (select distinct on (language) author_id from outreach_drafts
           where outreach_id = o.id order by language, revision desc) w) as writers
       from outreach o left join staff a on a.id = o.author_id left join playbooks p on p.key = o.playbook_key
       where o.state = 'draft' and o.created_at <= ${bind(viewpoint.now, 'timestamptz')} and ${authoredSql(owner, bind)}
       order by o.id limit ${MOST_DRAFTS}
     ) d cross join lateral (
       select count(*) filter (where r.decision = 'send')::int as recipients,
         count(*) filter (where (${sees}) is not true)::int as "outOfSight",
         min(c.id) filter (where r.decision = 'send' and ${inListSql(scene, binder)}) as "customerId"
       from ${RECIPIENTS_SQL} where r.outreach_id = d.id
     ) n order by d.id`,
    values,
  );
}

/** Over `o`: what the owner wrote, and what they may have to approve. */
function authoredSql({ role, team, staffId }: Asker, bind: ReturnType<typeof createBinder>['bind']): string {
  // PostgreSQL refuses a bound value without a use.
  if (role === 'admin') return 'true';
  const own = `o.author_id = ${bind(staffId, 'int')}`;
  if (role === 'rep') return own;
  return `(${own} or o.author_id in (select id from staff where team = ${bind(team, 'text')}))`;
}
