import process from 'node:process';
import pc from 'picocolors';
import type { Reply, ToolCall } from '../../domain/answer.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Settings } from '../../domain/settings.ts';
import { writableCall } from '../../tools/parse-input.ts';
import type { ToolRun } from '../../tools/run-tool.ts';
import { toJsonAnswer } from '../json-reply.ts';
import { writeError, writeJson, writeLine } from '../output.ts';
import { renderTerminalReply } from '../terminal/terminal-reply.ts';

type WrittenRun = ToolRun & { call: ToolCall | null; locale: Locale; startedMs: number };

const DEFAULT_WIDTH = 120;

/** Writes what came of a call to stdout; a problem makes the command fail, so that a script notices. */
export async function writeRun(
  { call, answer, receipt, locale, startedMs }: WrittenRun,
  { json, settings }: { json?: true | undefined; settings: Settings },
): Promise<void> {
  const elapsedMs = Math.round((performance.now() - startedMs) * 100) / 100;
  const written = call === null ? null : writableCall(call);
  if (json) await writeJson({ call: written, answer: toJsonAnswer(answer), receipt, elapsedMs });
  if (answer.kind === 'problem') {
    writeError([answer.text, ...answer.suggestions].join(' · '));
    process.exitCode = 1;
    return;
  }
  if (json) return;
  const reply: Reply = { question: '', locale, engine: 'grammar', call, answer, receipt, nextQuestions: [], elapsedMs };
  const screen = {
    width: process.stdout.columns ?? DEFAULT_WIDTH,
    colour: pc.isColorSupported && process.stdout.isTTY === true,
  };
  await writeLine(renderTerminalReply(reply, { locale, ...settings }, screen));
}
