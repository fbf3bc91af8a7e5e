import type { Queryable } from '../../db/database.ts';
import { type Refusal, refuse } from '../../domain/imports/refusal.ts';
import { listStaff } from '../staff/list-staff.ts';
import { plainName } from '../staff/plain-name.ts';

/** A lookup of staff ids by e-mail or full name, as they are now. */
export async function createOwnerLookup(database: Queryable): Promise<(cell: string) => number | Refusal> {
  const owners = new Map<string, Set<number>>();
  for (const { id, email, name } of await listStaff(database)) {
    for (const key of [email, name].map(plainName)) owners.set(key, (owners.get(key) ?? new Set()).add(id));
  }
  return (cell) => {
    const [id, ...others] = owners.get(plainName(cell)) ?? [];
    if (id === undefined) return refuse('unknown_owner', cell);
    return others.length > 0 ? refuse('ambiguous_owner', cell) : id;
  };
}
