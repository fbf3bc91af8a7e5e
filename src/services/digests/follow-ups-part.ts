import type { Cell, Column } from '../../domain/answer.ts';
import { localDay } from '../../domain/period.ts';
import { type FollowUpCompletion, readCompletion } from '../follow-ups/read-completion.ts';
import type { Reader } from '../population/reader.ts';
import type { ReportSpan } from '../segment-report/report-span.ts';
import type { DigestPart } from './digest-part.ts';
import { DIGEST_QUESTIONS, DIGEST_WORDS } from './digest-words.ts';

/** How the follow-ups that were due went, by owner. */
export async function followUpsPart({ fromAt, toAt }: ReportSpan, reader: Reader): Promise<DigestPart> {
  const { locale, settings, rowLimit } = reader;
  const words = DIGEST_WORDS[locale];
  const [fromOn, toOn] = [fromAt, toAt].map((at) => localDay(at, settings.timeZone));
  const all = await readCompletion(reader, { fromOn: fromOn!, toOn: toOn! });
  if (all.length === 0) return { part: { kind: 'text', text: words.noFollowUps } };
  const count = (key: string, label: string): Column => ({ key, label, type: 'number', unit: 'count' });
  const columns: Column[] = [
    { key: 'owner', label: words.owner, type: 'text' },
    count('due', words.due),
    count('done', words.done),
    count('on_time', words.onTime),
    count('overdue', words.overdue),
    { key: 'completion', label: words.completion, type: 'number', unit: 'ratio' },
  ];
  const rows = all.slice(0, rowLimit).map((each) => row(each.name ?? words.nobody, [each]));
  const sum = all.length > 1 ? [row(words.allOwners, all)] : [];
  const isLate = all.some(({ overdue }) => overdue > 0);
  return {
    part: { kind: 'table', title: words.followUps, columns, rows: [...rows, ...sum], total: rows.length + sum.length },
    ...(isLate && { question: DIGEST_QUESTIONS.followUps }),
  };
}

function row(name: string, of: readonly FollowUpCompletion[]): Cell[] {
  const sum = (figure: 'due' | 'closed' | 'onTime' | 'overdue') => of.reduce((total, each) => total + each[figure], 0);
  const due = sum('due');
  return [name, due, sum('closed'), sum('onTime'), sum('overdue'), due === 0 ? null : sum('onTime') / due];
}
