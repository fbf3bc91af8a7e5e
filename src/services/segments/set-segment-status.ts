import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import { cancelBuild } from './build-lock.ts';
import { getSegment } from './find-segment.ts';
import { refuseBadRules } from './refuse-bad-rule.ts';
import { readSegments, type SegmentRow } from './segment-row.ts';

/**
 * Takes a segment out of use, or back into use. An archived one keeps its last members and its history; restored, it is built
 * from everybody. Rules that name it go on by its rule.
 * @throws {DomainError} 'not_found', 'conflict' where it is so already, 'invalid_input' where, on its ladder, a segment would then contain itself
 */
export async function setSegmentStatus(
  transaction: Queryable,
  spoken: string,
  status: SegmentRow['status'],
): Promise<SegmentRow> {
  await transaction.execute('lock table segments in share row exclusive mode');
  const segment = await getSegment(transaction, spoken);
  const changed = await transaction.execute(
    'update segments set status = $2, built_basis = null, failure = null where id = $1 and status <> $2',
    [segment.id, status],
  );
  if (changed === 0) throw hasStatus(segment, status);
  refuseBadRules(await readSegments(transaction));
  await cancelBuild(transaction, segment.id);
  return { ...segment, status };
}

/** Why nothing is to be done. */
export function hasStatus({ name }: SegmentRow, status: SegmentRow['status']): DomainError {
  const isArchived = status === 'archived';
  return new DomainError('conflict', {
    en: `The segment ${name.en} is ${isArchived ? 'archived' : 'in use'} already.`,
    zh: `分群“${name.zh}”${isArchived ? '已经归档' : '已在使用中'}。`,
  });
}
