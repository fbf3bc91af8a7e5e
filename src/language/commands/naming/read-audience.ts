import type { ToolCall } from '../../../domain/answer.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Rule } from '../../../domain/rule/schema.ts';
import { findCustomerByName } from '../../../services/customers/find-customer-by-name.ts';
import { listCustomerIds } from '../../../services/customers/list-customer-ids.ts';
import type { Viewpoint } from '../../../services/population/viewpoint.ts';
import type { ThreadContext } from '../../../services/threads/find-last-call.ts';
import type { FindCustomersInput } from '../../../tools/find-customers.ts';
import { nothingBefore } from '../../problems.ts';
import { type CommandReader, type SpokenAudience, unquoted } from '../command.ts';

/** Those of the question before, or the one customer that it was about. */
const POINTS_BACK =
  /^(?:them|these|those|they|him|her|it|this customer|this list|that list|(?:these|those|the) (?:customers|people)|all of them|他们|她们|以上客户|上述客户|这批人|它们|这些|这些客户|这批客户|这些人|这个名单|他|她|它|该客户|这个客户|这位客户)$/iu;
const BETWEEN_NAMES = /\s*(?:,|，|、|;| and |和|及|与)\s*/u;
const MOST_LISTED = 1_000;

/** Words without what only says that all are meant, or what they are; a rep's own are all that a rep has. */
export function bareAudience(spoken: string, { asker }: Viewpoint): string {
  const words = unquoted(spoken)
    .replace(/^(?:(?:customer|client|segment) +|(?:客户|分群)(?=.))/iu, '')
    .replace(/^(?:all(?: of)? +(?:the |our )?|our +|(?:所有|全部|全体)的?)(?=.)/iu, '');
  return asker.role === 'rep' ? words.replace(/^(?:my +|我的)(?=.)/iu, '') : words;
}

/** Whether some words mean those of the question before. */
export function pointsBack(words: string): boolean {
  return POINTS_BACK.test(words);
}

/**
 * The audience that some words name: those of the question before, one or some customers, a segment, or people in words.
 * @throws {DomainError} what the words lack
 */
export async function readAudience(
  spoken: string,
  read: Pick<CommandReader, 'customer' | 'segment' | 'who'>,
  { viewpoint, before }: { viewpoint: Viewpoint; before: ThreadContext['before'] },
): Promise<SpokenAudience | null> {
  const words = bareAudience(spoken, viewpoint);
  if (pointsBack(words)) return ofBefore(before, read, viewpoint);
  const customer = await read.customer(words);
  if (customer !== null) return { customer };
  const segment = read.segment(words);
  if (segment !== null) return { segment };
  const names = words.split(BETWEEN_NAMES).filter((name) => name !== '');
  const customers = names.length > 1 ? await Promise.all(names.map((name) => read.customer(name))) : [null];
  if (customers.every((each) => each !== null)) return { customers };
  try {
    const rule = await read.who(words);
    return rule === null ? null : ofRule(rule);
  } catch (error) {
    // A part of a name is one where the words are nothing else; of several the tool asks which.
    if (error instanceof DomainError && (await findCustomerByName(viewpoint, words)) !== undefined)
      return { customer: words };
    throw error;
  }
}

async function ofBefore(
  before: ThreadContext['before'],
  read: Pick<CommandReader, 'who'>,
  viewpoint: Viewpoint,
): Promise<SpokenAudience> {
  if (before === null || before === 'declined') throw nothingBefore();
  const { customer } = before.input as { customer?: unknown };
  if (typeof customer === 'string') return { customer };
  const listed = await cutListOf(before, viewpoint);
  if (listed !== null) return { customers: listed };
  const { segment } = before.input as { segment?: unknown };
  if (typeof segment === 'string') return { segment };
  const { rule } = before.input as { rule?: Rule };
  if (before.tool === 'find_customers' && rule !== undefined) return ofRule(rule);
  return ofRule((await read.who('them'))!);
}

/** A ranking is no rule, so its customers are named one by one. */
async function cutListOf({ tool, input }: ToolCall, viewpoint: Viewpoint): Promise<string[] | null> {
  if (tool !== 'find_customers') return null;
  const request = input as FindCustomersInput;
  const isCut = request.limit !== undefined || request.limitPercent !== undefined;
  if (!isCut && (request.sort === undefined || request.rule !== undefined)) return null;
  const ids = await listCustomerIds(request, viewpoint, MOST_LISTED);
  return ids.length === 0 ? null : ids;
}

function ofRule(rule: Rule): SpokenAudience {
  if ('segment' in rule) return { segment: rule.segment };
  return 'customers' in rule ? { customers: rule.customers } : { rule };
}
