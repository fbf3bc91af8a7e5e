import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { type Block, block } from './block.ts';
import { menuProblems } from './menu-problems.ts';
import { countCharacters, interactiveElements, nestedBlocks } from './walk-block.ts';

export type BlocksVerdict =
  | { ok: true; blocks: Block[] }
  | { ok: false; error: 'invalid_blocks' | 'msg_blocks_too_long' | 'invalid_blocks_format'; messages: string[] };

/** The blocks as Slack would keep them (ids filled in), or the error with which it would refuse the message. */
export function checkBlocks(value: unknown, surface: 'message' | 'view'): BlocksVerdict {
  if (!Array.isArray(value)) return { ok: false, error: 'invalid_blocks_format', messages: ['must be an array'] };
  const most = surface === 'message' ? LIMITS.blocksPerMessage : LIMITS.blocksPerView;
  if (value.length > most) return invalid([`no more than ${most} items allowed [json-pointer:/blocks]`]);

  const parsed = z.array(block).safeParse(value);
  if (!parsed.success) return invalid(parsed.error.issues.map(describe));

  const blocks = parsed.data as Block[];
  const problems = problemsAcross(blocks);
  if (problems.length > 0) return invalid(problems);
  if (surface === 'message' && countCharacters(blocks) > LIMITS.blockCharactersPerMessage)
    return { ok: false, error: 'msg_blocks_too_long', messages: ['the blocks of this message are too long'] };
  return { ok: true, blocks: blocks.map(withIds) };
}

function invalid(messages: string[]): BlocksVerdict {
  return { ok: false, error: 'invalid_blocks', messages: messages.map((each) => `[ERROR] ${each}`) };
}

function describe(issue: z.core.$ZodIssue): string {
  return `${issue.message} [json-pointer:/blocks/${issue.path.map(String).join('/')}]`;
}

/** What no single block can know: how many of a kind, and ids that must be unique in the message. */
function problemsAcross(blocks: readonly Block[]): string[] {
  const all = blocks.flatMap(nestedBlocks);
  const count = (type: string) => all.filter((each) => each.type === type).length;
  const problems: string[] = [];
  if (count('table') > LIMITS.table.perMessage) problems.push('only_one_table_allowed');
  if (count('data_visualization') > LIMITS.chart.perMessage)
    problems.push(`at most ${LIMITS.chart.perMessage} data_visualization blocks allowed`);
  const blockIds = all.flatMap(({ block_id }) => block_id ?? []);
  if (new Set(blockIds).size < blockIds.length) problems.push('`block_id` must be unique');
  for (const each of all) {
    const actionIds = interactiveElements(each).flatMap(({ action_id }) => action_id ?? []);
    if (new Set(actionIds).size < actionIds.length) problems.push('`action_id` must be unique in a block');
    problems.push(...interactiveElements(each).flatMap(menuProblems));
  }
  return problems;
}

const randomId = () => randomBytes(4).toString('base64url').slice(0, 5);

/** Slack fills in every id that the app left out; the interaction payload needs them. */
function withIds(each: Block): Block {
  const filled: Block = { ...each, block_id: each.block_id ?? randomId() };
  for (const field of ['elements', 'actions', 'child_blocks'] as const) {
    const list = filled[field];
    if (!Array.isArray(list) || each.type === 'rich_text' || each.type === 'context') continue;
    filled[field] = list.map((inner: Block) => (isBlockInside(each, field) ? withIds(inner) : withActionId(inner)));
  }
  for (const field of ['accessory', 'element'] as const) {
    if (filled[field]) filled[field] = withActionId(filled[field] as Block);
  }
  return filled;
}

function isBlockInside(parent: Block, field: string): boolean {
  return field === 'child_blocks' || (parent.type === 'carousel' && field === 'elements');
}

function withActionId(element: Block): Block {
  return element.type === 'image' ? element : { ...element, action_id: element.action_id ?? randomId() };
}
