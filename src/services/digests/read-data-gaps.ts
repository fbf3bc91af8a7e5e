import { createBinder } from '../../db/sql.ts';
import { findPopulation, populationSql } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';

/** Customers in scope of whom something is missing or looks wrong. */
export type DataGaps = {
  customers: number;
  withoutOwner: number;
  /** Their owner left. */
  ownerLeft: number;
  withoutName: number;
  withoutEmail: number;
  withoutPhone: number;
  unreachable: number;
  /** They share an e-mail address or a telephone number with another customer in scope. */
  sameContact: number;
};

/** What is missing of the customers in scope, in one statement. Erased ones are left out: nothing of theirs is to be filled in. */
export async function readDataGaps(reader: Reader): Promise<DataGaps> {
  const population = await findPopulation(reader);
  const binder = createBinder();
  const expressions = ['c.name', 's.active'];
  const people = populationSql(population, { conditions: ['c.erased_at is null'], expressions }, binder);
  const count = (condition: string) => `count(*) filter (where ${condition})::int`;
  const [row] = await reader.database.query<DataGaps>(
    `with people as materialized (
        select c.owner_id, s.active, c.name, nullif(lower(trim(c.email)), '') as email,
          nullif(regexp_replace(c.phone, '\\D', '', 'g'), '') as phone ${people}
      ), emails as (select email from people where email is not null group by 1 having count(*) > 1),
      phones as (select phone from people where phone is not null group by 1 having count(*) > 1)
      select count(*)::int as customers, ${count('owner_id is null')} as "withoutOwner", ${count('not active')} as "ownerLeft",
        ${count('name is null')} as "withoutName", ${count('email is null')} as "withoutEmail",
        ${count('phone is null')} as "withoutPhone", ${count('email is null and phone is null')} as unreachable,
        ${count('e.email is not null or h.phone is not null')} as "sameContact"
      from people p left join emails e using (email) left join phones h using (phone)`,
    binder.values,
  );
  return row!;
}
