import { createBinder } from '../../../db/sql.ts';
import type { KnownCustomer } from '../../../domain/outreach/facts/known-customer.ts';
import { findPopulation, type Population, populationSql } from '../../population/population.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { readLastComplaints, readLastScores } from './read-care-records.ts';
import { readAnniversaries, readProfilingRefusals } from './read-dates-and-refusals.ts';
import { readLastOrders } from './read-last-orders.ts';
import { readOpenDeals } from './read-open-deals.ts';
import { readPointsBalances } from './read-points-balances.ts';

type Row = Pick<
  KnownCustomer,
  | 'id'
  | 'name'
  | 'kind'
  | 'gender'
  | 'language'
  | 'country'
  | 'birthOn'
  | 'ownerId'
  | 'ownerName'
  | 'orders'
  | 'firstOrderOn'
  | 'lastOrderOn'
>;

/** What messages may speak of, of each of the customers in the viewpoint's scope: a statement for each kind of record, however many they are. */
export async function readKnownCustomers(
  viewpoint: Viewpoint,
  customerIds: readonly number[],
): Promise<KnownCustomer[]> {
  const rows = await readCustomers(await findPopulation(viewpoint), customerIds);
  const ids = rows.map(({ id }) => id);
  const [lastOrders, points, complaints, scores, deals, anniversaries, refusals] = await Promise.all([
    readLastOrders(viewpoint, ids),
    readPointsBalances(viewpoint, ids),
    readLastComplaints(viewpoint, ids),
    readLastScores(viewpoint, ids),
    readOpenDeals(viewpoint, ids),
    readAnniversaries(viewpoint, ids),
    readProfilingRefusals(viewpoint, ids),
  ]);
  return rows.map((row) => ({
    ...row,
    lastOrder: lastOrders.get(row.id) ?? null,
    points: points.get(row.id) ?? null,
    complaint: complaints.get(row.id) ?? null,
    score: scores.get(row.id) ?? null,
    deal: deals.get(row.id) ?? null,
    anniversaries: anniversaries.get(row.id) ?? [],
    refusesProfiling: refusals.has(row.id),
  }));
}

function readCustomers(population: Population, customerIds: readonly number[]): Promise<Row[]> {
  const binder = createBinder();
  const columns = `c.id, c.name, c.kind, c.gender, c.language, c.country, c.birth_on as "birthOn", c.owner_id as "ownerId",
    s.name as "ownerName", m.orders, m.first_order_on as "firstOrderOn", m.last_order_on as "lastOrderOn"`;
  const conditions = [`c.id = any(${binder.bind(customerIds, 'int[]')})`];
  const from = populationSql(population, { conditions, expressions: [columns] }, binder);
  return population.viewpoint.database.query<Row>(`select ${columns} ${from} order by c.id`, binder.values);
}
