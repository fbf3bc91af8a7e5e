import type { ReportAnswer } from '../../domain/answer.ts';
import type { Population } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { answerTotals } from './answer-totals.ts';
import { listPredictions } from './list-predictions.ts';
import { modelReport } from './model-report.ts';
import type { PredictionRequest } from './prediction-request.ts';

/** What is expected of a rule's buyers together, their churn, who leads the list, and how far the model can be trusted. */
export async function predictCustomers(
  request: PredictionRequest,
  population: Population,
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number; rule?: string }> {
  const resolved = await resolveConditions(reader, { rule: request.rule });
  const scene = { request, population, resolved, reader };
  const { metrics, buyers } = await answerTotals(scene);
  const list = await listPredictions(scene, buyers);
  const model = population.predictions.unavailable === undefined ? await modelReport(reader) : [];
  const title = reader.locale === 'en' ? 'Prediction' : '预测';
  return {
    answer: { kind: 'report', title, parts: [...metrics, list, ...model] },
    rows: buyers,
    ...resolvedRuleText(resolved, reader),
  };
}
