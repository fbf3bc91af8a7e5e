import { once } from 'node:events';
import { readTerminalLocale } from '../config.ts';
import type { Bilingual } from '../domain/locale.ts';

/** Writes to stdout and waits while its reader is slower. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

export async function writeLine(text: string): Promise<void> {
  await write(`${text}\n`);
}

export async function writeJson(value: unknown): Promise<void> {
  await writeLine(JSON.stringify(value, null, 2));
}

/** What went wrong, for people; scripts that read stdout do not see it. */
export function writeError(text: string): void {
  process.stderr.write(`rapport: ${text}\n`);
}

/** What is under way, for people, in the language of the terminal. */
export function writeNotice(text: Bilingual): void {
  process.stderr.write(`${text[readTerminalLocale()]}\n`);
}

/** `rapport … | head` closes our stdout before we are done: that is no error. */
export function endQuietlyWithoutReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
}
