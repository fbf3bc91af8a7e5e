import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DomainError } from '../../domain/errors.ts';
import { EMBEDDED_MAJOR_VERSION } from './find-binaries.ts';
import type { HomeLayout } from './home-layout.ts';
import { serverEnvironment } from './server-environment.ts';
import type { Command } from './unprivileged-command.ts';

/** The owner of the embedded database and its only role. */
export const EMBEDDED_USER = 'rapport';

const run = promisify(execFile);
/** Where initdb writes; renamed when it is whole, so a crash leaves no half-made database in its place. */
const IN_MAKING = 'data.in-making-';

/**
 * Makes the data directory where there is none. Sorting and comparing go by code points and upper and lower case by
 * Unicode (`C.UTF-8` of PostgreSQL itself), so answers are the same on every machine.
 * @throws {DomainError} 'conflict' when one is there that another major version of PostgreSQL made; 'unavailable' when
 * it cannot be made
 */
export async function initDataDirectory(layout: HomeLayout, initdb: Command, durable = true): Promise<void> {
  const madeBy = await readFile(join(layout.data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (madeBy !== undefined) return refuseOtherVersion(layout, madeBy.trim());

  await clearInterrupted(layout);
  await writeFile(layout.password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (initdb.uid !== undefined) await chown(layout.password, initdb.uid, initdb.uid);
  // A name of its own: an initdb whose parent was killed may still be writing to another, and empties it when it fails.
  const inMaking = join(layout.root, `${IN_MAKING}${randomBytes(4).toString('hex')}`);
  const options = [
    `--pgdata=${inMaking}`,
    `--username=${EMBEDDED_USER}`,
    `--pwfile=${layout.password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  try {
    await run(initdb.file, [...initdb.leading, ...options], {
      env: serverEnvironment(),
      ...(initdb.uid === undefined ? {} : { uid: initdb.uid, gid: initdb.uid }),
    });
  } catch (error) {
    throw initFailed(layout, error);
  }
  await rename(inMaking, layout.data);
}

function initFailed(layout: HomeLayout, error: unknown): DomainError {
  const { stderr, message } = error as { stderr?: string; message: string };
  const reason = stderr?.trim() || message;
  return new DomainError('unavailable', {
    en: `The embedded database could not be set up in ${layout.root} (${reason}). Run Rapport as an ordinary user, set RAPPORT_HOME to another directory, or set DATABASE_URL to a PostgreSQL of your own.`,
    zh: `无法在 ${layout.root} 中建立内置数据库（${reason}）。请以普通用户运行 Rapport、将 RAPPORT_HOME 设为其他目录，或将 DATABASE_URL 设为您自己的 PostgreSQL。`,
  });
}

async function clearInterrupted(layout: HomeLayout): Promise<void> {
  const names = (await readdir(layout.root)).filter((name) => name.startsWith(IN_MAKING));
  // What cannot go yet goes at another time.
  await Promise.allSettled(names.map((name) => rm(join(layout.root, name), { recursive: true, force: true })));
}

function refuseOtherVersion(layout: HomeLayout, madeBy: string): void {
  if (madeBy === String(EMBEDDED_MAJOR_VERSION)) return;
  throw new DomainError('conflict', {
    en: `The database in ${layout.data} was made by PostgreSQL ${madeBy}, and this Rapport brings PostgreSQL ${EMBEDDED_MAJOR_VERSION}. Start it with the version of Rapport that made it, or set RAPPORT_HOME to another directory.`,
    zh: `${layout.data} 中的数据库由 PostgreSQL ${madeBy} 创建，而此版本的 Rapport 附带 PostgreSQL ${EMBEDDED_MAJOR_VERSION}。请使用创建它的 Rapport 版本启动，或将 RAPPORT_HOME 设为其他目录。`,
  });
}
