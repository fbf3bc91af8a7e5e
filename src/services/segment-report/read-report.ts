import type { Bilingual } from '../../domain/locale.ts';
import { periodText } from '../../domain/period-text.ts';
import { recordsOf } from '../../domain/rule/records-of.ts';
import type { GroupFigures } from '../../domain/segments/group-figures.ts';
import type { Observed, ObservedSegment } from '../../domain/segments/observations/observation.ts';
import { effectiveRules } from '../../domain/segments/segment-rules.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { refuseUnbegun } from '../population/refuse-unbegun.ts';
import { readFigures } from '../segment-summary/read-figures.ts';
import { listSegments } from '../segments/list-segments.ts';
import type { SegmentRow } from '../segments/segment-row.ts';
import { readMoves, type SegmentsMoves } from './read-moves.ts';
import { chooseSegments, type ReportRequest } from './report-request.ts';
import { inOrder, type ReportRow } from './report-row.ts';
import { DEFAULT_PERIOD, type ReportSpan, reportSpan } from './report-span.ts';

/** What a report over segments is made of. */
export type SegmentsReading = {
  /** In the order asked for. */
  rows: readonly ReportRow[];
  moves: SegmentsMoves;
  everybody: GroupFigures;
  span: ReportSpan;
  /** The period in words. */
  spoken: Bilingual;
  observed: Observed;
};

/**
 * The figures and movements of active segments in a period, within the asker's scope.
 * @throws {DomainError} 'not_found' for an unknown segment, 'invalid_input' for a period without a beginning or none begun
 */
export async function readReport(request: ReportRequest, reader: Reader): Promise<SegmentsReading> {
  const { period = DEFAULT_PERIOD, order = 'revenue' } = request;
  refuseUnbegun(reader, [period]);
  const span = reportSpan(period, reader);
  const population = await findPopulation(reader);
  const active = await listSegments(reader.database);
  const segments = chooseSegments(active, request);
  const ids = segments.map(({ id }) => id);
  const [figures, moves] = await Promise.all([
    readFigures(population, segments, span),
    readMoves(population, ids, span),
  ]);
  const rows = segments.map((segment): ReportRow => {
    const own = moves.of(segment.id);
    const since = moves.since(segment.id);
    const count = (entered: boolean) =>
      own.filter((each) => each.entered === entered).reduce((sum, { customers }) => sum + customers, 0);
    const isTold = since !== null && since < span.toAt;
    return {
      segment,
      figures: figures.find(segment),
      moves: isTold ? own : [],
      came: isTold ? count(true) : null,
      went: isTold ? count(false) : null,
    };
  });
  const { everybody } = figures;
  const observed: Observed = {
    segments: observedSegments(rows, active),
    everybody,
    currency: reader.settings.currency,
    comparable: span.comparable,
  };
  const spoken = { en: periodText(period, 'en'), zh: periodText(period, 'zh') };
  return { rows: inOrder(rows, order), moves, everybody, span, spoken, observed };
}

function observedSegments(rows: readonly ReportRow[], active: readonly SegmentRow[]): ObservedSegment[] {
  const rules = effectiveRules(active);
  const ruleOf = (key: string) => rules.get(key) ?? { any: [] };
  return rows.flatMap(({ segment: { key, name }, figures, moves }) =>
    figures === undefined || figures.customers === 0
      ? []
      : [{ key, name, figures, moves, dependsOn: recordsOf(ruleOf(key), ruleOf) }],
  );
}
