import { DomainError } from '../../domain/errors.ts';
import { createDivision } from '../../domain/outreach/plan/create-division.ts';
import { holdoutShareOf } from '../../domain/outreach/plan/holdout-share-of.ts';
import { countOfferUses } from '../offers/count-offer-uses.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { getAudience } from './plan/get-audience.ts';
import { insertRecipients } from './plan/insert-recipients.ts';
import { type PlanScene, readPlanScene } from './plan/plan-scene.ts';
import { readCandidates } from './plan/read-candidates.ts';
import { type PlanSummary, readPlan } from './plan/read-plan.ts';
import { getStoredOutreach } from './stored-outreach.ts';

const BATCH = 1_000;

type PlanRequest = {
  outreachId: number;
  /** Of everybody; without it each customer's own. */
  language?: 'en' | 'zh' | undefined;
};

/**
 * Gives everybody of a draft's audience a row: to get it, held out, or left out with the reason; and writes what the audience was as
 * of. Everything else is read from the stored outreach and the last revisions of its texts, and the population is its author's. Rows
 * of an earlier plan go, so a revision plans anew by the same call. In the caller's transaction.
 * @throws {DomainError} 'conflict' where it is no draft any more or a segment has another version by now, 'not_found' for nobody
 */
export async function planRecipients(
  viewpoint: Viewpoint,
  { outreachId, language }: PlanRequest,
): Promise<PlanSummary> {
  const { database, now } = viewpoint;
  const outreach = await getStoredOutreach(database, outreachId, { lock: true });
  if (outreach.state !== 'draft') throw noDraft(outreachId);
  const scene = await readPlanScene(viewpoint, outreach);
  const { customerIds, rule } = await getAudience(scene.viewpoint, outreach.audience);
  const divide = createDivision(scene.terms, {
    outreachId,
    holdoutShare: holdoutShareOf(outreach, scene.policy, customerIds.length),
    offersLeft: await countOffersLeft(scene),
  });
  await database.execute('delete from outreach_recipients where outreach_id = $1', [outreachId]);
  for (let from = 0; from < customerIds.length; from += BATCH) {
    const candidates = await readCandidates(scene, customerIds.slice(from, from + BATCH), language);
    const divided = candidates.map((candidate) => ({ ...candidate, ...divide(candidate) }));
    await insertRecipients(database, outreachId, divided);
  }
  await database.execute('update outreach set rule = $2::jsonb, planned_at = $3 where id = $1', [
    ...[outreachId, rule === null ? null : JSON.stringify(rule), now],
  ]);
  return readPlan(database, outreachId);
}

async function countOffersLeft({ viewpoint, offer }: PlanScene): Promise<number | null> {
  if (offer?.terms.timesInAll === undefined) return null;
  const { inAll } = await countOfferUses(viewpoint.database, offer.key, { customerIds: [], now: viewpoint.now });
  return Math.max(0, offer.terms.timesInAll - inAll);
}

function noDraft(id: number): DomainError {
  return new DomainError('conflict', {
    en: `Outreach ${id} is no draft any more; copy it to change it.`,
    zh: `触达 ${id} 已不是草稿；如需修改请先复制。`,
  });
}
