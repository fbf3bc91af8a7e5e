import type { Audience } from '../../domain/outreach/outreach.ts';
import type { Playbook } from '../../domain/outreach/playbook.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { explainChoice } from './explain-choice.ts';

/**
 * The playbook for an audience; `explainChoice` says why.
 * @throws {DomainError} as `explainChoice`
 */
export async function choosePlaybook(viewpoint: Viewpoint, audience: Audience): Promise<Playbook> {
  return (await explainChoice(viewpoint, audience)).playbook;
}
