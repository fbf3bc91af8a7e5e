import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/** Prints the result of the run alone on the very last line: `12 passed, 0 failed`, and `, 1 skipped` where some were. */
export function closingLine(): Reporter {
  return {
    onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[], reason: string) {
      const line = summarise(modules, unhandledErrors.length, reason);
      // The default reporter and the global teardown still print after this.
      process.once('exit', () => process.stdout.write(`${line}\n`));
    },
  };
}

function summarise(modules: readonly TestModule[], unhandledErrors: number, reason: string): string {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const count = (state: string) => states.filter((each) => each === state).length;
  // A file that fails to load, or a failing hook, has no failed test of its own.
  const failedElsewhere = modules.filter(
    (module) =>
      module.state() === 'failed' && ![...module.children.allTests()].some((test) => test.result().state === 'failed'),
  ).length;
  const counted = count('failed') + failedElsewhere + unhandledErrors;
  // A run may fail before any test, as when the test server does not start.
  const failed = counted === 0 && reason === 'failed' ? 1 : counted;
  const skipped = count('skipped') + count('pending');
  return `${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
