import { assign } from '../../domain/assignment/assign.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Reader } from '../population/reader.ts';
import { getStaffByName } from '../staff/get-staff-by-name.ts';
import type { StaffMember } from '../staff/list-staff.ts';
import { countOwned } from './count-owned.ts';

/**
 * The colleagues who get customers, by names or e-mail addresses.
 * @throws {DomainError} as `getStaffByName`; 'forbidden' beyond a manager's team
 */
export async function findTakers(to: string | readonly string[], reader: Reader): Promise<StaffMember[]> {
  const takers: StaffMember[] = [];
  for (const spoken of typeof to === 'string' ? [to] : to) {
    const taker = await getStaffByName(reader.database, spoken);
    refuseBeyondTeam(taker, reader);
    if (!takers.some(({ id }) => id === taker.id)) takers.push(taker);
  }
  return takers;
}

/** Customers with who of the takers gets each: whoever has the fewest by then. */
export async function shareOut<Customer extends { customerId: number }>(
  customers: readonly Customer[],
  takers: readonly StaffMember[],
  { database }: Reader,
): Promise<(Customer & { ownerId: number; owner: string; rule: number })[]> {
  const assigner = { to: 'least_loaded', members: takers.map(({ id }) => id), lastId: null } as const;
  const given = assign(
    customers.map(({ customerId }) => ({ id: customerId, rules: [0] })),
    [assigner],
    await countOwned(database),
  );
  const nameOf = new Map(takers.map(({ id, name }) => [id, name]));
  return customers.map((each, index) => {
    const { ownerId, rule } = given[index]!;
    return { ...each, ownerId, owner: nameOf.get(ownerId)!, rule };
  });
}

/** @throws {DomainError} 'forbidden' for a colleague of another team, but to an administrator */
export function refuseBeyondTeam({ name, team }: { name: string; team: string | null }, { asker }: Reader): void {
  if (asker.role === 'admin' || (team !== null && team === asker.team)) return;
  throw new DomainError('forbidden', {
    en: `${name} is not of your team. An administrator can reassign beyond a team.`,
    zh: `${name} 不在您的团队。跨团队转交请联系管理员。`,
  });
}
