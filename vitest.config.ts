import { defineConfig } from 'vitest/config';
import { closingLine } from './test/support/closing-line.ts';
import { LongestFirst } from './test/support/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: './test/support/start-test-server.ts',
    // Every core: a worker waits for PostgreSQL much of its time, and the default leaves one core out.
    maxWorkers: '100%',
    // Files of one worker share its modules: reading all of them anew for each file took a fifth of the run. Each has a database of its own.
    isolate: false,
    // Real servers and browsers on a shared machine: slow is no failure, a hang is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    sequence: { sequencer: LongestFirst },
    reporters: ['default', closingLine()],
  },
});
