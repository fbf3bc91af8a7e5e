import type { Column, TableAnswer } from '../../domain/answer.ts';
import { askerTimeZone } from '../../domain/asker-time-zone.ts';
import { cutTable } from '../../domain/cut-table.ts';
import { localTimeText } from '../../domain/local-time-text.ts';
import type { NoticeKind, NoticeState } from '../../domain/notices/notice.ts';
import { noticeReasonText } from '../../domain/notices/notice-reason.ts';
import { NOTICE_STATE_TEXT } from '../../domain/notices/notice-state-text.ts';
import type { Reader } from '../population/reader.ts';
import type { Reminded } from './find-reminded.ts';

const LOOK_BACK_DAYS = 7;

/** A list that was asked for is an answer, which its asker would miss themselves. */
type SentKind = Exclude<NoticeKind, 'asked_list'>;

type Row = {
  staffId: number;
  kind: SentKind;
  dueAt: Date;
  state: NoticeState;
  reason: string | null;
};

/** Messages of the last days to these people that did not arrive, or of which it is not known; null where there are none. */
export async function troubledNotices(
  people: readonly Reminded[],
  { database, asker, settings, locale, now, rowLimit }: Reader,
): Promise<TableAnswer | null> {
  const byId = new Map(people.map((person) => [person.staffId, person]));
  const found = await database.query<Row>(
    `select staff_id as "staffId", kind, due_at as "dueAt", state, reason from notices
     where staff_id = any($1::int[]) and state in ('failed', 'unknown', 'skipped')
       and due_at > $2::timestamptz - make_interval(days => $3) and due_at <= $2
     order by due_at desc, id desc`,
    [[...byId.keys()], now, LOOK_BACK_DAYS],
  );
  if (found.length === 0) return null;
  const words = WORDS[locale];
  const rows = found.map(({ staffId, kind, dueAt, state, reason }) => {
    const { name, timeZone } = byId.get(staffId)!;
    const why = reason === null ? null : noticeReasonText(reason, locale);
    return [
      name,
      words.kinds[kind],
      localTimeText(dueAt, timeZone, askerTimeZone(asker, settings)),
      NOTICE_STATE_TEXT[state][locale],
      why,
    ];
  });
  const columns: Column[] = [
    { key: 'person', label: words.person, type: 'text' },
    { key: 'what', label: words.what, type: 'text' },
    { key: 'due', label: words.due, type: 'text' },
    { key: 'state', label: words.state, type: 'text' },
    { key: 'why', label: words.why, type: 'text' },
  ];
  return cutTable({ title: words.title, columns, rows }, rowLimit);
}

const WORDS = {
  en: {
    title: `Messages of the last ${LOOK_BACK_DAYS} days that did not arrive, or may not have`,
    person: 'Person',
    what: 'Message',
    due: 'Due',
    state: 'State',
    why: 'Why',
    kinds: {
      reminder: 'Daily reminder',
      follow_up_due: 'Follow-up at its hour',
      digest: 'Subscription',
      workflow: 'Workflow rule',
      job: 'Background job',
    },
  },
  zh: {
    title: `近${LOOK_BACK_DAYS}天未送达或无法确认是否送达的消息`,
    person: '人员',
    what: '消息',
    due: '应发送时间',
    state: '状态',
    why: '原因',
    kinds: {
      reminder: '每日提醒',
      follow_up_due: '到点的跟进',
      digest: '订阅',
      workflow: '自动化规则',
      job: '后台任务',
    },
  },
} as const satisfies Record<string, { kinds: Record<SentKind, string> } & Record<string, unknown>>;
