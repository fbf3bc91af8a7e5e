import { defineConfig } from 'vitest/config';
import { closingLine } from './test/support/closing-line.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: './test/support/start-test-server.ts',
    // Every core: a worker waits for PostgreSQL much of its time, and the default leaves one core out.
    maxWorkers: '100%',
    // Real servers and browsers on a shared machine: slow is no failure, a hang is.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', closingLine()],
  },
});
