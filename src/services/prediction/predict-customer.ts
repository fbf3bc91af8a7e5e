import { createBinder } from '../../db/sql.ts';
import type { Cell, Fact, PortraitAnswer } from '../../domain/answer.ts';
import { cellTypeOf } from '../../domain/catalogue/field.ts';
import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { CHURN_NAMES } from '../../domain/prediction/churn.ts';
import { fieldCell } from '../customers/field-cell.ts';
import { getCustomerByName } from '../customers/get-customer-by-name.ts';
import { fieldSqlContext, type Population, populationSql } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { churnMeasure } from './churn-measure.ts';
import { HORIZON_FIELDS, type PredictionRequest } from './prediction-request.ts';

const STILL_A_CUSTOMER: Bilingual = { en: 'Probability of still being a customer', zh: '仍为客户的概率' };

/** A fact with the SQL of its value. */
type Asked = Omit<Fact, 'value'> & { sql: string; field?: FieldKey };

/**
 * What is expected of one customer, with churn by each named measure, the one that was asked for first.
 * @throws {DomainError} 'unavailable' for who never ordered; as `getCustomerByName`
 */
export async function predictCustomer(
  request: PredictionRequest & { customer: string },
  population: Population,
  reader: Reader,
): Promise<{ answer: PortraitAnswer; rows: number }> {
  const { id, customerId, name } = await getCustomerByName(reader, request.customer);
  const binder = createBinder();
  const isPredicted = population.predictions.unavailable === undefined;
  const asked = [
    ...(isPredicted ? expectations(request, population, binder, reader) : []),
    ...churns(request, population, binder, reader),
    ...(isPredicted ? [stillACustomer(reader)] : []),
  ];
  const expressions = ['m.orders', ...asked.map(({ sql }) => sql)];
  const from = populationSql(population, { conditions: [`c.id = ${binder.bind(id, 'int')}`], expressions }, binder);
  const [row] = await reader.database.query<Record<string, Cell>>(
    `select ${expressions.map((sql, at) => `${sql} as v${at}`).join(', ')} ${from}`,
    binder.values,
  );
  if (!row?.v0) throw neverOrdered(name ?? customerId);
  const facts = asked.flatMap(({ sql: _, field, ...fact }, at): Fact[] => {
    const value = row[`v${at + 1}`] ?? null;
    if (value === null && fact.key === 'alive_probability') return [];
    return [{ ...fact, value: field === undefined ? value : fieldCell(field, value, reader) }];
  });
  const { currency } = reader.settings;
  return {
    answer: { kind: 'portrait', customer: { id: customerId, name: name ?? customerId }, facts, currency },
    rows: 1,
  };
}

type Binder = ReturnType<typeof createBinder>;

function expectations(
  { horizonDays = 90 }: PredictionRequest,
  population: Population,
  binder: Binder,
  { locale }: Reader,
): Asked[] {
  const { orders, value } = HORIZON_FIELDS[horizonDays];
  return [orders, value, 'order_probability_90' as const].map((key) => {
    const { label, type, unit, sql } = fieldOf(key);
    const shown = { key, label: label[locale], type: cellTypeOf(type), ...(unit && { unit }) };
    return { ...shown, field: key, sql: sql(fieldSqlContext(population, binder)) };
  });
}

function churns({ churn }: PredictionRequest, population: Population, binder: Binder, { locale }: Reader): Asked[] {
  const known = CHURN_NAMES.filter((each) => each !== 'model' || population.predictions.unavailable === undefined);
  const names = churn ? [churn.definition, ...known.filter((each) => each !== churn.definition)] : known;
  return names.map((definition) => {
    const isAsked = definition === churn?.definition;
    const { meaning, sql, type, unit } = churnMeasure(isAsked ? churn : { definition }, population, binder);
    return { key: `churn_${definition}`, label: meaning[locale], type, sql, ...(unit && { unit }) };
  });
}

/** Of one purchase it is 1 by construction, which reads as "safe" and is not (SEMANTICS.md, "Prediction"). */
function stillACustomer({ locale }: Reader): Asked {
  const sql = 'case when m.order_days > 1 then pr.alive_probability end';
  return { key: 'alive_probability', label: STILL_A_CUSTOMER[locale], type: 'number', unit: 'ratio', sql };
}

function neverOrdered(name: string): DomainError {
  return new DomainError('unavailable', {
    en: `${name} has not ordered yet, and the model predicts from past orders.`,
    zh: `${name} 尚未下过单，而模型依据历史订单预测。`,
  });
}
