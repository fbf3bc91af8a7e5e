import { allOf, createBinder } from '../../db/sql.ts';
import { FIELD_KEYS, type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { populationConditions, populationKey } from '../population/population.ts';
import { createVersionedCache } from '../population/versioned-cache.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

/** A value that customers in scope have, as imported, and how many have it. */
type KnownValue = { value: string; customers: number };

/** What the asker's own customers hold; nothing of anybody else's. */
export type KnownValues = {
  /** Distinct values of an open text, country or list field, the most frequent first; empty for other fields. */
  of: (field: FieldKey) => readonly KnownValue[];
  /** Channels of the orders in scope, the most frequent first. */
  channels: readonly KnownValue[];
  /** Whether any customer in scope has a value of the field. Derived fields always do. */
  isRecorded: (field: FieldKey) => boolean;
};

/** Enough for every city of a country; what is rarer is found by the exact lookup of a rule's value. */
const MOST_VALUES = 5_000;

/** Text fields whose values are as many as the customers: looked up singly, never listed. */
const SINGULAR_FIELDS: readonly FieldKey[] = ['customer_id', 'name'];

const cached = createVersionedCache<KnownValues>();

/** Known values of the customers that exist for the viewpoint, in memory. */
export async function findKnownValues(viewpoint: Viewpoint): Promise<KnownValues> {
  return cached(viewpoint, await populationKey(viewpoint), () => readKnownValues(viewpoint));
}

/** Whether a field's values are an open set that the data defines. */
export function hasOpenValues(key: FieldKey): boolean {
  const { type, privacy } = fieldOf(key);
  return (
    privacy === 'open' && (type === 'text' || type === 'country' || type === 'list') && !SINGULAR_FIELDS.includes(key)
  );
}

async function readKnownValues(viewpoint: Viewpoint): Promise<KnownValues> {
  const [values, channels, recorded] = await Promise.all([
    readOpenValues(viewpoint),
    readChannels(viewpoint),
    readRecordedFields(viewpoint),
  ]);
  const byField = Map.groupBy(values, ({ field }) => field);
  return {
    of: (field) => byField.get(field) ?? [],
    channels,
    isRecorded: (field) => recorded.get(field) ?? true,
  };
}

async function readOpenValues(viewpoint: Viewpoint): Promise<(KnownValue & { field: FieldKey })[]> {
  const binder = createBinder();
  const scope = allOf(populationConditions(viewpoint, binder));
  const selects = FIELD_KEYS.filter(hasOpenValues).map((key) => {
    const sql = fieldOf(key).sql(NO_CLOCK);
    const value = fieldOf(key).type === 'list' ? `unnest(${sql})` : sql;
    return `(select '${key}' as field, value, count(*)::int as customers
      from (select ${value} as value from customers c left join staff s on s.id = c.owner_id where ${scope}) v
      where value is not null group by value order by count(*) desc, value collate "C" limit ${MOST_VALUES})`;
  });
  return viewpoint.database.query(selects.join(' union all '), binder.values);
}

async function readChannels(viewpoint: Viewpoint): Promise<KnownValue[]> {
  const binder = createBinder();
  const scope = allOf(populationConditions(viewpoint, binder));
  return viewpoint.database.query(
    `select o.channel as value, count(distinct o.customer_id)::int as customers
      from orders o join customers c on c.id = o.customer_id
      where o.channel is not null and o.placed_at < ${binder.bind(viewpoint.now, 'timestamptz')} and ${scope}
      group by o.channel order by customers desc, o.channel collate "C" limit ${MOST_VALUES}`,
    binder.values,
  );
}

async function readRecordedFields(viewpoint: Viewpoint): Promise<Map<FieldKey, boolean>> {
  const binder = createBinder();
  const scope = allOf(populationConditions(viewpoint, binder));
  const keys = FIELD_KEYS.filter(isStored);
  const checks = keys.map((key) => {
    const sql = fieldOf(key).sql(NO_CLOCK);
    return `coalesce(bool_or(${fieldOf(key).type === 'list' ? `cardinality(${sql}) > 0` : `${sql} is not null`}), false) as ${key}`;
  });
  const [row] = await viewpoint.database.query<Record<string, boolean>>(
    `select ${checks.join(', ')} from customers c left join staff s on s.id = c.owner_id where ${scope}`,
    binder.values,
  );
  return new Map(keys.map((key) => [key, row?.[key] ?? false]));
}

/** Whether a field is kept with the customer, and not derived from records; the age is as recorded as the birthday. */
export function isStored(key: FieldKey): boolean {
  const { predicted, derivedFrom } = fieldOf(key);
  return !predicted && derivedFrom === undefined;
}

/** For fields that no clock moves, or only to be present or not. */
const NO_CLOCK = { now: 'now()', timeZone: "'UTC'", today: 'current_date', dormantAfterDays: '0', lostAfterDays: '0' };
