import type { Asker } from '../../domain/asker.ts';
import { DomainError } from '../../domain/errors.ts';
import { readContactPolicy } from '../contact/read-contact-policy.ts';
import { findPopulation } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import type { ListOwner, ListScene } from './list-scene.ts';

/** What the statements of a list depend on; `owner`: whose it is, else that of who asks. @throws {DomainError} 'invalid_input' without an owner */
export async function findListScene(viewpoint: Viewpoint, owner: Asker = viewpoint.asker): Promise<ListScene> {
  const { staffId } = owner;
  if (staffId === null) {
    throw new DomainError('invalid_input', {
      en: 'You are no member of the staff, so there is no list of yours: say whose list you mean.',
      zh: '您不是员工，没有自己的名单：请说明要看谁的名单。',
    });
  }
  const [population, policy] = await Promise.all([findPopulation(viewpoint), readContactPolicy(viewpoint.database)]);
  const whose: ListOwner = { ...owner, staffId };
  return { viewpoint, population, owner: whose, policy };
}
