import process from 'node:process';
import pc from 'picocolors';
import type { Reply, ToolCall } from '../../domain/answer.ts';
import type { Locale } from '../../domain/locale.ts';
import { readSettings } from '../../services/deployment/read-settings.ts';
import { writableCall } from '../../tools/parse-input.ts';
import { runTool } from '../../tools/run-tool.ts';
import { getTerminalAsker } from '../get-terminal-asker.ts';
import { toJsonAnswer } from '../json-reply.ts';
import { writeError, writeJson, writeLine } from '../output.ts';
import { renderTerminalReply } from '../terminal/terminal-reply.ts';
import { withDatabase } from '../with-database.ts';

export type CallOptions = { json?: true; confirm?: true; as?: string; locale?: Locale; now?: Date; rows: number };

const DEFAULT_WIDTH = 120;

/** Runs one tool call and writes its answer to stdout; a problem makes the command fail, so that a script notices. */
export async function callTool(call: ToolCall, { as, now, rows, locale = 'en', json }: CallOptions): Promise<void> {
  await withDatabase(async ({ database, log }) => {
    const startedAt = performance.now();
    const [settings, asker] = await Promise.all([readSettings(database), getTerminalAsker(database, as)]);
    const { answer, receipt } = await runTool(call, {
      database,
      settings,
      asker,
      now: now ?? new Date(),
      live: now === undefined,
      locale,
      rowLimit: rows,
      front: 'cli',
      log,
    });
    const elapsedMs = Math.round((performance.now() - startedAt) * 100) / 100;
    if (json) await writeJson({ call: writableCall(call), answer: toJsonAnswer(answer), receipt, elapsedMs });
    if (answer.kind === 'problem') {
      writeError([answer.text, ...answer.suggestions].join(' · '));
      process.exitCode = 1;
      return;
    }
    if (json) return;
    const reply: Reply = { question: '', locale, engine: 'grammar', call, answer, receipt, followUps: [], elapsedMs };
    const screen = {
      width: process.stdout.columns ?? DEFAULT_WIDTH,
      colour: pc.isColorSupported && process.stdout.isTTY === true,
    };
    await writeLine(renderTerminalReply(reply, { locale, ...settings }, screen));
  });
}
