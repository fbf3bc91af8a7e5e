import { allOf, type Binder, createBinder, usesAlias } from '../../db/sql.ts';
import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { populationConditions, populationKey } from '../population/population.ts';
import { createVersionedCache } from '../population/versioned-cache.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

/** A value that customers in scope have, as imported, and how many have it. */
type KnownValue = { value: string; customers: number };

/** What the asker's own customers hold; nothing of anybody else's. */
export type KnownValues = {
  /** Distinct values of an open text, country or list field, the most frequent first; empty for other fields. */
  of: (field: FieldKey) => readonly KnownValue[];
  /** Whether any customer in scope has a value of the field. Derived fields always do. */
  isRecorded: (field: FieldKey) => boolean;
};

type KnownField = { values: readonly KnownValue[]; isRecorded: boolean };

/** Enough for every city of a country; what is rarer is found by the exact lookup of a rule's value. */
const MOST_VALUES = 5_000;

/** Text fields whose values are as many as the customers: looked up singly, never listed. */
const SINGULAR_FIELDS: readonly FieldKey[] = ['customer_id', 'name'];

const cached = createVersionedCache<Map<FieldKey, Promise<KnownField>>>();

/** Known values of some fields of the customers that exist for the viewpoint, in memory; each field is read when it is first asked for. */
export async function findKnownValues(viewpoint: Viewpoint, fields: readonly FieldKey[]): Promise<KnownValues> {
  const known = await cached(viewpoint, await populationKey(viewpoint), async () => new Map());
  const wanted = [...new Set(fields)].filter(isStored);
  const found = new Map(
    await Promise.all(wanted.map(async (key) => [key, await findField(known, key, viewpoint)] as const)),
  );
  return {
    of: (field) => found.get(field)?.values ?? [],
    isRecorded: (field) => found.get(field)?.isRecorded ?? true,
  };
}

function findField(
  known: Map<FieldKey, Promise<KnownField>>,
  key: FieldKey,
  viewpoint: Viewpoint,
): Promise<KnownField> {
  const before = known.get(key);
  if (before) return before;
  const field = hasOpenValues(key) ? readOpenField(key, viewpoint) : readRecordedField(key, viewpoint);
  known.set(key, field);
  field.catch(() => known.delete(key));
  return field;
}

/** Whether a field's values are an open set that the data defines. */
export function hasOpenValues(key: FieldKey): boolean {
  const { type, privacy } = fieldOf(key);
  return (
    privacy === 'open' && (type === 'text' || type === 'country' || type === 'list') && !SINGULAR_FIELDS.includes(key)
  );
}

async function readOpenField(key: FieldKey, viewpoint: Viewpoint): Promise<KnownField> {
  const binder = createBinder();
  const sql = fieldOf(key).sql(NO_CLOCK);
  const value = fieldOf(key).type === 'list' ? `unnest(${sql})` : sql;
  const values = await viewpoint.database.query<KnownValue>(
    `select value, count(*)::int as customers from (select ${value} as value ${inScopeSql(sql, viewpoint, binder)}) v
      where value is not null group by value order by count(*) desc, value collate "C" limit ${MOST_VALUES}`,
    binder.values,
  );
  return { values, isRecorded: values.length > 0 };
}

async function readRecordedField(key: FieldKey, viewpoint: Viewpoint): Promise<KnownField> {
  const binder = createBinder();
  const sql = fieldOf(key).sql(NO_CLOCK);
  const has = fieldOf(key).type === 'list' ? `cardinality(${sql}) > 0` : `${sql} is not null`;
  const [row] = await viewpoint.database.query<{ recorded: boolean }>(
    `select exists (select 1 ${inScopeSql(sql, viewpoint, binder)} and ${has}) as recorded`,
    binder.values,
  );
  return { values: [], isRecorded: row!.recorded };
}

/** FROM and WHERE of the customers in scope, with their owners where the field's SQL speaks of them. */
function inScopeSql(sql: string, viewpoint: Viewpoint, binder: Binder): string {
  const owners = usesAlias(sql, 's') ? 'left join staff s on s.id = c.owner_id' : '';
  return `from customers c ${owners} where ${allOf(populationConditions(viewpoint, binder))}`;
}

/** Whether a field is kept with the customer, and not derived from records; the age is as recorded as the birthday. */
export function isStored(key: FieldKey): boolean {
  const { predicted, derivedFrom } = fieldOf(key);
  return !predicted && derivedFrom === undefined;
}

/** For fields that no clock moves, or only to be present or not. */
export const NO_CLOCK = {
  now: 'now()',
  timeZone: "'UTC'",
  today: 'current_date',
  dormantAfterDays: '0',
  lostAfterDays: '0',
};
