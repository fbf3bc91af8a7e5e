import process from 'node:process';
import { CommanderError } from 'commander';
import { readTerminalLocale } from '../config.ts';
import { DomainError } from '../domain/errors.ts';
import { redact } from '../log.ts';
import { createProgram } from './create-program.ts';
import { endQuietlyWithoutReader, writeError } from './output.ts';

const SUCCESS = 0;
const FAILURE = 1;
const WRONG_USAGE = 2;

/** The exit code of a command; what went wrong is one line on stderr, never a stack trace. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  endQuietlyWithoutReader();
  process.once('uncaughtException', (error) => {
    writeError(describeError(error));
    process.exit(FAILURE);
  });
  try {
    await createProgram().parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? SUCCESS);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === SUCCESS ? SUCCESS : WRONG_USAGE;
    writeError(describeError(error));
    return FAILURE;
  }
}

function describeError(error: unknown): string {
  if (error instanceof DomainError) {
    const locale = readTerminalLocale();
    return [error.text[locale], ...error.suggestions.map((suggestion) => suggestion[locale])].join(' · ');
  }
  return redact(error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ');
}
