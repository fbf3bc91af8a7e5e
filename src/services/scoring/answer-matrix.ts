import type { Answer, ReportAnswer } from '../../domain/answer.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { schemeRuleText } from '../../domain/scoring/cut-points-text.ts';
import { fewBuyersText } from '../../domain/scoring/few-buyers.ts';
import { DEFAULT_SCHEME } from '../../domain/scoring/published-schemes.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { findCutPoints } from './find-cut-points.ts';
import { getScheme, type KnownScheme } from './known-schemes.ts';
import { findMatrixCells } from './matrix-cells.ts';
import { gridTable, type MatrixMeasure, segmentsTable } from './matrix-tables.ts';

export type MatrixRequest = {
  scheme?: string | undefined;
  rule?: Rule | undefined;
  measure?: MatrixMeasure | undefined;
};

export type MatrixResult = { answer: ReportAnswer; rows: number; rule: string };

/**
 * The R × F grid of the asker's buyers under a scheme and its segments; scores are company-wide, and the receipt's rule names the
 * scheme and its cut points.
 * @throws {DomainError} 'not_found' for an unknown scheme, and what the rule's conditions may throw
 */
export async function answerMatrix({ scheme, ...request }: MatrixRequest, reader: Reader): Promise<MatrixResult> {
  return answerMatrixOf(await getScheme(reader.database, scheme ?? DEFAULT_SCHEME), request, reader);
}

/** The same of a scheme that need not be saved. */
export async function answerMatrixOf(
  known: KnownScheme,
  request: Omit<MatrixRequest, 'scheme'>,
  reader: Reader,
): Promise<MatrixResult> {
  const { locale, settings } = reader;
  const [population, resolved] = await Promise.all([
    findPopulation(reader),
    resolveConditions(reader, { rule: request.rule }),
  ]);
  const { scheme, frozenRunId } = known;
  const cuts = await findCutPoints(known, population);
  const cells = await findMatrixCells(population, resolved, cuts);
  const measures: readonly MatrixMeasure[] =
    request.measure === undefined ? ['customers', 'revenue'] : [request.measure];
  const notes = [frozenRunId === null ? undefined : FROZEN, fewBuyersText(scheme, cuts.buyers)];
  const rule = [
    schemeRuleText(scheme.name, cuts, { locale, currency: settings.currency, todayOn: population.clock.today }),
    ...Object.values(resolvedRuleText(resolved, reader)),
  ];
  return {
    answer: {
      kind: 'report',
      title: locale === 'en' ? `RFM matrix, scheme ${scheme.name}` : `RFM 矩阵（方案 ${scheme.name}）`,
      parts: [
        ...notes.flatMap((note): Answer[] => (note === undefined ? [] : [{ kind: 'text', text: note[locale] }])),
        ...measures.map((measure) => gridTable(measure, scheme, cells, reader)),
        segmentsTable(scheme, cells, reader),
      ],
    },
    rows: cells.reduce((sum, { customers }) => sum + customers, 0),
    rule: rule.join(locale === 'en' ? '. ' : '。'),
  };
}

const FROZEN = {
  en: 'The cut points of this scheme are frozen.',
  zh: '该方案的分界值已冻结。',
};
