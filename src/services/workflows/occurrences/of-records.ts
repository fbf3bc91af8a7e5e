import { createBinder } from '../../../db/sql.ts';
import { eventKindOf } from '../../../domain/catalogue/event-kinds.ts';
import { filterPartSql } from '../../../domain/rule/event-filter-sql.ts';
import type { Occurrence } from '../../../domain/rule/schema.ts';
import type { WorkflowOccurrence } from '../../../domain/workflows/workflow-occurrence.ts';
import { companyViewpoint } from '../../population/company-viewpoint.ts';
import { createProductLookup } from '../../segments/settle-rule.ts';
import { occurrencesSql, type Search } from './occurrences-sql.ts';

/** Records of a kind that pass a filter, each as it was when it happened. */
export async function findRecordOccurrences(occurrence: Occurrence, search: Search): Promise<WorkflowOccurrence[]> {
  const { database, now, settings } = search.viewpoint;
  const { events, where = {} } = occurrence;
  const { from, alias, at, only } = eventKindOf(events);
  const binder = createBinder();
  const isOfProduct = 'product' in where && where.product !== undefined;
  const lookUp = isOfProduct ? await createProductLookup(await companyViewpoint(database, now)) : undefined;
  const context = {
    bind: binder.bind,
    currency: settings.currency,
    productIds: (match: Parameters<NonNullable<typeof lookUp>>[0]) => lookUp!(match).ids,
    at: { now: `(${at} + interval '1 millisecond')` },
  };
  const filters = Object.entries(where).flatMap(([key, wanted]) =>
    wanted === undefined ? [] : filterPartSql(events, key, wanted, context, 'records'),
  );
  const sql = occurrencesSql(
    {
      from,
      key: `${binder.bind(`${events} `, 'text')} || coalesce(${alias}.external_id, ${alias}.id::text)`,
      customer: `${alias}.customer_id`,
      at,
      conditions: [...(only === undefined ? [] : [only]), ...filters],
    },
    search,
    binder,
  );
  return database.query<WorkflowOccurrence>(sql, binder.values);
}
