import type { ListCandidate, ListKnowledge } from '../../domain/daily-list/list-candidate.ts';
import { readOpenChannels } from '../contact/read-open-channels.ts';
import { findByRecords } from './find-by-records.ts';
import { findLeaving } from './find-leaving.ts';
import { findWaitingDrafts } from './find-waiting-drafts.ts';
import type { ListScene } from './list-scene.ts';
import { readListedCustomers } from './read-listed-customers.ts';
import { readMarks } from './read-marks.ts';
import { readOutcomes } from './read-outcomes.ts';

/** Everybody for whom some reason holds, with all that decides their place; the number of statements does not grow with the customers. */
export async function findCandidates(
  scene: ListScene,
): Promise<{ candidates: ListCandidate[]; knowledge: ListKnowledge }> {
  const { viewpoint, population, owner, policy } = scene;
  const { database, settings } = viewpoint;
  const { now, today, timeZone } = population.clock;
  const found = (await Promise.all([findByRecords(scene), findLeaving(scene), findWaitingDrafts(scene)])).flat();
  const ids = [...new Set(found.map(({ customerId }) => customerId))].toSorted((a, b) => a - b);
  const [listed, channels, marks, outcomes] = await Promise.all([
    readListedCustomers(scene, ids),
    readOpenChannels(database, ids, { now, timeZone, policy }),
    readMarks(database, owner.staffId, now),
    readOutcomes(population),
  ]);
  const findings = Map.groupBy(found, ({ customerId }) => customerId);
  const candidates = ids.flatMap((id) => {
    const [customer, open] = [listed.get(id), channels.get(id)];
    if (customer === undefined || open === undefined) return [];
    return [{ ...customer, channels: open, findings: findings.get(id)!.map(({ finding }) => finding) }];
  });
  const whose = viewpoint.asker.email === owner.email ? null : owner.name;
  return { candidates, knowledge: { now, today, currency: settings.currency, outcomes, marks, whose } };
}
