import type { ReportAnswer } from '../../domain/answer.ts';
import { SEGMENT_TOPICS, type SegmentTopic } from '../../domain/segments/preset.ts';
import type { Reader } from '../population/reader.ts';
import { type Ladder, listLadders } from '../segments/list-ladders.ts';
import { aboutText, notesText } from './about-text.ts';
import { movesPart } from './moves-table.ts';
import { observationsPart } from './observations-part.ts';
import { readReport } from './read-report.ts';
import type { ReportRequest } from './report-request.ts';
import type { ReportRow } from './report-row.ts';
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
  const { order = 'revenue' } = request;
  const { database, locale } = reader;
  const { rows, moves, everybody, span, spoken, observed } = await readReport(request, reader);
  const ladders = await listLadders(database);
  const answer: ReportAnswer = {
    kind: 'report',
    title: REPORT_WORDS[locale].title(spoken[locale]),
    parts: [
      { kind: 'text', text: aboutText(rows, everybody, { period: spoken[locale], span }, reader) },
      observationsPart(observed, spoken, reader),
      topTable(rows, order, everybody, reader),
      movesPart(rows, reader),
      ...(await whatWorkedPart(reader)),
      ...tables(rows, ladders).map(({ title, rows: own }) => segmentsTable(title[locale], own, everybody, reader)),
      { kind: 'text', text: notesText(rows, moves, span, reader) },
    ],
    digest: PARTS_OF_A_MESSAGE,
  };
  return { answer, rows: everybody.customers };
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
