import { DomainError } from '../../domain/errors.ts';

const OLDEST_MAJOR_VERSION = 15;

/**
 * Passes a server by its version and `server_version_num`, such as '15.8 (Debian)' and 150008.
 * @throws {DomainError} 'unavailable' when it lacks what our SQL needs
 */
export function refuseOldServer(version: string, versionNumber: number): void {
  if (versionNumber >= OLDEST_MAJOR_VERSION * 10_000) return;
  throw new DomainError('unavailable', {
    en: `The database server is PostgreSQL ${version}; Rapport needs ${OLDEST_MAJOR_VERSION} or later. Upgrade it, or leave DATABASE_URL empty to use the embedded one.`,
    zh: `数据库服务器为 PostgreSQL ${version}；Rapport 需要 ${OLDEST_MAJOR_VERSION} 或更高版本。请升级，或将 DATABASE_URL 留空以使用内置数据库。`,
  });
}
