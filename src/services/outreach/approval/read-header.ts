import type { Queryable } from '../../../db/database.ts';
import type { ApprovalTerms, ReleaseHeader } from '../../../domain/outreach/approval/release-header.ts';

/**
 * What all recipients of an outreach share, as the database has it now, under these terms of approval. Null where there is no such
 * outreach.
 */
export async function readHeader(
  database: Queryable,
  outreachId: number,
  approval: ApprovalTerms,
): Promise<ReleaseHeader | null> {
  const [row] = await database.query<Omit<ReleaseHeader, 'approval'>>(HEADER_SQL, [outreachId]);
  return row === undefined ? null : { ...row, approval };
}

const HEADER_SQL = `select o.id as "outreachId", o.channel, o.purpose, o.origin, o.audience, o.rule, s.version as "segmentVersion",
    o.send_at as "sendAt", o.planned_at as "plannedAt", o.window_days as "windowDays", o.holdout_share as "holdoutShare",
    jsonb_build_object('id', o.author_id, 'email', o.author_email,
      'name', (select a.name from staff a where a.email = o.author_email)) as author,
    jsonb_build_object('key', o.playbook_key, 'version', o.playbook_version, 'strategy', pv.strategy) as playbook,
    case when o.offer_key is not null then jsonb_build_object('key', o.offer_key, 'version', o.offer_version, 'terms', ov.terms,
      'current', f.version, 'isArchived', f.archived_at is not null) end as offer,
    coalesce((select jsonb_agg(to_jsonb(d) order by d.language) from (
      select distinct on (language) language, revision, subject, sentences, closing from outreach_drafts
        where outreach_id = o.id order by language, revision desc
    ) d), '[]') as drafts,
    jsonb_build_object('name', p.definition -> 'companyName', 'postalAddress', p.definition -> 'postalAddress') as company
  from outreach o
    left join playbook_versions pv on pv.playbook_key = o.playbook_key and pv.version = o.playbook_version
    left join offers f on f.key = o.offer_key
    left join offer_versions ov on ov.offer_key = o.offer_key and ov.version = o.offer_version
    left join segments s on s.key = o.audience ->> 'segment'
    left join contact_policy p on p.id = 1
  where o.id = $1`;
