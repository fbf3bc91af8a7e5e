import type { Queryable } from '../../db/database.ts';
import type { ConsentFacts, ImportantDateFacts } from '../../domain/customer-facts.ts';
import { DEFAULT_SCHEME } from '../../domain/scoring/published-schemes.ts';
import type { CustomerHistory, FieldChange, ScoresFrom } from '../../domain/workflows/customer-history.ts';
import { readConsents, readImportantDates } from '../customers/read-record-facts.ts';
import type { HistoryNeeds } from './history-needs.ts';
import { readHistoricRecords } from './read-historic-records.ts';

type Attributes = Omit<CustomerHistory['attributes'], 'consents' | 'dates'>;
type Row = Attributes & { id: number; createdAt: Date | null };

/** What is known of the given customers before `to`, from which their facts as of any earlier time are made; two to thirteen statements. */
export async function readHistories(
  database: Queryable,
  customers: readonly number[],
  needs: HistoryNeeds,
  to: Date,
): Promise<CustomerHistory[]> {
  const rows = await database.query<Row>(ATTRIBUTES_SQL, [customers]);
  const changes = await readChanges(database, customers);
  const consents = needs.consents ? await readConsents(database, customers, to) : new Map<number, ConsentFacts[]>();
  const dates = needs.dates ? await readImportantDates(database, customers) : new Map<number, ImportantDateFacts[]>();
  const records = await Promise.all(
    needs.kinds.map(async (kind) => {
      const isDetailed = needs.detailed.includes(kind);
      return [kind, await readHistoricRecords(database, kind, customers, { to, isDetailed })] as const;
    }),
  );
  return rows.map(({ id, createdAt, ...attributes }) => ({
    ...{ id, createdAt, changes: changes.get(id) ?? [] },
    attributes: { ...attributes, consents: consents.get(id) ?? [], dates: dates.get(id) ?? [] },
    records: Object.fromEntries(records.map(([kind, of]) => [kind, of.get(id) ?? []])),
  }));
}

/** The runs that scored everybody, in the order of time. */
export function readScoreRuns(database: Queryable): Promise<ScoresFrom[]> {
  return database.query<ScoresFrom>(
    `select as_of as "asOf", dormant_after_days as "dormantAfterDays", lost_after_days as "lostAfterDays",
       json_build_object('buyers', buyers, 'recencyOn', recency_cuts, 'orders', frequency_cuts, 'orderIds', coalesce(frequency_cut_ids, '{}'),
         'revenueMinor', monetary_cuts) as cuts
     from score_runs where scheme = $1 order by as_of, id`,
    [DEFAULT_SCHEME],
  );
}

async function readChanges(database: Queryable, customers: readonly number[]): Promise<Map<number, FieldChange[]>> {
  const rows = await database.query<FieldChange & { customer: number }>(
    `select customer_id as customer, field, before, at from customer_changes where customer_id = any($1::int[]) order by at, id`,
    [customers],
  );
  return Map.groupBy(rows, ({ customer }) => customer);
}

const ATTRIBUTES_SQL = `select c.id, c.created_at as "createdAt", c.external_id as "customerId", c.name, c.kind, c.email, c.phone, c.language,
    c.country, c.region, c.city, c.industry, c.size_band as "sizeBand", c.gender, c.birth_on as "birthOn", c.income_band as "incomeBand",
    c.occupation, c.membership_tier as "membershipTier", c.source, s.name as owner, c.vip, c.credit_status as "creditStatus",
    c.need_type as "needType", c.tags, c.custom
  from customers c left join staff s on s.id = c.owner_id where c.id = any($1::int[]) order by c.id`;
