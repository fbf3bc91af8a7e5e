import { expect, test } from 'vitest';
import { describeAddress, poolSettings } from '../../src/db/connection/pool-settings.ts';

test.each([
  'postgresql://ann:12@hunter2@db:5432/x',
  'postgresql://ann:12#hunter2@db:5432/x',
  'postgresql://ann:12/hunter2@db:5432/x',
  'postgresql://ann:12?hunter2@db:5432/x',
  'postgresql://db:5432/x#hunter2',
  'mysql://ann:hunter2@db/x',
  'hunter2',
])('%s is refused, and nothing of it is said', (url) => {
  for (const read of [poolSettings, describeAddress]) {
    const refusal = expect.objectContaining({
      code: 'invalid_input',
      message: expect.not.stringMatching(/hunter2|12/),
    });
    expect(() => read(url)).toThrow(refusal);
  }
});

test.each([
  ['postgresql://ann:12%40hunter2%23@db:5433/x', 'db:5433/x'],
  ['postgres://ann@db/x?application_name=a@b', 'db:5432/x'],
  ['postgresql://127.0.0.1/x', '127.0.0.1:5432/x'],
  ['postgresql:///x?host=/run/postgresql&user=a@b', 'localhost:5432/x'],
])('%s is an address, shown as %s', (url, shown) => {
  expect(describeAddress(url)).toBe(shown);
  expect(poolSettings(url).connectionString).toContain('application_name');
});
