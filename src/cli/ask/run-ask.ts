import process from 'node:process';
import pc from 'picocolors';
import { openAsk } from '../../assistant/open-ask.ts';
import type { OnProgress, Reply } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { localeOf } from '../../domain/locale.ts';
import { holdsCustomers } from '../../services/deployment/holds-customers.ts';
import { holdsOwnData } from '../../services/deployment/holds-own-data.ts';
import { readSettings } from '../../services/deployment/read-settings.ts';
import { toJsonReply } from '../json-reply.ts';
import { writeJson, writeLine } from '../output.ts';
import { problemReply } from '../problem-reply.ts';
import { progressOnTerminal } from '../progress-lines.ts';
import { renderTerminalReply } from '../terminal/terminal-reply.ts';
import { type Workspace, withDatabase } from '../with-database.ts';
import { answerLines } from './answer-lines.ts';
import { type AskOptions, type AskSession, openAskSession } from './ask-session.ts';

const DEFAULT_WIDTH = 120;

/**
 * One question, answered on stdout.
 * @throws {DomainError} why there is no answer; as JSON the problem was then written as well
 */
export async function askOnce(question: string, options: AskOptions, format: 'text' | 'json'): Promise<void> {
  try {
    await withDatabase(async (workspace) => {
      const locale = options.locale ?? localeOf(question);
      const onProgress = progressOnTerminal({ isShown: format === 'text', locale });
      const session = await openSession(workspace, options, onProgress);
      const reply = await session({ text: question });
      if (format === 'json') await writeJson(toJsonReply(reply));
      else await writeLine(await renderText(workspace, reply));
    });
  } catch (error) {
    const about = { question, locale: options.locale, now: options.now ?? new Date() };
    if (format === 'json') await writeJson(toJsonReply(problemReply(error, about)));
    throw error;
  }
}

/** Every line of stdin is a question, every line of stdout the answer to one, in the same order. */
export async function askLines(options: AskOptions): Promise<void> {
  await withDatabase(async (workspace) => {
    const session = await openSession(workspace, options);
    for await (const reply of answerLines(process.stdin, session, { locale: options.locale, log: workspace.log }))
      await writeLine(JSON.stringify(toJsonReply(reply)));
  });
}

async function openSession(
  { database, log, config }: Workspace,
  options: AskOptions,
  onProgress?: OnProgress,
): Promise<AskSession> {
  if (!(await holdsCustomers(database))) throw noData(!(await holdsOwnData(database)));
  return openAskSession({ database, log, ask: await openAsk(config.model), onProgress }, options);
}

async function renderText({ database }: Workspace, reply: Reply): Promise<string> {
  const { currency, timeZone } = await readSettings(database);
  const screen = {
    width: process.stdout.columns ?? DEFAULT_WIDTH,
    colour: pc.isColorSupported && process.stdout.isTTY === true,
  };
  return renderTerminalReply(reply, { locale: reply.locale, timeZone, currency, namesTimeZone: true }, screen);
}

function noData(mayLoadDemo: boolean): DomainError {
  return new DomainError('unavailable', { en: 'there is no customer data yet', zh: '还没有客户数据' }, [
    { en: 'load yours: rapport import orders FILE', zh: '导入您的数据：rapport import orders 文件' },
    ...(mayLoadDemo ? [{ en: 'or a made-up company to try: rapport demo', zh: '或载入演示数据：rapport demo' }] : []),
  ]);
}
