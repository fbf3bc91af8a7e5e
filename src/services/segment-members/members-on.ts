import { createBinder } from '../../db/sql.ts';
import type { TableAnswer } from '../../domain/answer.ts';
import { addDays } from '../../domain/calendar-day.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import { DomainError } from '../../domain/errors.ts';
import { startOfDay } from '../../domain/period.ts';
import { findPopulation, populationSql } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { getSegment } from '../segments/find-segment.ts';
import type { SegmentRow } from '../segments/segment-row.ts';

export type MembersOnRequest = { segment: string; on: string };

type Member = { customerId: string; name: string | null; since: Date; total: number };

/**
 * Who was a member at the end of a local day (of today: by now), from the history of entries and exits, whatever the rule is today.
 * @throws {DomainError} 'not_found', 'unavailable' for a day before the history begins
 */
export async function membersOn(
  { segment: spoken, on }: MembersOnRequest,
  reader: Reader,
): Promise<{ answer: TableAnswer; rows: number }> {
  const { database, now, locale, settings, rowLimit } = reader;
  const segment = await getSegment(database, spoken);
  const endAt = startOfDay(addDays(on, 1), settings.timeZone);
  // What was found by a run as of now is of now.
  const at = endAt <= now ? endAt : new Date(now.getTime() + 1);
  await refuseBeforeHistory(segment, at, reader);
  const population = await findPopulation(reader);
  const binder = createBinder();
  const latest = `(select distinct on (e.customer_id) e.customer_id, e.entered, e.at from segment_events e
      where e.segment_id = ${binder.bind(segment.id, 'int')} and e.at < ${binder.bind(at, 'timestamptz')}
      order by e.customer_id, e.at desc, e.id desc) v`;
  const expressions = ['c.external_id', 'c.name'];
  const scope = { from: latest, customerKey: 'v.customer_id', conditions: ['v.entered'], expressions };
  const members = await database.query<Member>(
    `select c.external_id as "customerId", c.name, v.at as since, count(*) over () as total
      ${populationSql(population, scope, binder)}
      order by length(c.external_id), c.external_id collate "C" limit ${binder.bind(rowLimit, 'int')}`,
    binder.values,
  );
  const total = members[0]?.total ?? 0;
  const answer: TableAnswer = {
    kind: 'table',
    title: WORDS[locale].title(segment.name[locale], on),
    columns: [
      { key: 'customer_id', label: fieldOf('customer_id').label[locale], type: 'text' },
      { key: 'name', label: fieldOf('name').label[locale], type: 'text' },
      { key: 'since', label: WORDS[locale].since, type: 'instant' },
    ],
    rows: members.map(({ customerId, name, since }) => [customerId, name, since.toISOString()]),
    total,
  };
  return { answer, rows: total };
}

/** History begins with the first build: before it nobody was kept. */
async function refuseBeforeHistory({ id, name }: SegmentRow, at: Date, { database, settings }: Reader): Promise<void> {
  const [row] = await database.query<{ first: Date | null }>(
    `select coalesce(min(e.at), (select built_as_of from segments where id = $1)) as first from segment_events e where segment_id = $1`,
    [id],
  );
  const first = row!.first;
  if (first !== null && first < at) return;
  const on = first && new Intl.DateTimeFormat('sv-SE', { timeZone: settings.timeZone }).format(first);
  throw new DomainError('unavailable', {
    en: on
      ? `The history of ${name.en} begins on ${on}; who would have been in it before, its rule can tell: ask who satisfies it.`
      : `${name.en} has not been built yet.`,
    zh: on ? `分群“${name.zh}”的历史始于 ${on}；更早的情况请直接按其条件查询。` : `分群“${name.zh}”尚未计算。`,
  });
}

const WORDS = {
  en: { title: (name: string, on: string) => `Members of ${name} on ${on}`, since: 'Member since' },
  zh: { title: (name: string, on: string) => `${on} 的“${name}”成员`, since: '进入时间' },
} as const;
