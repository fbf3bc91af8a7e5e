import type { Database } from '../../src/db/database.ts';
import type { CustomerFacts } from '../../src/domain/customer-facts.ts';
import { readFacts } from '../../src/services/customers/read-facts.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { findPopulation, type Population } from '../../src/services/population/population.ts';
import { ADMINISTRATOR } from './company.ts';

/** Everybody as an administrator sees them at a now that somebody named. */
export async function populationOf(database: Database, now: Date): Promise<Population> {
  const settings = await readSettings(database);
  return findPopulation({ database, settings, asker: ADMINISTRATOR, now, live: false });
}

/** All customers of a database in memory, in the order of their ids. */
export async function readAllFacts(population: Population): Promise<CustomerFacts[]> {
  const rows = await population.viewpoint.database.query<{ id: number }>('select id from customers');
  return readFacts(
    population,
    rows.map(({ id }) => id),
  );
}
