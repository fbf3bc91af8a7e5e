import { destination, type Logger, pino, stdSerializers } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/** What must not reach a log, wherever in a line it stands. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\bx(?:ox[a-z]|app)-[\w-]+/g, '[slack token]'],
  // Up to the last @: the password may hold another.
  [/\b(postgres(?:ql)?:\/\/)[^\s"']*@/g, '$1[credentials]@'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[e-mail]'],
  [/\bwss:\/\/[^\s"]+/g, '[socket address]'],
];

/** JSON lines on stderr, without tokens, credentials or e-mail addresses; stacks of errors only where they are wanted. */
export function createLog({ level, stacks = true }: { level: LogLevel; stacks?: boolean }): Log {
  return pino(
    {
      level,
      serializers: { err: stacks ? stdSerializers.err : withoutStack },
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['*.token', '*.authorization', '*.password', '*.email', 'token', 'authorization', 'password'] },
      hooks: { streamWrite: redact },
    },
    destination({ fd: 2, sync: true }),
  );
}

function withoutStack(error: Error): { type: string; message: string } {
  const { type, message } = stdSerializers.err(error);
  return { type, message };
}

/** A line without its secrets. */
export function redact(line: string): string {
  return SECRETS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line);
}
