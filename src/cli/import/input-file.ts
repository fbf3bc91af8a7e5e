import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Gives the path and the name of an input; stdin (`-`) is kept in a temporary file meanwhile, because an import reads its file twice. */
export async function withInputFile<T>(file: string, run: (path: string, name: string) => Promise<T>): Promise<T> {
  if (file !== '-') return run(file, basename(file));
  const directory = await mkdtemp(join(tmpdir(), 'rapport-import-'));
  try {
    const path = join(directory, 'stdin');
    await pipeline(process.stdin, createWriteStream(path, { mode: 0o600 }));
    return await run(path, 'stdin');
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
