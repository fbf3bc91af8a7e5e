import type { Answer, ReportAnswer } from '../../domain/answer.ts';
import { addDays } from '../../domain/calendar-day.ts';
import { localDay } from '../../domain/period.ts';
import type { Reader } from '../population/reader.ts';
import { aboutText, notesText } from '../segment-report/about-text.ts';
import { movesPart } from '../segment-report/moves-table.ts';
import { observationsPart } from '../segment-report/observations-part.ts';
import { readReport } from '../segment-report/read-report.ts';
import { segmentsTable } from '../segment-report/segments-table.ts';
import { readSubscriptions } from '../subscriptions/subscription.ts';
import { campaignsPart } from './campaigns-part.ts';
import type { DigestPart } from './digest-part.ts';
import { DIGEST_QUESTIONS, DIGEST_WORDS } from './digest-words.ts';
import { followUpsPart } from './follow-ups-part.ts';
import { qualityPart } from './quality-part.ts';
import { readerOfTeam } from './reader-of-team.ts';
import { mostMoved, weekTable } from './week-table.ts';

/** What a message shows: everything but all movements and all segments. */
const PARTS_OF_A_MESSAGE = 6;

/**
 * The last seven whole days of a manager's team (an administrator's company, or a team of it): what stands out, segments with who came and went and why,
 * follow-ups, outreach, what the data lack; each with the question that explains it.
 * @throws {DomainError} 'forbidden' for another manager's team, 'not_found' for an unknown one
 */
export async function weeklyDigest(
  { team }: { team?: string | undefined },
  asker: Reader,
): Promise<{ answer: ReportAnswer; rows: number; rule?: string }> {
  const reader = await readerOfTeam(team, asker);
  const { locale } = reader;
  const days = weekBefore(reader);
  const { rows, moves, everybody, span, spoken, observed } = await readReport(
    { period: { span: 'between', ...days }, order: 'movement' },
    reader,
  );
  const moved = mostMoved(rows, everybody);
  const parts: DigestPart[] = [
    { part: { kind: 'text', text: aboutText(rows, everybody, { period: spoken[locale], span }, reader) } },
    { part: observationsPart(observed, spoken, reader), question: DIGEST_QUESTIONS.report(days) },
    { part: weekTable(rows, everybody, reader), question: moved && DIGEST_QUESTIONS.course(moved, days) },
    await followUpsPart(span, reader),
    await campaignsPart(span, reader),
    await qualityPart(reader),
  ];
  const words = DIGEST_WORDS[locale];
  const proposal = (await isSubscribed(asker)) ? [] : [DIGEST_QUESTIONS.subscribe];
  const questions = [...parts.flatMap(({ question }) => question ?? []), ...proposal];
  const answer: ReportAnswer = {
    kind: 'report',
    title: words.title(reader.asker.role === 'manager' ? reader.asker.team : null),
    parts: [
      ...parts.map(({ part, question }) => withQuestion(part, question?.[locale], words.ask)),
      movesPart(rows, reader),
      segmentsTable(words.allSegments, rows, everybody, reader),
      { kind: 'text', text: notesText(rows, moves, span, reader) },
    ],
    digest: PARTS_OF_A_MESSAGE,
    questions: questions.map((each) => each[locale]),
  };
  const rule = reader === asker ? {} : { rule: words.scope(reader.asker.team!) };
  return { answer, rows: everybody.customers, ...rule };
}

/** The last seven whole days of the company, which are held against the seven before them: on a Monday, last week. */
function weekBefore({ now, settings }: Reader): { from: string; to: string } {
  const today = localDay(now, settings.timeZone);
  return { from: addDays(today, -7), to: addDays(today, -1) };
}

/** A part with the question under it, as one. */
function withQuestion(part: Answer, question: string | undefined, ask: (question: string) => string): Answer {
  if (question === undefined) return part;
  const asked: Answer = { kind: 'text', text: ask(question) };
  if (part.kind === 'report') return { ...part, parts: [...part.parts, asked] };
  return { kind: 'report', title: '', parts: [part, asked] };
}

/** Whether the asker has it sent already: it is proposed, never imposed. */
async function isSubscribed({ database, asker }: Reader): Promise<boolean> {
  if (asker.staffId === null) return true;
  const own = await readSubscriptions(database, { staffId: asker.staffId });
  return own.some(({ call }) => call.tool === 'weekly_digest');
}
