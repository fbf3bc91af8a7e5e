import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { EMBEDDED_MAJOR_VERSION, findBinaries } from '../../src/db/embedded/find-binaries.ts';

it('knows the major version of the PostgreSQL that is installed', async () => {
  const { postgres } = await findBinaries();
  expect(execFileSync(postgres, ['--version'], { encoding: 'utf8' })).toContain(` ${EMBEDDED_MAJOR_VERSION}.`);
});
