import { openWriteDraft } from '../../assistant/drafting/open-write-draft.ts';
import type { ToolCall } from '../../domain/answer.ts';
import type { Locale } from '../../domain/locale.ts';
import { readSettings } from '../../services/deployment/read-settings.ts';
import { confirmAction } from '../../tools/confirm-action.ts';
import { runTool } from '../../tools/run-tool.ts';
import { getTerminalAsker } from '../get-terminal-asker.ts';
import { progressOnTerminal } from '../progress-lines.ts';
import { withDatabase } from '../with-database.ts';
import { writePage } from './write-page.ts';
import { writeRun } from './write-run.ts';

export type CallOptions = {
  json?: true;
  confirm?: true;
  as?: string;
  locale?: Locale;
  now?: Date;
  rows: number;
  /** The answer is written to this file as a page, too. */
  html?: string;
};

/** Runs one tool call and writes its answer; one that writes is only shown, unless it is confirmed at once. */
export async function callTool(call: ToolCall, options: CallOptions): Promise<void> {
  const { as, now, rows, locale = 'en', json, confirm, html } = options;
  await withDatabase(async ({ database, log, config }) => {
    const startedMs = performance.now();
    const [settings, asker] = await Promise.all([readSettings(database), getTerminalAsker(database, as)]);
    const context = {
      ...{ database, settings, asker, locale, log, rowLimit: rows, front: 'cli' as const },
      ...{ now: now ?? new Date(), live: now === undefined },
      onProgress: progressOnTerminal({ isShown: !json, locale }),
      writeDraft: openWriteDraft(config.model),
    };
    const shown = await runTool(call, context);
    const { answer } = shown;
    const run = confirm && answer.kind === 'confirm' ? await confirmAction(answer.id, context) : shown;
    if (html !== undefined && run.answer.kind !== 'problem') await writePage(html, run, { locale, ...settings });
    await writeRun({ ...run, call, locale, startedMs }, { json, settings });
  });
}
