import type { Queryable } from '../../db/database.ts';
import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { DomainError } from '../../domain/errors.ts';
import { conditionsOf, type FieldCondition, type Rule } from '../../domain/rule/schema.ts';
import { hasOpenValues, type KnownValues, NO_CLOCK } from '../values/known-values.ts';
import { resolveFieldCondition } from '../values/resolve-field-condition.ts';

/** Values of open fields that customers with touched attributes have, by field; null where any customer may have been touched. */
export type TouchedValues = ReadonlyMap<FieldKey, readonly string[]> | null;

/** The values of the fields that some rules speak of, among the customers of touches up to a number. */
export async function readTouchedValues(
  database: Queryable,
  rules: readonly Rule[],
  upTo: number,
): Promise<TouchedValues> {
  const touched = `segment_touches where id <= $1 and (records = '{}' or 'attributes' = any(records))`;
  const [everybody] = await database.query<{ found: boolean }>(
    `select exists (select 1 from ${touched} and customer_id is null) as found`,
    [upTo],
  );
  if (everybody!.found) return null;
  const fields = [...new Set(rules.flatMap((rule) => openConditions(rule).map(({ field }) => field)))];
  const values = new Map<FieldKey, string[]>();
  for (const field of fields) {
    const sql = fieldOf(field).sql(NO_CLOCK);
    const rows = await database.query<{ value: string }>(
      `select distinct ${fieldOf(field).type === 'list' ? `unnest(${sql})` : sql} as value
        from customers c left join staff s on s.id = c.owner_id where c.id in (select customer_id from ${touched})`,
      [upTo],
    );
    values.set(
      field,
      rows.flatMap(({ value }) => (value === null ? [] : [value])),
    );
  }
  return values;
}

/** Whether some touched value is another spelling of one that a rule asks for, and not among those that it was settled as. */
export function bringsValues(saved: Rule, settled: Rule, touched: TouchedValues): boolean {
  if (touched === null || conditionsOf(saved).some((each) => 'custom' in each || 'upcoming' in each)) return true;
  const held = new Set(openConditions(settled).flatMap(valuesOf));
  return openConditions(saved).some((condition) =>
    meantBy(condition, touched.get(condition.field) ?? []).some((value) => !held.has(value)),
  );
}

/** Conditions on fields whose values are those of the data. */
function openConditions(rule: Rule): FieldCondition[] {
  return conditionsOf(rule).filter(
    (each): each is FieldCondition => 'field' in each && each.is !== 'missing' && hasOpenValues(each.field),
  );
}

/** Which of some values a condition means. */
function meantBy(condition: FieldCondition, values: readonly string[]): string[] {
  const known: KnownValues = { of: () => values.map((value) => ({ value, customers: 1 })), isRecorded: () => true };
  const spoken = condition.is === 'in' ? condition.values : valuesOf(condition);
  return spoken.flatMap((value) => {
    try {
      const found = valuesOf(resolveFieldCondition({ field: condition.field, is: 'in', values: [value] }, known));
      return found.filter((each) => values.includes(each));
    } catch (error) {
      if (error instanceof DomainError) return [];
      throw error;
    }
  });
}

function valuesOf(condition: FieldCondition): string[] {
  if (condition.is === 'missing') return [];
  return (condition.is === 'in' ? condition.values : [condition.value]).map(String);
}
