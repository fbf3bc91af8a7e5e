import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import { DomainError } from '../../domain/errors.ts';
import { EXPORT_DAYS } from './export-words.ts';

type Found = { content: string | null; exportedBy: number | null; platform: string };

/**
 * The file of an export, for whoever made it and for administrators.
 * @throws {DomainError} 'not_found', also for others; 'unavailable' once it was deleted
 */
export async function getExportFile(database: Queryable, id: number, asker: Asker): Promise<string> {
  const [found] = await database.query<Found>(
    'select content, exported_by as "exportedBy", platform from audience_exports where id = $1',
    [id],
  );
  const isOwn = found !== undefined && found.exportedBy !== null && found.exportedBy === asker.staffId;
  if (found === undefined || !(isOwn || asker.role === 'admin')) {
    throw new DomainError('not_found', { en: `There is no export ${id} of yours.`, zh: `您没有编号为 ${id} 的导出。` });
  }
  if (found.content !== null) return found.content;
  throw new DomainError('unavailable', {
    en: `The file of export ${id} was deleted; files are kept for ${EXPORT_DAYS} days. Export it anew.`,
    zh: `导出 ${id} 的文件已删除；文件只保留 ${EXPORT_DAYS} 天。请重新导出。`,
  });
}
