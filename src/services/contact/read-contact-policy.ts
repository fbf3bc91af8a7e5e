import type { Queryable } from '../../db/database.ts';
import { ContactPolicy } from '../../domain/outreach/contact-policy.ts';

/** The company's rules of contact; what nobody set is as their schema says. */
export async function readContactPolicy(database: Queryable): Promise<ContactPolicy> {
  const [row] = await database.query<{ definition: unknown }>('select definition from contact_policy where id = 1');
  return ContactPolicy.parse(row?.definition ?? {});
}
