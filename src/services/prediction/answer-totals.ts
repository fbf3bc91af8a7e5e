import { createBinder } from '../../db/sql.ts';
import type { MetricAnswer } from '../../domain/answer.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import { fieldCell } from '../customers/field-cell.ts';
import { fieldSqlContext, populationSql } from '../population/population.ts';
import { churnMeasure } from './churn-measure.ts';
import { HORIZON_FIELDS } from './prediction-request.ts';
import { buyerConditions, type PredictionScene } from './prediction-scene.ts';

/** Expected orders and value of all the buyers together where the model is usable, their churn, and how many they are. */
export async function answerTotals(scene: PredictionScene): Promise<{ metrics: MetricAnswer[]; buyers: number }> {
  const { request, population, reader } = scene;
  const binder = createBinder();
  const context = fieldSqlContext(population, binder);
  const { orders, value } = HORIZON_FIELDS[request.horizonDays ?? 90];
  const fields = population.predictions.unavailable === undefined ? [orders, value] : [];
  const churn = churnMeasure(request.churn, population, binder);
  const expressions = [
    `avg(${churn.type === 'boolean' ? `${churn.sql}::int` : churn.sql})::float8`,
    ...fields.map((key) => `coalesce(sum(${fieldOf(key).sql(context)}), 0)`),
  ];
  const from = populationSql(population, { conditions: buyerConditions(scene, binder), expressions }, binder);
  const [row] = await reader.database.query<Record<string, number | null>>(
    `select count(*) as n, ${expressions.map((sql, at) => `${sql} as v${at}`).join(', ')} ${from}`,
    binder.values,
  );
  const { locale, settings } = reader;
  const metrics = fields.map((key, at): MetricAnswer => {
    const { label, unit = 'count' } = fieldOf(key);
    const total = fieldCell(key, row![`v${at + 1}`]!, reader) as number;
    const currency = unit === 'money' && { currency: settings.currency };
    return { kind: 'metric', label: label[locale], value: total, unit, ...currency };
  });
  const share: MetricAnswer = { kind: 'metric', label: churn.rate[locale], value: row!.v0 ?? null, unit: 'ratio' };
  return { metrics: [...metrics, share], buyers: row!.n! };
}
