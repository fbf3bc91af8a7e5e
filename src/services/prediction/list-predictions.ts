import { createBinder } from '../../db/sql.ts';
import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { cellTypeOf } from '../../domain/catalogue/field.ts';
import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import type { Locale } from '../../domain/locale.ts';
import { type FieldValue, fieldCell } from '../customers/field-cell.ts';
import { fieldSqlContext, populationSql } from '../population/population.ts';
import { findKnownValues } from '../values/known-values.ts';
import { churnMeasure } from './churn-measure.ts';
import { HORIZON_FIELDS, type Ranking } from './prediction-request.ts';
import { buyerConditions, type PredictionScene } from './prediction-scene.ts';

/**
 * The buyers as a table: by expected orders, which ranks one-time buyers rightly too, by expected value or by the model's churn; for churn
 * that needs no model, those who churned by revenue. Ties by ascending id.
 */
export async function listPredictions(scene: PredictionScene, buyers: number): Promise<TableAnswer> {
  const { request, population, reader } = scene;
  const { locale, settings, rowLimit } = reader;
  const binder = createBinder();
  const context = fieldSqlContext(population, binder);
  const churn = churnMeasure(request.churn, population, binder);
  const { orders, value } = HORIZON_FIELDS[request.horizonDays ?? 90];
  const isByModel = churn.definition === 'model';
  const [named, shown] = [
    (await findKnownValues(reader, ['name'])).isRecorded('name') ? (['name'] as const) : [],
    isByModel
      ? ([orders, value, 'order_probability_90', 'orders', 'last_order_on'] as const)
      : (['recency', 'purchase_interval', 'orders', 'revenue'] as const),
  ];
  const fields: FieldKey[] = ['customer_id', ...named, ...shown];
  const expressions = [...fields.map((key) => fieldOf(key).sql(context)), churn.sql];
  const conditions = [...buyerConditions(scene, binder), ...(isByModel ? [] : [churn.sql])];
  const from = populationSql(population, { conditions, expressions }, binder);
  const kept = Math.min(rowLimit, request.limit ?? rowLimit);
  const rankBy = isByModel ? (request.rankBy ?? 'orders') : 'revenue';
  const rank = fieldOf(({ orders, value, churn: 'churn_probability', revenue: 'revenue' } as const)[rankBy]).sql(
    context,
  );
  const rows = await reader.database.query<Record<string, FieldValue>>(
    `select ${expressions.map((sql, at) => `${sql} as v${at}`).join(', ')}, count(*) over () as n ${from}
      order by ${rank} desc nulls last, length(c.external_id), c.external_id collate "C" limit ${binder.bind(kept, 'int')}`,
    binder.values,
  );
  const cells = rows.map((row): Cell[] => [
    ...fields.map((key, at) => fieldCell(key, row[`v${at}`] ?? null, reader)),
    (row[`v${fields.length}`] ?? null) as Cell,
  ]);
  const columns: Column[] = [
    ...fields.map((key): Column => {
      const { label, type, unit } = fieldOf(key);
      return { key, label: label[locale], type: cellTypeOf(type), ...(unit && { unit }) };
    }),
    {
      key: `churn_${churn.definition}`,
      label: churn.label[locale],
      type: churn.type,
      ...(churn.unit && { unit: churn.unit }),
    },
  ];
  const total = Number(rows[0]?.n ?? 0);
  return {
    kind: 'table',
    title: TITLES[locale][rankBy](Math.min(total, request.limit ?? total), buyers),
    columns,
    rows: cells,
    total: Math.min(total, request.limit ?? total),
    currency: settings.currency,
  };
}

const TITLES: Record<Locale, Record<Ranking | 'revenue', (listed: number, buyers: number) => string>> = {
  en: {
    orders: (listed, buyers) => `${top(listed, buyers)}${buyers} buyers by expected orders`,
    value: (listed, buyers) => `${top(listed, buyers)}${buyers} buyers by expected value`,
    churn: (listed, buyers) => `${top(listed, buyers)}${buyers} buyers by churn probability, the highest first`,
    revenue: (listed, buyers) => `${listed} of ${buyers} buyers, churned, by revenue`,
  },
  zh: {
    orders: (listed, buyers) => `${buyers} 位买家按预期订单数排名${first(listed, buyers)}`,
    value: (listed, buyers) => `${buyers} 位买家按预期价值排名${first(listed, buyers)}`,
    churn: (listed, buyers) => `${buyers} 位买家按流失概率从高到低排名${first(listed, buyers)}`,
    revenue: (listed, buyers) => `${buyers} 位买家中已流失的 ${listed} 位（按消费金额）`,
  },
};

function top(listed: number, buyers: number): string {
  return listed < buyers ? `Top ${listed} of ` : '';
}

function first(listed: number, buyers: number): string {
  return listed < buyers ? `（前 ${listed} 位）` : '';
}
