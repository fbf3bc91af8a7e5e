import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { redact } from '../src/log.ts';

const LOG = resolve(import.meta.dirname, '../src/log.ts');

test.each([true, false])('an error is logged with its stack: %s', (stacks) => {
  const code = `import { createLog } from ${JSON.stringify(LOG)};
    createLog({ level: 'error', stacks: ${stacks} }).error({ err: new Error('broken by ann@example.com') }, 'a tool failed');`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', code], { encoding: 'utf8' });
  const line = JSON.parse(stderr);
  expect(line).toMatchObject({ msg: 'a tool failed', err: { type: 'Error', message: 'broken by [e-mail]' } });
  expect('stack' in line.err).toBe(stacks);
});

test.each([
  ['at postgresql://ann:hunter2@db:5432/x now', 'at postgresql://[credentials]@db:5432/x now'],
  ['"postgres://ann:hun@ter2@db/x"', '"postgres://[credentials]@db/x"'],
  ['postgresql://ann:hun#t/er?2@db/x', 'postgresql://[credentials]@db/x'],
  ['token xoxb-1-a and xapp-1-b', 'token [slack token] and [slack token]'],
  ['ann@example.com asked', '[e-mail] asked'],
])('%s is logged as %s', (line, shown) => {
  expect(redact(line)).toBe(shown);
});
