import { execFile } from 'node:child_process';
import { chown, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { HomeLayout } from './home-layout.ts';

/** A program with the arguments that come before its own. */
export type Command = { readonly file: string; readonly leading: readonly string[]; readonly uid?: number };

/** Wraps a program of PostgreSQL so that it may run. */
export type Wrap = (program: string) => Command;

const run = promisify(execFile);
/** `nobody` on every Linux; any id but 0 would do. */
const UNPRIVILEGED_ID = 65534;

/**
 * How to run PostgreSQL's programs, which refuse root. An ordinary user runs them as they are. Root runs them, in order
 * of preference:
 * 1. in a user namespace where root has another name: files stay root's own, and may lie below a directory such as
 *    `/root` which no other user can enter;
 * 2. (containers forbid 1) as another user who keeps the right to pass directories and to read and write any file;
 * 3. as another user, plainly.
 * A data directory that an ordinary user made keeps its owner, and is run as that user.
 */
export async function prepareUnprivileged(layout: HomeLayout): Promise<Wrap> {
  if (process.getuid?.() !== 0) return (program) => ({ file: program, leading: [] });
  const owner = await ownerOf(layout.root);
  if (owner === 0 && (await works('unshare', namespaceOptions))) {
    return (program) => ({ file: 'unshare', leading: [...namespaceOptions, program] });
  }
  const uid = owner === 0 ? UNPRIVILEGED_ID : owner;
  await giveTo(uid, layout.root);
  const options = capableOptions(uid);
  if (await works('setpriv', options)) return (program) => ({ file: 'setpriv', leading: [...options, program] });
  return (program) => ({ file: program, leading: [], uid });
}

const namespaceOptions = ['--user', `--map-user=${UNPRIVILEGED_ID}`, `--map-group=${UNPRIVILEGED_ID}`];

function capableOptions(uid: number): string[] {
  const capabilities = '+dac_override,+dac_read_search';
  return [
    `--reuid=${uid}`,
    `--regid=${uid}`,
    '--clear-groups',
    `--inh-caps=${capabilities}`,
    `--ambient-caps=${capabilities}`,
  ];
}

async function works(file: string, options: readonly string[]): Promise<boolean> {
  return run(file, [...options, 'true']).then(
    () => true,
    () => false,
  );
}

async function ownerOf(path: string): Promise<number> {
  return (await lstat(path)).uid;
}

async function giveTo(uid: number, path: string): Promise<void> {
  const entry = await lstat(path);
  if (entry.uid !== uid) await chown(path, uid, uid);
  if (!entry.isDirectory()) return;
  for (const name of await readdir(path)) await giveTo(uid, join(path, name));
}
