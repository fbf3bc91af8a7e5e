import { DomainError } from '../../../domain/errors.ts';
import type { Viewpoint } from '../../../services/population/viewpoint.ts';
import { listStaff } from '../../../services/staff/list-staff.ts';

const MY_MANAGER =
  /^(?:my|our) (?:(?:team |line )?(?:manager|boss|lead(?:er)?|supervisor)|team['’]s (?:manager|lead))$|^(?:我的?|我们的?)(?:经理|主管|上级|领导|老板|组长)$/iu;

/**
 * The e-mail address of the manager of the asker's team, where some words mean them; null for other words.
 * @throws {DomainError} 'not_found' of a team without one, 'ambiguous' of several
 */
export async function findOwnManager(words: string, { database, asker }: Viewpoint): Promise<string | null> {
  if (!MY_MANAGER.test(words.trim())) return null;
  const managers = (await listStaff(database)).filter(
    ({ role, team, email }) => role === 'manager' && team !== null && team === asker.team && email !== asker.email,
  );
  if (managers.length === 1) return managers[0]!.email;
  if (managers.length > 1) {
    throw new DomainError(
      'ambiguous',
      { en: 'Your team has several managers. Which one?', zh: '您的团队有多位经理，请问是哪一位？' },
      managers.map(({ name }) => ({ en: name, zh: name })),
    );
  }
  throw new DomainError('not_found', {
    en: 'I know of no manager of your team. Say the colleague by name: "hand follow-up 12 to Emma Clarke".',
    zh: '没有查到您团队的经理。请直接说同事的姓名，例如“把跟进12转给李薇”。',
  });
}
