import type { Command } from 'commander';
import pc from 'picocolors';
import type { Reply } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { holdsCustomers } from '../../services/deployment/holds-customers.ts';
import { readSettings } from '../../services/deployment/read-settings.ts';
import { parseInstant, parseLocale, parsePositiveInteger } from '../arguments.ts';
import { answerLines } from '../ask/answer-lines.ts';
import { type AskOptions, type AskSession, openAskSession } from '../ask/ask-session.ts';
import { toJsonReply } from '../json-reply.ts';
import { writeJson, writeLine } from '../output.ts';
import { problemReply } from '../problem-reply.ts';
import { renderTerminalReply } from '../terminal/terminal-reply.ts';
import { type Workspace, withDatabase } from '../with-database.ts';

type Options = AskOptions & { json?: true; jsonl?: true };

const DEFAULT_ROWS = 20;
const DEFAULT_WIDTH = 120;

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
    .option('--rows <n>', 'rows kept in a table', parsePositiveInteger, DEFAULT_ROWS)
    .action(async (words: string[], options: Options, command: Command) => {
      const question = words.join(' ').trim();
      if (options.jsonl && question) command.error('error: --jsonl reads its questions from stdin');
      if (!options.jsonl && !question) command.error('error: what is the question? rapport ask "how many customers?"');
      await withDatabase((workspace) =>
        options.jsonl ? askLines(workspace, options) : askOnce(workspace, question, options),
      );
    });
}

async function askOnce(workspace: Workspace, question: string, options: Options): Promise<void> {
  try {
    const reply = await (await openSession(workspace, options))({ text: question });
    if (options.json) await writeJson(toJsonReply(reply));
    else await writeLine(await renderText(workspace, reply));
  } catch (error) {
    const about = { question, locale: options.locale, now: options.now ?? new Date() };
    if (options.json) await writeJson(toJsonReply(problemReply(error, about)));
    throw error;
  }
}

async function askLines(workspace: Workspace, options: Options): Promise<void> {
  const session = await openSession(workspace, options);
  for await (const reply of answerLines(process.stdin, session, { locale: options.locale, log: workspace.log }))
    await writeLine(JSON.stringify(toJsonReply(reply)));
}

async function openSession({ database }: Workspace, options: Options): Promise<AskSession> {
  if (!(await holdsCustomers(database))) throw noData();
  const { ask } = await import('../../assistant/ask.ts');
  return openAskSession({ database, ask }, options);
}

async function renderText({ database }: Workspace, reply: Reply): Promise<string> {
  const { currency, timeZone } = await readSettings(database);
  const screen = {
    width: process.stdout.columns ?? DEFAULT_WIDTH,
    colour: pc.isColorSupported && process.stdout.isTTY === true,
  };
  return renderTerminalReply(reply, { locale: reply.locale, timeZone, currency }, screen);
}

function noData(): DomainError {
  return new DomainError('unavailable', { en: 'there is no customer data yet', zh: '还没有客户数据' }, [
    { en: 'load yours: rapport import orders FILE', zh: '导入您的数据：rapport import orders 文件' },
    { en: 'or a made-up company to try: rapport demo', zh: '或载入演示数据：rapport demo' },
  ]);
}
