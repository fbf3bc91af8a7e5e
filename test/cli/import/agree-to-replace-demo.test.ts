import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreesToReplaceDemo } from '../../../src/cli/import/agree-to-replace-demo.ts';
import type { Database } from '../../../src/db/database.ts';
import { changeSettings } from '../../../src/services/deployment/change-settings.ts';
import { createTestDatabase } from '../../support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

function sit(answer: string) {
  const input = new PassThrough();
  input.end(`${answer}\n`);
  return { input, output: new PassThrough() };
}

test('nobody is asked without demo data', async () => {
  expect(await agreesToReplaceDemo(database, sit('y'))).toBeUndefined();
});

test.each([
  ['y', true],
  ['是', true],
  ['n', false],
  ['', false],
  ['yesterday', false],
])('"%s" at the terminal means %s', async (answer, agrees) => {
  await changeSettings(database, { holdsDemoData: true });
  const terminal = sit(answer);
  expect(await agreesToReplaceDemo(database, terminal)).toBe(agrees);
  expect(String(terminal.output.read())).toContain('[y/N]');
  expect(await agreesToReplaceDemo(database, undefined)).toBeUndefined();
});
