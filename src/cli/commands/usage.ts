import type { Command } from 'commander';
import { readTerminalLocale } from '../../config.ts';
import type { ToolCall } from '../../domain/answer.ts';
import { parseInstant, parseLocale, parseRowCount } from '../arguments.ts';
import type { CallOptions } from '../call/call-tool.ts';

type Options = CallOptions & { days: number; requests?: string | true };

const DAYS = 30;
/** More than requests that a run has. */
const ROWS = 100;

export function addUsageCommand(program: Command): void {
  program
    .command('usage')
    .description('what the language model took, cost and saw')
    .option('--days <n>', 'days up to now', parseRowCount, DAYS)
    .option('--requests [run]', 'what it was sent instead, word for word: in this run, for this e-mail, or last')
    .option('--html <file>', 'write it to this file as a page, too')
    .option('--json', 'the answer as one JSON document')
    .option('--as <email>', 'which member of staff asks: an administrator (default: the first one)')
    .option('--locale <en|zh>', 'language of the answer (default: that of the terminal)', parseLocale)
    .option('--now <instant>', 'as of this instant, ISO 8601 (default: the clock)', parseInstant)
    .option('--rows <n>', 'rows kept in a table', parseRowCount, ROWS)
    .action(async ({ days, requests, ...options }: Options) => {
      const { callTool } = await import('../call/call-tool.ts');
      await callTool(callOf(days, requests), { locale: readTerminalLocale(), ...options });
    });
}

function callOf(days: number, requests: Options['requests']): ToolCall {
  if (requests === undefined)
    return { tool: 'model_usage', input: { period: { span: 'last', count: days, unit: 'day' } } };
  if (requests === true) return { tool: 'model_requests', input: {} };
  return { tool: 'model_requests', input: requests.includes('@') ? { person: requests } : { run: requests } };
}
