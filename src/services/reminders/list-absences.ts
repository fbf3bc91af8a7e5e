import { createBinder } from '../../db/sql.ts';
import type { TableAnswer } from '../../domain/answer.ts';
import { cutTable } from '../../domain/cut-table.ts';
import { localDay } from '../../domain/period.ts';
import type { Absence } from '../../domain/reminders/absence.ts';
import { followUpConditions } from '../follow-ups/follow-ups-in-sight.ts';
import type { Reader } from '../population/reader.ts';
import { findReminded, type Whose } from './find-reminded.ts';

type AbsencesAsked = Whose & { from?: string | undefined; until?: string | undefined };
type OfSomebody = Absence & { staffId: number; name: string };

/**
 * Who is away on some days, and what falls due for them meanwhile, the next first; without days, from today on.
 * @throws {DomainError} as `findReminded`
 */
export async function listAbsences(
  { from, until, ...whose }: AbsencesAsked,
  reader: Reader,
): Promise<{ answer: TableAnswer; rows: number }> {
  const reminded = await findReminded(reader, whose);
  const absences = reminded
    .flatMap(({ staffId, name, timeZone, absences }) => {
      const first = from ?? localDay(reader.now, timeZone);
      return absences
        .filter((each) => each.until >= first && (until === undefined || each.from <= until))
        .map((each): OfSomebody => ({ ...each, staffId, name }));
    })
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.name.localeCompare(b.name));
  const due = await countDue(absences, reader);
  const words = WORDS[reader.locale];
  const answer = cutTable(
    {
      title: words.title,
      columns: [
        { key: 'person', label: words.person, type: 'text' },
        { key: 'from', label: words.from, type: 'day' },
        { key: 'until', label: words.until, type: 'day' },
        { key: 'due', label: words.due, type: 'number', unit: 'count' },
      ],
      rows: absences.map((each, at) => [each.name, each.from, each.until, due.get(at) ?? 0]),
    },
    reader.rowLimit,
  );
  return { answer, rows: absences.length };
}

/** How many open follow-ups in sight fall due in each absence, by its place. */
async function countDue(absences: readonly OfSomebody[], reader: Reader): Promise<Map<number, number>> {
  const binder = createBinder();
  const [staff, first, last] = [
    binder.bind(
      absences.map(({ staffId }) => staffId),
      'int[]',
    ),
    binder.bind(
      absences.map(({ from }) => from),
      'date[]',
    ),
    binder.bind(
      absences.map(({ until }) => until),
      'date[]',
    ),
  ];
  const rows = await reader.database.query<{ place: number; due: number }>(
    `select (a.place - 1)::int as place, count(*)::int as due
       from unnest(${staff}, ${first}, ${last}) with ordinality as a(owner_id, from_on, until_on, place)
       join follow_ups f on f.owner_id = a.owner_id and f.state = 'open' and f.due_on between a.from_on and a.until_on
       join customers c on c.id = f.customer_id
      where f.created_at <= ${binder.bind(reader.now, 'timestamptz')} and ${followUpConditions(reader, binder)}
      group by a.place`,
    binder.values,
  );
  return new Map(rows.map(({ place, due }) => [place, due]));
}

const WORDS = {
  en: { title: 'Away', person: 'Person', from: 'From', until: 'Until', due: 'Follow-ups due meanwhile' },
  zh: { title: '休假与外出', person: '人员', from: '开始', until: '结束', due: '期间到期的跟进' },
} as const;
