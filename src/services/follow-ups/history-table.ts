import type { TableAnswer } from '../../domain/answer.ts';
import type { Due } from '../../domain/follow-ups/due.ts';
import type { FollowUpOutcome } from '../../domain/follow-ups/follow-up.ts';
import { OUTCOME_TEXT } from '../../domain/follow-ups/follow-up-text.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import type { Reader } from '../population/reader.ts';
import type { FollowUpEventKind } from './record-follow-up-event.ts';
import { toldDue } from './told-follow-up.ts';

type StoredDue = { dueOn: string; dueAt: string | null; timeZone: string };

/** As the writing services leave them. */
type Details = {
  from?: StoredDue | string | null;
  to?: StoredDue | string | null;
  outcome?: FollowUpOutcome;
  because?: string;
  note?: string;
};

type EventRow = { kind: FollowUpEventKind; at: Date; by: string; details: Details };

/** What happened to a follow-up, in order. */
export async function historyTable({ id }: { id: number }, reader: Reader): Promise<TableAnswer> {
  const { database, locale } = reader;
  const events = await database.query<EventRow>(
    `select e.kind, e.at, coalesce(s.name, e.by_email) as by, e.details
      from follow_up_events e left join staff s on s.email = e.by_email where e.follow_up_id = $1 order by e.id`,
    [id],
  );
  const words = WORDS[locale];
  return {
    kind: 'table',
    title: words.title,
    columns: [
      { key: 'at', label: words.at, type: 'instant' },
      { key: 'what', label: words.what, type: 'text' },
      { key: 'who', label: words.who, type: 'text' },
      { key: 'details', label: words.details, type: 'text' },
    ],
    rows: events.map((event) => [
      event.at.toISOString(),
      KIND_TEXT[event.kind][locale],
      event.by,
      detailsText(event, reader),
    ]),
    total: events.length,
  };
}

function detailsText({ details: { from, to, outcome, because, note } }: EventRow, reader: Reader): string | null {
  const told = (end: StoredDue | string | null | undefined) =>
    isDue(end) ? toldDue(dueOf(end), reader) : (end ?? '–');
  const parts = [
    ...(to === undefined ? [] : [`${told(from)} → ${told(to)}`]),
    ...(outcome === undefined ? [] : [OUTCOME_TEXT[outcome][reader.locale]]),
    ...(because === undefined ? [] : [because]),
    ...(note === undefined ? [] : [note]),
  ];
  return parts.length === 0 ? null : parts.join(SEPARATOR[reader.locale]);
}

function isDue(end: StoredDue | string | null | undefined): end is StoredDue {
  return typeof end === 'object' && end !== null;
}

function dueOf({ dueAt, ...due }: StoredDue): Due {
  return { ...due, dueAt: dueAt === null ? null : new Date(dueAt) };
}

const SEPARATOR: Record<Locale, string> = { en: ', ', zh: '，' };

const KIND_TEXT: Record<FollowUpEventKind, Bilingual> = {
  created: { en: 'made', zh: '创建' },
  noted: { en: 'noted', zh: '备注' },
  snoozed: { en: 'put off', zh: '推迟' },
  reassigned: { en: 'handed over', zh: '转交' },
  closed: { en: 'done', zh: '完成' },
  cancelled: { en: 'cancelled', zh: '取消' },
};

const WORDS = {
  en: { title: 'History', at: 'When', what: 'What', who: 'Who', details: 'Details' },
  zh: { title: '历史', at: '时间', what: '事件', who: '操作人', details: '详情' },
} as const;
