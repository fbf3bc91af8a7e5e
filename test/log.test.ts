import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const LOG = resolve(import.meta.dirname, '../src/log.ts');

test.each([true, false])('an error is logged with its stack: %s', (stacks) => {
  const code = `import { createLog } from ${JSON.stringify(LOG)};
    createLog({ level: 'error', stacks: ${stacks} }).error({ err: new Error('broken by ann@example.com') }, 'a tool failed');`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', code], { encoding: 'utf8' });
  const line = JSON.parse(stderr);
  expect(line).toMatchObject({ msg: 'a tool failed', err: { type: 'Error', message: 'broken by [e-mail]' } });
  expect('stack' in line.err).toBe(stacks);
});
