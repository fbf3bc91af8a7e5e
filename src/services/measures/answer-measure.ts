import type { Answer, MetricAnswer, TableAnswer } from '../../domain/answer.ts';
import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { refuseUnbegun } from '../population/refuse-unbegun.ts';
import { refuseUnrecorded } from '../values/refuse-unrecorded.ts';
import { type ResolvedConditions, resolveConditions } from '../values/resolve-conditions.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { answerComparison } from './answer-comparison.ts';
import { answerGroups } from './answer-groups.ts';
import { answerStatistic } from './answer-statistic.ts';
import { computeFigures } from './compute-figures.ts';
import { currencyOf, measureCell, measureColumn } from './figure-cells.ts';
import { figureTitle, inSentence } from './figure-title.ts';
import { isGroupingKey, type MeasureRequest } from './measure-request.ts';
import type { MeasureScene } from './measure-scene.ts';
import { refuseImpossible } from './refuse-impossible.ts';

export type MeasureResult = { answer: Answer; rows: number; rule?: string };

/**
 * Figures over the asker's customers and their orders: one number, a table by group, a comparison of periods or a share.
 * @throws {DomainError} 'invalid_input', 'unknown_value', 'unavailable', 'not_found'
 */
export async function answerMeasure(request: MeasureRequest, reader: Reader): Promise<MeasureResult> {
  refuseImpossible(request);
  const { period, compareWith, groupBy = [] } = request;
  refuseUnbegun(reader, [period, typeof compareWith === 'object' ? compareWith : undefined]);
  const [population, resolved] = await Promise.all([
    findPopulation(reader),
    resolveConditions(reader, { ...request, rule: partOf(request) }),
    refuseUnrecorded(
      reader,
      groupBy.filter((key) => !isGroupingKey(key)),
    ),
  ]);
  const { answer, rows } = await answerOf({ population, resolved, request, reader });
  return { answer, rows, ...resolvedRuleText(resolved, reader) };
}

function answerOf(scene: MeasureScene): Promise<{ answer: Answer; rows: number }> {
  const { request } = scene;
  if (request.average !== undefined) return answerStatistic(scene, request.average);
  if (request.compareWith !== undefined) return answerComparison(scene, request.compareWith);
  if ((request.groupBy ?? []).length > 0) return answerGroups(scene);
  return request.share ? answerShare(scene) : answerTotals(scene);
}

async function answerTotals({
  population,
  resolved,
  request,
  reader,
}: MeasureScene): Promise<{ answer: Answer; rows: number }> {
  const { locale, settings } = reader;
  const { rows, records } = await computeFigures(population, resolved, request);
  const values = rows[0]!.values.map((value, index) => measureCell(request.measures[index]!, value, settings.currency));
  const title = figureTitle(request, resolved, reader);
  if (values.length === 1)
    return { answer: metric(request.measures[0]!, title, values[0]!, settings.currency), rows: records };
  const columns = request.measures.map((key) => measureColumn(key, locale));
  const answer: TableAnswer = {
    kind: 'table',
    title,
    columns,
    rows: [values],
    total: 1,
    ...currencyOf(columns, settings.currency),
  };
  return { answer, rows: records };
}

/** Who the part of a share is: those of the whole that satisfy the rule. */
function partOf({ rule, among }: MeasureRequest): Rule | undefined {
  return among === undefined ? rule : { all: [among, ...(rule === undefined ? [] : [rule])] };
}

/** The part of the whole's total, by default everybody's, that falls on the rule and the filter. */
async function answerShare({
  population,
  resolved,
  request,
  reader,
}: MeasureScene): Promise<{ answer: Answer; rows: number }> {
  const everything: ResolvedConditions =
    request.among === undefined
      ? { ...resolved, rule: undefined, where: undefined }
      : await resolveConditions(reader, { rule: request.among });
  const [part, whole] = await Promise.all([
    computeFigures(population, resolved, request),
    computeFigures(population, everything, request),
  ]);
  const [value, total] = [part.rows[0]!.values[0], whole.rows[0]!.values[0]];
  const title = figureTitle({ ...request, measures: request.measures.slice(0, 1) }, resolved, reader);
  const label = reader.locale === 'en' ? `Share of ${inSentence(title)}` : `${title}占比`;
  const share = value == null || !total ? null : value / total;
  return { answer: { kind: 'metric', label, value: share, unit: 'ratio' }, rows: part.records };
}

function metric(key: MeasureKey, label: string, value: number | null, currency: string): MetricAnswer {
  const { unit } = measureOf(key);
  return { kind: 'metric', label, value, unit, ...(unit === 'money' && { currency }) };
}
