import { chmodSync, chownSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createTemporaryHome } from '../support/temporary-home.ts';
import { spawnHolder } from './spawn-holder.ts';

const NOBODY = 65534;
const scratch = await createTemporaryHome();
chmodSync(scratch, 0o755);
const closed = join(scratch, 'closed');
mkdirSync(closed, { mode: 0o700 });
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A PATH on which only these programs are found. */
function pathOf(...programs: string[]): string {
  const directory = join(scratch, `path-${programs.join('-')}`);
  mkdirSync(directory, { recursive: true });
  for (const program of programs) symlinkSync(`/usr/bin/${program}`, join(directory, program));
  return directory;
}

function othersReach(path: string): boolean {
  return (statSync(path).mode & 0o001) !== 0 && (path === '/' || othersReach(dirname(path)));
}

async function starts(home: string, options: { path?: string; uid?: number }): Promise<void> {
  const holder = await spawnHolder(home, options);
  expect(holder.answer).toEqual({ url: expect.stringContaining('postgresql://') });
  await holder.end();
}

// What these hold can only be shown by root on Linux; there is nothing to skip for others.
if (process.platform === 'linux' && process.getuid?.() === 0) {
  describe('root', () => {
    it('runs the server in a user namespace, below a directory closed to others, and owns its files', async () => {
      const home = join(closed, 'namespace');
      await starts(home, {});
      expect(statSync(join(home, 'postgres', 'data')).uid).toBe(0);
    });

    // A checkout below /root can be run by nobody else, whatever we do.
    if (!othersReach(import.meta.dirname)) return;

    it('runs it as another user with the right to pass directories, where namespaces are forbidden', async () => {
      const home = join(closed, 'capabilities');
      await starts(home, { path: pathOf('true', 'setpriv') });
      expect(statSync(join(home, 'postgres', 'data')).uid).toBe(NOBODY);
      await starts(home, {});
    });

    it('runs it as another user, plainly, where neither is there', async () => {
      await starts(join(scratch, 'plain'), { path: pathOf('true') });
    });

    it('leaves the files of an ordinary user to that user', async () => {
      const parent = join(scratch, 'of-nobody');
      mkdirSync(parent);
      chownSync(parent, NOBODY, NOBODY);
      const home = join(parent, 'home');
      await starts(home, { uid: NOBODY });
      await starts(home, {});
      await starts(home, { uid: NOBODY });
    });
  });
}
