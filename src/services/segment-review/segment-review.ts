import type { Answer, ReportAnswer } from '../../domain/answer.ts';
import { localDay } from '../../domain/period.ts';
import { FEWEST_MEMBERS, findFindings, type ReviewFinding } from '../../domain/segments/review/find-findings.ts';
import type { Reader } from '../population/reader.ts';
import { getSegment } from '../segments/find-segment.ts';
import { oneSegmentParts } from './one-segment-parts.ts';
import { type ReviewReading, readReview } from './read-review.ts';
import { reviewTable } from './review-table.ts';
import { REVIEW_WORDS } from './review-words.ts';

const MOST_FINDINGS = 8;
const MOST_QUESTIONS = 4;
/** What a message shows: what was looked at, what to look at, the table. */
const PARTS_OF_A_MESSAGE = 3;

/**
 * Whether the rules of segments still mean whom they are to mean: sizes and members against one and three months ago, how alike members
 * are, what segments share, parts of rules that decide nothing; with what to do about each. One segment by its name.
 * @throws {DomainError} 'not_found' for an unknown segment
 */
export async function segmentReview(
  { segment: spoken }: { segment?: string | undefined },
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number }> {
  const { locale, database } = reader;
  const words = REVIEW_WORDS[locale];
  const named = spoken === undefined ? undefined : await getSegment(database, spoken);
  const reading = await readReview(reader, named);
  const findings = findFindings(reading.segments);
  const details = named === undefined ? [] : await oneSegmentParts(named, reading, reader);
  const answer: ReportAnswer = {
    kind: 'report',
    title: named === undefined ? words.title : words.titleOf(named.name[locale]),
    parts: [
      { kind: 'text', text: aboutText(findings.length, reading, reader) },
      findingsPart(findings, reader),
      reviewTable(reading.segments, reader),
      ...details,
      { kind: 'text', text: words.method(FEWEST_MEMBERS) },
    ],
    digest: PARTS_OF_A_MESSAGE + details.length,
    questions: findings.slice(0, MOST_QUESTIONS).map(({ question }) => question[locale]),
  };
  return { answer, rows: reading.customers };
}

function aboutText(
  findings: number,
  { segments, past, customers }: ReviewReading,
  { locale, settings }: Reader,
): string {
  const [month, quarter] = past.map((at) => localDay(at, settings.timeZone));
  const counted = { segments: segments.length, customers: customers.toLocaleString('en'), findings };
  return REVIEW_WORDS[locale].about({ ...counted, month: month!, quarter: quarter! });
}

function findingsPart(findings: readonly ReviewFinding[], { locale }: Reader): Answer {
  const words = REVIEW_WORDS[locale];
  if (findings.length === 0) return { kind: 'text', text: words.nothing };
  const said = findings.slice(0, MOST_FINDINGS).map(
    ({ text, question }, at): Answer => ({
      kind: 'text',
      text: `${at + 1}. ${text[locale]}\n${words.ask(question[locale])}`,
    }),
  );
  const more: Answer[] =
    findings.length > MOST_FINDINGS ? [{ kind: 'text', text: words.more(findings.length - MOST_FINDINGS) }] : [];
  return { kind: 'report', title: words.findings, parts: [...said, ...more] };
}
