import type { Command } from 'commander';
import { parseInstant, parseLocale, parseRowCount, unsuitable } from '../arguments.ts';
import type { CallOptions } from '../call/call-tool.ts';
import { DEFAULT_ROWS } from './ask.ts';

export function addCallCommand(program: Command): void {
  program
    .command('call')
    .description('run one typed tool through the same door as every front')
    .argument('<tool>', 'its name, as `rapport tools` lists it')
    .argument('[json]', 'its input', parseJson, {})
    .option('--json', 'the answer as one JSON document')
    .option('--as <email>', 'which member of staff asks (default: an administrator)')
    .option('--locale <en|zh>', 'language of the answer (default: en)', parseLocale)
    .option('--now <instant>', 'as of this instant, ISO 8601 (default: the clock)', parseInstant)
    .option('--rows <n>', 'rows kept in a table', parseRowCount, DEFAULT_ROWS)
    .option('--html <file>', 'write the answer to this file as a page, too')
    .option('--confirm', 'do at once what a tool that writes would only show (see `rapport confirm`)')
    .action(async (tool: string, input: unknown, options: CallOptions) => {
      const { callTool } = await import('../call/call-tool.ts');
      await callTool({ tool, input }, options);
    });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unsuitable({
      en: 'JSON is needed, such as \'{"measures":["revenue"]}\'',
      zh: '应为 JSON，如 \'{"measures":["revenue"]}\'',
    });
  }
}
