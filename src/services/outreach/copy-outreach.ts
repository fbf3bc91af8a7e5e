import type { Database } from '../../db/database.ts';
import type { Answer, ToolCall } from '../../domain/answer.ts';
import type { Audience } from '../../domain/outreach/outreach.ts';
import { getOffer } from '../offers/get-offer.ts';
import { getPlaybook } from '../playbooks/get-playbook.ts';
import type { Reader } from '../population/reader.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { getSegment } from '../segments/find-segment.ts';
import { getOutreachInSight } from './outreach-in-sight.ts';
import { planRecipients } from './plan-recipients.ts';
import { outreachReport } from './report/outreach-report.ts';
import { getStoredOutreach, type StoredOutreach } from './stored-outreach.ts';

/**
 * A new draft of the asker's own with the texts of another outreach, never its approval: for the present members of a segment, by the
 * present playbook and terms, planned anew.
 * @throws {DomainError} 'not_found'; 'conflict' for a playbook or offer that is archived by now
 */
export async function copyOutreach(
  { outreach: copied }: { outreach: number },
  reader: Reader & { database: Database },
): Promise<{ answer: Answer; rows: number; continuesAs: ToolCall }> {
  const { database } = reader;
  const id = await database.transaction(async (transaction) => {
    const viewpoint = { ...reader, database: transaction };
    const source = await getOutreachInSight(viewpoint, copied);
    const made = await insertCopy(source, viewpoint);
    await transaction.execute(
      `insert into outreach_drafts (outreach_id, language, revision, subject, sentences, closing, source, source_name, author_id, created_at)
        select distinct on (language) $2, language, 1, subject, sentences, closing, source, source_name, $4, $3
        from outreach_drafts where outreach_id = $1 order by language, revision desc`,
      [copied, made, reader.now, reader.asker.staffId],
    );
    await planRecipients(viewpoint, { outreachId: made, language: await findOneLanguage(viewpoint, copied) });
    return made;
  });
  const report = await outreachReport(await getStoredOutreach(database, id), reader);
  return { ...report, continuesAs: { tool: 'show_outreach', input: { outreach: id } } };
}

async function insertCopy(source: StoredOutreach, viewpoint: Viewpoint & { locale: 'en' | 'zh' }): Promise<number> {
  const { database, asker, now, locale } = viewpoint;
  const playbook = await getPlaybook(database, source.playbookKey);
  const offer = source.offerKey === null ? null : await getOffer(database, source.offerKey);
  const [row] = await database.query<{ id: number }>(
    `insert into outreach (origin, playbook_key, playbook_version, offer_key, offer_version, channel, purpose, audience, locale,
        author_id, author_email, holdout_share, window_days, planned_at, created_at)
      select 'copy', playbook_key, $2, offer_key, $3, channel, $4, $5::jsonb, $6, $7, $8, holdout_share, window_days, $9, $9
      from outreach where id = $1 returning id`,
    [
      ...[source.id, playbook.version, offer?.version ?? null, playbook.strategy.purpose],
      ...[JSON.stringify(await presentAudience(source.audience, viewpoint)), locale],
      ...[asker.staffId, asker.email, now],
    ],
  );
  return row!.id;
}

async function presentAudience(audience: Audience, { database }: Viewpoint): Promise<Audience> {
  if (!('segment' in audience)) return audience;
  const { key, version } = await getSegment(database, audience.segment);
  return { segment: key, version };
}

/** The language of everybody, where the copied outreach was written in one for all. */
async function findOneLanguage({ database }: Viewpoint, outreachId: number): Promise<'en' | 'zh' | undefined> {
  const languages = await database.query<{ language: 'en' | 'zh' }>(
    `select distinct language from outreach_recipients where outreach_id = $1
      union select distinct language from outreach_drafts where outreach_id = $1`,
    [outreachId],
  );
  return languages.length === 1 ? languages[0]!.language : undefined;
}
