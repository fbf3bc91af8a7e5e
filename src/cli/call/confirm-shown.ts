import type { Locale } from '../../domain/locale.ts';
import { readSettings } from '../../services/deployment/read-settings.ts';
import { cancelAction, confirmAction } from '../../tools/confirm-action.ts';
import { DEFAULT_ROWS } from '../commands/ask.ts';
import { getTerminalAsker } from '../get-terminal-asker.ts';
import { withDatabase } from '../with-database.ts';
import { writeRun } from './write-run.ts';

export type ConfirmOptions = { json?: true; cancel?: true; as?: string; locale?: Locale };

/** Does, or cancels, what was shown under this id, and writes what came of it. */
export async function confirmShown(id: string, { json, cancel, as, locale = 'en' }: ConfirmOptions): Promise<void> {
  await withDatabase(async ({ database, log }) => {
    const startedMs = performance.now();
    const [settings, asker] = await Promise.all([readSettings(database), getTerminalAsker(database, as)]);
    const settle = cancel ? cancelAction : confirmAction;
    const run = await settle(id, {
      ...{ database, settings, asker, locale, log, rowLimit: DEFAULT_ROWS, front: 'cli' as const },
      ...{ now: new Date(), live: true },
    });
    await writeRun({ ...run, startedMs }, { json, settings });
  });
}
