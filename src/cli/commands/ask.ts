import type { Command } from 'commander';
import { readTerminalLocale } from '../../config.ts';
import { parseInstant, parseLocale, parseRowCount } from '../arguments.ts';
import type { AskOptions } from '../ask/ask-session.ts';

type Options = AskOptions & { json?: true; jsonl?: true };

const JSONL_ALONE = { en: '--jsonl reads its questions from stdin', zh: '--jsonl 从标准输入读取问题' };
const NO_QUESTION = {
  en: 'what is the question? rapport ask "how many customers?"',
  zh: '要问什么？例如：rapport ask "一共有多少客户？"',
};

export const DEFAULT_ROWS = 20;

export function addAskCommand(program: Command): void {
  program
    .command('ask')
    .description(
      'answer a question about customers, orders and products, in English or Chinese; what would change data is only shown, for `rapport confirm`',
    )
    .argument('[question...]', 'what you want to know')
    .option('--json', 'the answer as one JSON document')
    .option('--jsonl', 'read {"id","question","as"?,"now"?,"thread"?} a line from stdin, write an answer a line')
    .option('--as <email>', 'which member of staff asks (default: an administrator)')
    .option('--locale <en|zh>', "language of the answer (default: the question's own)", parseLocale)
    .option('--now <instant>', 'ask as of this instant, ISO 8601 (default: the clock)', parseInstant)
    .option('--rows <n>', 'rows kept in a table', parseRowCount, DEFAULT_ROWS)
    .action(async (words: string[], options: Options, command: Command) => {
      const question = words.join(' ').trim();
      if (options.jsonl && question) command.error(JSONL_ALONE[readTerminalLocale()]);
      if (!options.jsonl && !question) command.error(NO_QUESTION[readTerminalLocale()]);
      const { askLines, askOnce } = await import('../ask/run-ask.ts');
      await (options.jsonl ? askLines(options) : askOnce(question, options, options.json ? 'json' : 'text'));
    });
}
