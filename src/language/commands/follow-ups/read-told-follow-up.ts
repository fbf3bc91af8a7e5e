import type { ToolCall } from '../../../domain/answer.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { CommandReader } from '../command.ts';
import { CAME_ZH, CONTACT } from './follow-up-words.ts';

const ASKS =
  /[?？]|\b(?:what|which|who|whom|whose|why|how|when|where|show|list|compare|predict|forecast|will|did|does|is|are|was|were)\b|[哪谁啥吗几]|什么|多少|怎么|为何|列出|看看|查看|对比|预测/iu;

/** It says itself that it is a follow-up: what hinders it is told. */
const REMINDS = /\bremind me\b|提醒我/iu;

/** What was done, or is put off, is said of a follow-up that there is. */
const OF_ANOTHER = new RegExp(`(?<![a-z])(?:${CONTACT}|put .*off|postponed?)(?![a-z])|${CAME_ZH}|推到|推迟|延后`, 'iu');

/**
 * What nothing else was read from, where it names a customer and a time that comes and asks nothing: something to be done then, in whatever
 * words ("schmidt thurs 11:30 samples"). It is shown before it is made. Null for all else.
 */
export async function readToldFollowUp(words: string, read: CommandReader): Promise<ToolCall | null> {
  const [time] = ASKS.test(words) || OF_ANOTHER.test(words) ? [] : read.days(words);
  if (time === undefined) return null;
  const head = await read.person(words.slice(0, time.from).trim());
  const customer = head !== null && 'customer' in head ? head : {};
  try {
    const call = await read.followUpSentence(words, { ...customer, isSure: false });
    const told = call && (await read.person((call.input as { customer: string }).customer));
    return told && 'customer' in told ? call : null;
  } catch (error) {
    if (error instanceof DomainError && !REMINDS.test(words)) return null;
    throw error;
  }
}
