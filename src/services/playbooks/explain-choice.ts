import { DomainError } from '../../domain/errors.ts';
import { FALLBACK_KEY, type PlaybookChoice } from '../../domain/outreach/choice/choice.ts';
import { chooseForCustomers } from '../../domain/outreach/choice/choose-for-customers.ts';
import { chooseForRule } from '../../domain/outreach/choice/choose-for-rule.ts';
import { chooseForSegment } from '../../domain/outreach/choice/choose-for-segment.ts';
import type { Audience } from '../../domain/outreach/outreach.ts';
import type { Playbook } from '../../domain/outreach/playbook.ts';
import { findAudience } from '../outreach/plan/find-audience.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { getSegment } from '../segments/find-segment.ts';
import { readSegments } from '../segments/segment-row.ts';
import { readPlaybooks } from './read-playbooks.ts';
import { readSituations } from './read-situations.ts';

/**
 * The playbook for an audience, and why: a segment's own, else what its rule speaks of; for named customers their occasion, then their segments.
 * @throws {DomainError} 'not_found' for an unknown segment or customer, and where no playbook is in use
 */
export async function explainChoice(viewpoint: Viewpoint, audience: Audience): Promise<PlaybookChoice> {
  const playbooks = await readPlaybooks(viewpoint.database);
  return (await findChoice(viewpoint, audience, playbooks)) ?? fallback(playbooks);
}

async function findChoice(
  viewpoint: Viewpoint,
  audience: Audience,
  playbooks: readonly Playbook[],
): Promise<PlaybookChoice | null> {
  if ('customers' in audience) {
    const { customerIds } = await findAudience(viewpoint, audience);
    return chooseForCustomers(playbooks, await readSituations(viewpoint, customerIds, playbooks));
  }
  const segments = (await readSegments(viewpoint.database)).filter(({ status }) => status === 'active');
  if ('rule' in audience) return chooseForRule(playbooks, audience.rule, segments);
  const segment = await getSegment(viewpoint.database, audience.segment);
  return chooseForSegment(playbooks, segment) ?? chooseForRule(playbooks, segment.rule, segments);
}

function fallback(playbooks: readonly Playbook[]): PlaybookChoice {
  const playbook = playbooks.find(({ key }) => key === FALLBACK_KEY) ?? playbooks[0];
  if (playbook !== undefined) return { playbook, reason: FALLBACK };
  throw new DomainError('not_found', {
    en: 'No playbook is in use; restore one, or save a new one.',
    zh: '没有可用的打法；请恢复一个，或新建一个。',
  });
}

const FALLBACK = {
  en: 'No playbook is made for them; this one promises least.',
  zh: '没有专为其制定的打法；此打法承诺最少。',
};
