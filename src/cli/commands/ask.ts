import type { Command } from 'commander';
import { parseInstant, parseLocale, parseRowCount } from '../arguments.ts';
import type { AskOptions } from '../ask/ask-session.ts';

type Options = AskOptions & { json?: true; jsonl?: true };

export const DEFAULT_ROWS = 20;

export function addAskCommand(program: Command): void {
  program
    .command('ask')
    .description('answer a question about customers, orders and products, in English or Chinese')
    .argument('[question...]', 'what you want to know')
    .option('--json', 'the answer as one JSON document')
    .option('--jsonl', 'read {"id","question","as"?,"now"?,"thread"?} a line from stdin, write an answer a line')
    .option('--as <email>', 'which member of staff asks (default: an administrator)')
    .option('--locale <en|zh>', "language of the answer (default: the question's own)", parseLocale)
    .option('--now <instant>', 'ask as of this instant, ISO 8601 (default: the clock)', parseInstant)
    .option('--rows <n>', 'rows kept in a table', parseRowCount, DEFAULT_ROWS)
    .action(async (words: string[], options: Options, command: Command) => {
      const question = words.join(' ').trim();
      if (options.jsonl && question) command.error('error: --jsonl reads its questions from stdin');
      if (!options.jsonl && !question) command.error('error: what is the question? rapport ask "how many customers?"');
      const { askLines, askOnce } = await import('../ask/run-ask.ts');
      await (options.jsonl ? askLines(options) : askOnce(question, options, options.json ? 'json' : 'text'));
    });
}
