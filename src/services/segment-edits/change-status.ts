import type { Queryable } from '../../db/database.ts';
import { createBinder } from '../../db/sql.ts';
import { segmentsIn } from '../../domain/segments/segment-rules.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { membersSql } from '../segment-members/members-sql.ts';
import { getSegment } from '../segments/find-segment.ts';
import { readSegments, type SegmentRow } from '../segments/segment-row.ts';
import { hasStatus, setSegmentStatus } from '../segments/set-segment-status.ts';
import { EDIT_WORDS } from './edit-words.ts';

export type StatusRequest = { segment: string; restore?: boolean | undefined };

/**
 * What archiving or restoring a segment will do.
 * @throws {DomainError} 'not_found', 'conflict' where it is so already
 */
export async function previewStatus(
  { segment: spoken, restore = false }: StatusRequest,
  reader: Reader,
): Promise<{ text: string }> {
  const { database, locale } = reader;
  const words = EDIT_WORDS[locale];
  const segment = await getSegment(database, spoken);
  const status = restore ? 'active' : 'archived';
  if (segment.status === status) throw hasStatus(segment, status);
  if (restore) return { text: words.restores(segment.name[locale]) };
  const dependents = (await readSegments(database)).filter(
    (each) => each.status === 'active' && segmentsIn(each.rule).includes(segment.key),
  );
  const names = dependents.map(({ name }) => name[locale]);
  return { text: words.archives(segment.name[locale], await countMembers(segment, reader), names) };
}

async function countMembers(segment: SegmentRow, reader: Reader): Promise<number> {
  const binder = createBinder();
  const members = await membersSql(segment, await findPopulation(reader), binder);
  const [row] = await reader.database.query<{ n: number }>(`select count(*) as n from (${members}) m`, binder.values);
  return row!.n;
}

/** Archives or restores a segment inside a transaction. */
export async function changeStatus(
  { segment: spoken, restore = false }: StatusRequest,
  { database, locale }: Reader & { database: Queryable },
): Promise<{ answer: { kind: 'text'; text: string }; rows: number }> {
  const { name } = await setSegmentStatus(database, spoken, restore ? 'active' : 'archived');
  const words = EDIT_WORDS[locale];
  const text = restore ? words.restored(name[locale]) : words.archived(name[locale]);
  return { answer: { kind: 'text', text }, rows: 1 };
}
