import { createBinder } from '../../db/sql.ts';
import type { Answer, Cell, Column } from '../../domain/answer.ts';
import { cutTable } from '../../domain/cut-table.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { Reader } from '../population/reader.ts';
import { followUpConditions } from './follow-ups-in-sight.ts';

type StoredSla = {
  name: Bilingual;
  status: 'active' | 'archived';
  hours: number;
  setBy: string;
  setAt: Date;
  /** Open follow-ups of members in sight whose time has passed. */
  late: number;
};

function readSlas(reader: Reader): Promise<StoredSla[]> {
  const { bind, values } = createBinder();
  const now = bind(reader.now, 'timestamptz');
  const sight = followUpConditions(reader, { bind, values });
  return reader.database.query<StoredSla>(
    `select json_build_object('en', s.name_en, 'zh', s.name_zh) as name, s.status, a.hours,
        coalesce(w.name, a.set_by) as "setBy", a.set_at as "setAt",
        (select count(*)::int from follow_ups f join customers c on c.id = f.customer_id
          join segment_members m on m.customer_id = c.id and m.segment_id = s.id
          where f.state = 'open' and f.sla_due_at < ${now} and ${sight}) as late
      from follow_up_slas a join segments s on s.key = a.segment_key left join staff w on lower(w.email) = lower(a.set_by)
      order by a.hours, s.key collate "C"`,
    values,
  );
}

/**
 * Within how many hours the members of which segments are to be followed up, and how many open follow-ups have missed it; the shortest
 * first: it counts for who is in several.
 */
export async function listSlas(_input: unknown, reader: Reader): Promise<{ answer: Answer; rows: number }> {
  const { locale, rowLimit } = reader;
  const words = WORDS[locale];
  const slas = await readSlas(reader);
  if (slas.length === 0) return { answer: { kind: 'text', text: words.none }, rows: 0 };
  const columns: Column[] = [
    { key: 'segment', label: words.segment, type: 'text' },
    { key: 'hours', label: words.hours, type: 'number' },
    { key: 'overdue', label: words.late, type: 'number', unit: 'count' },
    { key: 'author', label: words.author, type: 'text' },
    { key: 'saved_at', label: words.savedAt, type: 'instant' },
  ];
  const rows = slas.map(({ name, status, hours, late, setBy, setAt }): Cell[] => [
    status === 'archived' ? words.archived(name[locale]) : name[locale],
    ...[hours, late, setBy, setAt.toISOString()],
  ]);
  return { answer: cutTable({ title: words.title, columns, rows }, rowLimit), rows: slas.length };
}

const WORDS = {
  en: {
    title: 'Time to follow up; of several segments the shortest counts',
    none: 'No segment has a time limit to be followed up. “Follow up VIP within 24 hours” sets one.',
    segment: 'Segment',
    hours: 'Within hours',
    late: 'Open past it',
    author: 'Set by',
    savedAt: 'Set',
    archived: (segment: string) => `${segment} (archived: does not count)`,
  },
  zh: {
    title: '各分群的跟进时限（属于多个分群时以最短的为准）',
    none: '还没有为任何分群设置跟进时限。说“VIP客户24小时内跟进”即可设置。',
    segment: '分群',
    hours: '时限（小时）',
    late: '未完成且超时',
    author: '设置人',
    savedAt: '设置时间',
    archived: (segment: string) => `${segment}（已归档，不生效）`,
  },
} as const;
