import type { Answer, Fact, ReportAnswer } from '../../domain/answer.ts';
import { repeatText, SOURCE_TEXT, URGENCY_TEXT } from '../../domain/follow-ups/follow-up-text.ts';
import type { Reader } from '../population/reader.ts';
import type { FollowUpRow } from './follow-up-row.ts';
import { followUpStateText } from './follow-ups-table.ts';
import { getFollowUp } from './get-follow-up.ts';
import { historyTable } from './history-table.ts';
import { priorityOf } from './priority-of.ts';
import { toldDue, toldOwner } from './told-follow-up.ts';

/** One follow-up with everything that is known of it, its priority's arithmetic and its history. @throws {DomainError} as `getFollowUp` */
export async function showFollowUp(
  { followUp: id }: { followUp: number },
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number }> {
  const followUp = await getFollowUp(reader, id);
  const words = WORDS[reader.locale];
  const parts: Answer[] = [
    {
      kind: 'portrait',
      customer: { id: followUp.customerId, name: followUp.name ?? followUp.customerId },
      facts: factsOf(followUp, reader),
    },
    ...(followUp.state === 'open' ? [priorityTable(followUp, reader)] : []),
    // What colleagues wrote about a customer stays with who sees the customer.
    ...(followUp.isInSight ? [await historyTable(followUp, reader)] : []),
  ];
  return { answer: { kind: 'report', title: words.title(id), parts }, rows: 1 };
}

function factsOf(followUp: FollowUpRow, reader: Reader): Fact[] {
  const { locale, now } = reader;
  const words = WORDS[locale];
  const { ownerId: id, owner: name, because, slaDueAt, repeat } = followUp;
  const text = (key: keyof typeof words & string, value: string | null): Fact[] =>
    value === null ? [] : [{ key, label: words[key] as string, value, type: 'text' }];
  return [
    ...text('reason', followUp.reason),
    ...text('state', followUpStateText(followUp, now, locale)),
    ...text('due', toldDue(followUp, reader)),
    ...text('owner', toldOwner({ id, name }, reader)),
    ...text('urgency', URGENCY_TEXT[followUp.urgency][locale]),
    ...text('repeats', repeat && repeatText(repeat, locale)),
    ...(slaDueAt === null
      ? []
      : [
          { key: 'service_level', label: words.service_level, value: slaDueAt.toISOString(), type: 'instant' as const },
        ]),
    ...text('because', because),
    ...text('source', SOURCE_TEXT[followUp.source][locale]),
    ...text('author', followUp.author),
    { key: 'created_at', label: words.created_at, value: followUp.createdAt.toISOString(), type: 'instant' },
  ];
}

function priorityTable(followUp: FollowUpRow, { now, locale }: Reader): Answer {
  const words = WORDS[locale];
  const { priority, parts } = priorityOf(followUp, now);
  return {
    kind: 'table',
    title: words.priority(priority),
    columns: [
      { key: 'what', label: words.what, type: 'text' },
      { key: 'points', label: words.points, type: 'number', unit: 'score' },
    ],
    rows: parts.map(({ label, points }) => [label[locale], points]),
    total: parts.length,
  };
}

const WORDS = {
  en: {
    ...{ title: (id: number) => `Follow-up ${id}`, priority: (sum: number) => `Priority ${sum}`, what: 'What' },
    ...{ points: 'Points', reason: 'Reason', state: 'State', due: 'Due', owner: 'With', urgency: 'Urgency' },
    ...{ repeats: 'Comes again', service_level: 'Deadline of its segment', because: 'To be remembered' },
    ...{ source: 'Made by', author: 'Author', created_at: 'Made' },
  },
  zh: {
    ...{ title: (id: number) => `跟进 ${id}`, priority: (sum: number) => `优先级 ${sum}`, what: '内容' },
    ...{ points: '分值', reason: '事由', state: '状态', due: '时间', owner: '负责人', urgency: '紧急程度' },
    ...{ repeats: '重复', service_level: '分群时限', because: '备注' },
    ...{ source: '来源', author: '创建人', created_at: '创建时间' },
  },
} as const;
