import { randomUUID } from 'node:crypto';
import type { Ask } from '../../assistant/open-ask.ts';
import type { Database } from '../../db/database.ts';
import type { OnProgress, Reply } from '../../domain/answer.ts';
import type { Asker } from '../../domain/asker.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Log } from '../../log.ts';
import { getTerminalAsker } from '../get-terminal-asker.ts';

export type AskOptions = { as?: string; locale?: Locale; now?: Date; rows: number };

type CliQuestion = {
  text: string;
  as?: string | undefined;
  now?: Date | undefined;
  thread?: string | undefined;
};

export type AskSession = (question: CliQuestion) => Promise<Reply>;

type Needs = { database: Database; log: Log; ask: Ask; onProgress?: OnProgress | undefined };

/** Asks on behalf of the person at the terminal. Threads are of this run only: another run's context must not leak in. */
export function openAskSession({ database, log, ask, onProgress }: Needs, options: AskOptions): AskSession {
  const run = randomUUID();
  const askers = new Map<string | undefined, Promise<Asker>>();
  const askerOf = (email: string | undefined) => {
    const asker = askers.get(email) ?? getTerminalAsker(database, email);
    askers.set(email, asker);
    return asker;
  };
  return async ({ text, as = options.as, now = options.now, thread }) => {
    const question = {
      text,
      ...(thread !== undefined && { threadKey: `cli:${run}:${thread}` }),
      ...(options.locale && { locale: options.locale }),
    };
    const asker = await askerOf(as);
    return ask(question, {
      database,
      asker,
      now: now ?? new Date(),
      live: now === undefined,
      rowLimit: options.rows,
      front: 'cli',
      log,
      onProgress,
    });
  };
}
