import { z } from 'zod';
import type { Block } from '../block-kit/block.ts';

const status = z.enum(['pending', 'in_progress', 'complete', 'error']);

export const Chunk = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('markdown_text'), text: z.string() }),
  z.looseObject({ type: z.literal('plan_update'), title: z.string() }),
  z.looseObject({
    type: z.literal('task_update'),
    id: z.string(),
    title: z.string(),
    status,
    details: z.string().optional(),
    output: z.string().optional(),
    sources: z.array(z.looseObject({ type: z.literal('url'), url: z.string(), text: z.string() })).optional(),
  }),
  z.looseObject({ type: z.literal('blocks'), blocks: z.array(z.unknown()) }),
]);
export type Chunk = z.infer<typeof Chunk>;

/** Adds a chunk to what a stream has shown so far: text grows, a task is replaced by its newer state, blocks follow. */
export function addChunk(blocks: readonly Block[], chunk: Chunk, mode: 'timeline' | 'plan'): Block[] {
  switch (chunk.type) {
    case 'markdown_text':
      return addText(blocks, chunk.text);
    case 'blocks':
      return [...blocks, ...(chunk.blocks as Block[])];
    case 'plan_update':
      return withPlan(blocks, (plan) => ({ ...plan, title: chunk.title }));
    case 'task_update':
      return mode === 'plan'
        ? withPlan(blocks, (plan) => ({ ...plan, tasks: upsert((plan.tasks as Block[]) ?? [], taskCard(chunk)) }))
        : upsert(blocks, taskCard(chunk));
  }
}

function addText(blocks: readonly Block[], text: string): Block[] {
  const last = blocks.at(-1);
  if (last?.type !== 'markdown') return text === '' ? [...blocks] : [...blocks, { type: 'markdown', text }];
  return [...blocks.slice(0, -1), { ...last, text: `${last.text}${text}` }];
}

function withPlan(blocks: readonly Block[], change: (plan: Block) => Block): Block[] {
  const at = blocks.findIndex(({ type }) => type === 'plan');
  const plan = change(blocks[at] ?? { type: 'plan', title: '…', tasks: [] });
  return at < 0 ? [plan, ...blocks] : blocks.with(at, plan);
}

function upsert(tasks: readonly Block[], task: Block): Block[] {
  const at = tasks.findIndex((each) => each.task_id === task.task_id);
  if (at < 0) return [...tasks, task];
  return tasks.with(at, { ...tasks[at], ...task });
}

function taskCard({ id, title, status, details, output, sources }: Extract<Chunk, { type: 'task_update' }>): Block {
  return {
    type: 'task_card',
    task_id: id,
    title,
    status,
    ...(details && { details: paragraph(details) }),
    ...(output && { output: paragraph(output) }),
    ...(sources && { sources }),
  };
}

function paragraph(text: string): Block {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}
