import { createBinder } from '../../db/sql.ts';
import type { Fact, PortraitAnswer } from '../../domain/answer.ts';
import { cellTypeOf } from '../../domain/catalogue/field.ts';
import { FIELD_KEYS, type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { followUpFacts } from '../follow-ups/follow-up-facts.ts';
import { fieldSqlContext, findPopulation, type Population, populationSql } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { type FieldValue, fieldCell } from './field-cell.ts';
import type { FoundCustomer } from './find-customer-by-name.ts';
import { getCustomerByName } from './get-customer-by-name.ts';

export type PortraitRequest = { customer: string; fields?: readonly FieldKey[] | undefined };

/** What a person wants to know first; the other fields follow in the catalogue's order. */
const FIRST_FACTS: readonly FieldKey[] = [
  'rfm_segment',
  'value_tier',
  'lifecycle',
  'vip',
  'orders',
  'revenue',
  'average_order_value',
  'first_order_on',
  'last_order_on',
  'recency',
];

/**
 * One customer's facts, empty ones left out; the only place that shows contact fields.
 * @throws {DomainError} 'not_found', also for a customer out of scope; 'ambiguous' when a name fits several
 */
export async function describeCustomer(
  { customer, fields }: PortraitRequest,
  reader: Reader,
): Promise<{ answer: PortraitAnswer; rows: number }> {
  const found = await getCustomerByName(reader, customer);
  const population = await findPopulation(reader);
  const wanted = (fields ?? wholePortrait(population)).filter((key) => key !== 'customer_id' && key !== 'name');
  const values = await readFields(found, wanted, population);
  const { locale, settings } = reader;
  const facts = wanted.flatMap((key, index): Fact[] => {
    const { label, type, unit } = fieldOf(key);
    const value = fieldCell(key, values[index]!, reader);
    const isEmpty = value === null || value === '' || (type === 'boolean' && value === false);
    return isEmpty && fields === undefined
      ? []
      : [{ key, label: label[locale], value, type: cellTypeOf(type), ...(unit && { unit }) }];
  });
  if (fields === undefined) facts.push(...(await followUpFacts(found.id, reader)));
  const { customerId, name } = found;
  const hasMoney = facts.some(({ unit }) => unit === 'money');
  return {
    answer: {
      kind: 'portrait',
      customer: { id: customerId, name: name ?? customerId },
      facts,
      ...(hasMoney && { currency: settings.currency }),
    },
    rows: 1,
  };
}

/** Every field; without the predicted ones where there are no predictions for the question's day. */
function wholePortrait({ predictions }: Population): FieldKey[] {
  const keys = [...new Set([...FIRST_FACTS, ...FIELD_KEYS])];
  return predictions.unavailable === undefined ? keys : keys.filter((key) => !fieldOf(key).predicted);
}

async function readFields(
  { id }: FoundCustomer,
  keys: readonly FieldKey[],
  population: Population,
): Promise<FieldValue[]> {
  const binder = createBinder();
  const context = fieldSqlContext(population, binder);
  const columns = keys.map((key, index) => `${fieldOf(key).sql(context)} as f${index + 1}`);
  const conditions = [`c.id = ${binder.bind(id, 'int')}`];
  const from = populationSql(population, { conditions, expressions: columns }, binder);
  const [row] = await population.viewpoint.database.query<Record<string, FieldValue>>(
    `select ${columns.join(', ')} ${from}`,
    binder.values,
  );
  return keys.map((_, index) => row?.[`f${index + 1}`] ?? null);
}
