import type { FieldKey } from '../../domain/catalogue/fields.ts';
import { type NotableTrait, notableTraits, type Trait } from '../../domain/discovery/notable-traits.ts';
import type { FieldValue } from '../customers/field-cell.ts';
import { ATTRIBUTE_FIELDS } from './attribute-fields.ts';

/** What a notable attribute is: a value of a field. */
export type NotableAttribute = NotableTrait & { key: FieldKey };

/**
 * For each group the attributes that are more or less common in it than among the others of the sample. `rows` hold the values of
 * ATTRIBUTE_FIELDS, `groups` the rows of each group.
 */
export function attributesOfGroups(
  rows: readonly (readonly FieldValue[])[],
  groups: readonly (readonly number[])[],
): NotableAttribute[][] {
  const counts = groups.map((members) => countValues(members.map((at) => rows[at]!)));
  const all = countValues(rows);
  return counts.map((own) => {
    const traits = [...all.values()].map(({ key, value, hits, of }): Trait => {
      const here = own.get(`${key} ${value}`)?.hits ?? 0;
      const recordedHere = own.get(`${key} `)?.of ?? 0;
      return {
        key,
        value,
        here: { customers: here, hits: here, of: recordedHere, designEffect: 1 },
        elsewhere: { customers: hits - here, hits: hits - here, of: of - recordedHere, designEffect: 1 },
      };
    });
    return notableTraits(traits.filter(({ value }) => value !== '')) as NotableAttribute[];
  });
}

type ValueCount = { key: FieldKey; value: string; hits: number; of: number };

/** How many rows hold each value of each field, of those that hold any; the empty value stands for the field itself. */
function countValues(rows: readonly (readonly FieldValue[])[]): Map<string, ValueCount> {
  const counts = new Map<string, ValueCount>();
  const add = (key: FieldKey, value: string) => {
    const name = `${key} ${value}`;
    const known = counts.get(name) ?? { key, value, hits: 0, of: 0 };
    counts.set(name, { ...known, hits: known.hits + 1 });
  };
  for (const row of rows) {
    for (const [at, key] of ATTRIBUTE_FIELDS.entries()) {
      const values = [row[at] ?? []].flat().map(String);
      if (values.length > 0) add(key, '');
      for (const value of new Set(values)) add(key, value);
    }
  }
  return new Map([...counts].map(([name, each]) => [name, { ...each, of: counts.get(`${each.key} `)!.hits }]));
}
