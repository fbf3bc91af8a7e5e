import type { ReportAnswer } from '../../domain/answer.ts';
import { periodText } from '../../domain/period-text.ts';
import { recordsOf } from '../../domain/rule/records-of.ts';
import type { Observed, ObservedSegment } from '../../domain/segments/observations/observation.ts';
import { SEGMENT_TOPICS, type SegmentTopic } from '../../domain/segments/preset.ts';
import { effectiveRules } from '../../domain/segments/segment-rules.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { refuseUnbegun } from '../population/refuse-unbegun.ts';
import { readFigures } from '../segment-summary/read-figures.ts';
import { type Ladder, listLadders } from '../segments/list-ladders.ts';
import { listSegments } from '../segments/list-segments.ts';
import type { SegmentRow } from '../segments/segment-row.ts';
import { aboutText, notesText } from './about-text.ts';
import { movesPart } from './moves-table.ts';
import { observationsPart } from './observations-part.ts';
import { readMoves } from './read-moves.ts';
import { chooseSegments, type ReportRequest } from './report-request.ts';
import { inOrder, type ReportRow } from './report-row.ts';
import { DEFAULT_PERIOD, reportSpan } from './report-span.ts';
import { REPORT_WORDS } from './report-words.ts';
import { segmentsTable } from './segments-table.ts';
import { topTable } from './top-table.ts';
import { whatWorkedPart } from './what-worked-part.ts';

/** What a message shows: the company, what stands out, the largest, the movements. The rest is for the whole report. */
const PARTS_OF_A_MESSAGE = 4;

/**
 * All active segments in one report, within the asker's scope: what stands out, the largest with a chart, who came and went and why,
 * then every segment by topic; exclusive tiers apart from segments that overlap.
 * @throws {DomainError} 'not_found' for an unknown segment, 'invalid_input' for a period without a beginning or none begun
 */
export async function segmentReport(
  request: ReportRequest,
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number }> {
  const { period = DEFAULT_PERIOD, order = 'revenue' } = request;
  const { database, locale } = reader;
  refuseUnbegun(reader, [period]);
  const span = reportSpan(period, reader);
  const population = await findPopulation(reader);
  const active = await listSegments(database);
  const segments = chooseSegments(active, request);
  const [figures, moves, ladders] = await Promise.all([
    readFigures(population, segments, span),
    readMoves(
      population,
      segments.map(({ id }) => id),
      span,
    ),
    listLadders(database),
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
  const ordered = inOrder(rows, order);
  const words = REPORT_WORDS[locale];
  const spoken = { en: periodText(period, 'en'), zh: periodText(period, 'zh') };
  const observed: Observed = {
    segments: observedSegments(rows, active),
    everybody,
    currency: reader.settings.currency,
    comparable: span.comparable,
  };
  const answer: ReportAnswer = {
    kind: 'report',
    title: words.title(spoken[locale]),
    parts: [
      { kind: 'text', text: aboutText(rows, everybody, { period: spoken[locale], span }, reader) },
      observationsPart(observed, spoken, reader),
      topTable(ordered, order, everybody, reader),
      movesPart(rows, reader),
      ...(await whatWorkedPart(reader)),
      ...tables(ordered, ladders).map(({ title, rows: own }) => segmentsTable(title[locale], own, everybody, reader)),
      { kind: 'text', text: notesText(rows, moves, span, reader) },
    ],
    digest: PARTS_OF_A_MESSAGE,
  };
  return { answer, rows: everybody.customers };
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

/** Ladders first, each by its rungs; then the segments that are on none, by topic. */
function tables(ordered: readonly ReportRow[], ladders: readonly Ladder[]) {
  const words = REPORT_WORDS;
  const ofLadders = ladders.map(({ id, name }) => ({
    title: { en: words.en.ladder(name.en), zh: words.zh.ladder(name.zh) },
    rows: ordered
      .filter(({ segment }) => segment.ladderId === id)
      .toSorted((a, b) => a.segment.rung! - b.segment.rung!),
  }));
  const free = ordered.filter(({ segment }) => segment.ladderId === null);
  const topics = [...new Set([...Object.keys(SEGMENT_TOPICS), ...free.map(({ segment }) => segment.topic)])];
  const ofTopics = topics.map((topic) => ({
    title: SEGMENT_TOPICS[topic as SegmentTopic] ?? { en: topic, zh: topic },
    rows: free.filter(({ segment }) => segment.topic === topic),
  }));
  return [...ofLadders, ...ofTopics].filter(({ rows }) => rows.length > 0);
}
