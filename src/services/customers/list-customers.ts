import { createBinder } from '../../db/sql.ts';
import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { customerFigureSql } from '../measures/customer-figure-sql.ts';
import { eventContext } from '../measures/statement-sql.ts';
import { audienceSql } from '../population/audience-sql.ts';
import { fieldSqlContext, type Population, populationSql } from '../population/population.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';
import type { CustomersRequest } from './customers-request.ts';
import type { FieldValue } from './field-cell.ts';

export type ListRequest = {
  population: Population;
  resolved: ResolvedConditions;
  request: Pick<CustomersRequest, 'sort' | 'limit' | 'limitPercent'>;
  fields: readonly FieldKey[];
  /** Rows kept. */
  rowLimit: number;
};

/** Values in the order of the fields, and the figure of the ranking in minor units. */
export type ListedCustomer = { values: FieldValue[]; figure: number | null };

/** The first rows of the list, and how many rows the whole list has. */
export async function listCustomers(list: ListRequest): Promise<{ rows: ListedCustomer[]; total: number }> {
  const { fields, request, rowLimit } = list;
  const limit = request.limitPercent === undefined ? request.limit : await countPercent(list, request.limitPercent);
  const kept = Math.min(rowLimit, limit ?? rowLimit);
  const { database } = list.population.viewpoint;
  const { text, values } = listSql(list, kept);
  const found = await database.query<Record<string, FieldValue>>(text, values);
  const rows = found.map((row) => ({
    values: fields.map((_, index) => row[`f${index + 1}`] ?? null),
    figure: (row.figure ?? null) as number | null,
  }));
  if (rows.length < kept || (limit !== undefined && limit <= kept)) return { rows, total: rows.length };
  return { rows, total: Math.min(limit ?? Number.POSITIVE_INFINITY, await countAll(list)) };
}

async function countPercent(list: ListRequest, percent: number): Promise<number> {
  // Integers first: 7 % of 100 must not become 7.000000000000001 and round up.
  return Math.ceil(Number((((await countAll(list)) * percent) / 100).toFixed(9)));
}

async function countAll(list: ListRequest): Promise<number> {
  const { from, values } = listFrom(list, []);
  const [row] = await list.population.viewpoint.database.query<{ n: number }>(`select count(*) as n ${from}`, values());
  return row!.n;
}

function listSql(list: ListRequest, kept: number) {
  const { population, request, fields } = list;
  const binder = createBinder();
  const context = fieldSqlContext(population, binder);
  const { sort } = request;
  const shown = fields.map((key) => fieldOf(key).sql(context));
  const sorted = sort !== undefined && 'field' in sort ? fieldOf(sort.field).sql(context) : undefined;
  const { from, figure } = listFrom(list, [...shown, sorted ?? '', 'c.external_id'], binder);
  const key = figure ?? sorted;
  const order = [
    ...(key === undefined ? [] : [`${key} ${sort?.direction} nulls last`]),
    'length(c.external_id)',
    'c.external_id collate "C"',
  ];
  const columns = [...shown.map((sql, index) => `${sql} as f${index + 1}`), ...(figure ? [`${figure} as figure`] : [])];
  const text = `select ${columns.join(', ')} ${from} order by ${order.join(', ')} limit ${binder.bind(kept, 'int')}`;
  return { text, values: binder.values };
}

/** FROM and WHERE of the list; a ranking leaves out those without a figure. */
function listFrom(
  { population, resolved, request }: ListRequest,
  expressions: readonly string[],
  binder = createBinder(),
) {
  const { sort } = request;
  const events = { population, resolved, binder };
  const ranking = sort !== undefined && 'measure' in sort ? customerFigureSql(sort, events) : undefined;
  const conditions = [
    ...(ranking?.conditions ?? []),
    ...(resolved.rule === undefined
      ? []
      : [
          audienceSql(resolved.rule, {
            ...eventContext(events),
            field: fieldSqlContext(population, binder),
            customerKey: 'c.id',
          }),
        ]),
  ];
  const from = populationSql(
    population,
    {
      ...(ranking?.from && { from: ranking.from, customerKey: 'v.customer_id' }),
      conditions,
      expressions: [...expressions, ranking?.value ?? ''],
    },
    binder,
  );
  return { from, figure: ranking?.value, values: () => binder.values };
}
