import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import { DomainError } from '../../domain/errors.ts';
import { recordRun } from '../audit/record-run.ts';
import { EXPORT_DAYS } from './export-words.ts';

type Found = { content: string | null; exportedBy: number | null; fileHash: string; customers: number };

/**
 * The file of an export, for whoever made it and for administrators; that it was fetched is audited.
 * @throws {DomainError} 'not_found', also for others; 'unavailable' once it was deleted
 */
export async function fetchExportFile(
  database: Queryable,
  id: number,
  { asker, front }: { asker: Asker; front: 'slack' | 'cli' },
): Promise<string> {
  const [found] = await database.query<Found>(
    'select content, exported_by as "exportedBy", file_hash as "fileHash", customers from audience_exports where id = $1',
    [id],
  );
  const isOwn = found !== undefined && found.exportedBy !== null && found.exportedBy === asker.staffId;
  if (found === undefined || !(isOwn || asker.role === 'admin')) {
    throw new DomainError('not_found', { en: `There is no export ${id} of yours.`, zh: `您没有编号为 ${id} 的导出。` });
  }
  if (found.content === null) {
    throw new DomainError('unavailable', {
      en: `The file of export ${id} was deleted; files are kept for ${EXPORT_DAYS} days. Export it anew.`,
      zh: `导出 ${id} 的文件已删除；文件只保留 ${EXPORT_DAYS} 天。请重新导出。`,
    });
  }
  const { fileHash: hash, customers: rows } = found;
  await recordRun(database, { asker, front, tool: 'export', input: { export: id }, outcome: 'ok', rows, hash });
  return found.content;
}
