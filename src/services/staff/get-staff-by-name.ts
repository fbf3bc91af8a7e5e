import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import { listStaff, type StaffMember } from './list-staff.ts';
import { plainName } from './plain-name.ts';

const MOST_SUGGESTED = 5;

/**
 * The one active member of staff that an e-mail address, a name or a part of a name means.
 * @throws {DomainError} 'not_found' with the nearest names; 'ambiguous' when several fit
 */
export async function getStaffByName(database: Queryable, spoken: string): Promise<StaffMember> {
  const staff = await listStaff(database);
  const wanted = plainName(spoken);
  const tests: ((member: StaffMember) => boolean)[] = [
    ({ email }) => plainName(email) === wanted,
    ({ name }) => plainName(name) === wanted,
    ({ name }) => wanted !== '' && plainName(name).includes(wanted),
  ];
  const found = tests.map((test) => staff.filter(test)).find((members) => members.length > 0) ?? [];
  const [member, ...others] = found;
  if (member === undefined) throw unknownStaff(spoken, staff);
  if (others.length === 0) return member;
  throw new DomainError(
    'ambiguous',
    { en: `Several colleagues are called "${spoken}". Which one?`, zh: `有多位同事与“${spoken}”相符，请问是哪一位？` },
    found.slice(0, MOST_SUGGESTED).map(({ email }) => ({ en: email, zh: email })),
  );
}

function unknownStaff(spoken: string, staff: readonly StaffMember[]): DomainError {
  const near = nearest(spoken, staff, ({ name, email }) => [name, email], MOST_SUGGESTED);
  return new DomainError(
    'not_found',
    { en: `I find nobody called "${spoken}" on the staff.`, zh: `员工中找不到“${spoken}”。` },
    near.map(({ name }) => ({ en: name, zh: name })),
  );
}
