import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Reply } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Log } from '../../log.ts';
import { problemReply } from '../problem-reply.ts';
import type { AskSession } from './ask-session.ts';

const QuestionLine = z.object({
  id: z.coerce.string().optional(),
  question: z.string(),
  as: z.string().min(1).optional(),
  now: z.union([z.iso.datetime({ offset: true }), z.iso.date()]).optional(),
  thread: z.coerce.string().optional(),
});

/** One reply a line of questions, in their order; a line that is no question gets a problem, and the next is read. */
export async function* answerLines(
  input: Readable,
  session: AskSession,
  { locale, log }: { locale?: Locale | undefined; log: Log },
): AsyncGenerator<Reply> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.trim() !== '') yield answerLine(line, session, locale, log);
}

async function answerLine(line: string, session: AskSession, locale: Locale | undefined, log: Log): Promise<Reply> {
  const record = parseJson(line);
  const parsed = QuestionLine.safeParse(record);
  const { id, question } = parsed.data ?? salvage(record);
  try {
    if (!parsed.success) throw notAQuestion(parsed.error);
    const { as, now, thread } = parsed.data;
    const reply = await session({ text: question, as, now: now === undefined ? undefined : new Date(now), thread });
    return { ...(id !== undefined && { id }), ...reply };
  } catch (error) {
    if (!(error instanceof DomainError)) log.error({ err: error }, 'a question failed');
    return problemReply(error, { question, locale, now: new Date(), id });
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** What of a bad line lets the reader match the answer to it. */
function salvage(record: unknown): { id?: string | undefined; question: string } {
  const { id, question } = (typeof record === 'object' && record !== null ? record : {}) as Record<string, unknown>;
  return {
    ...((typeof id === 'string' || typeof id === 'number') && { id: String(id) }),
    question: typeof question === 'string' ? question : '',
  };
}

function notAQuestion(error: z.ZodError): DomainError {
  const [issue] = error.issues;
  const field = issue?.path.join('.') || 'JSON';
  return new DomainError('invalid_input', {
    en: `This line is no question ({"id","question","as"?,"now"?,"thread"?}): ${field}: ${issue?.message}`,
    zh: `该行不是有效的问题（{"id","question","as"?,"now"?,"thread"?}）：${field}：${issue?.message}`,
  });
}
