import { z } from 'zod';
import type { ToolCall } from '../domain/answer.ts';
import { DomainError } from '../domain/errors.ts';
import { Schedule } from '../domain/schedule/schedule.ts';
import { previewSubscription, subscribe } from '../services/subscriptions/subscribe.ts';
import { oneLine } from './one-line.ts';
import { parseInput } from './parse-input.ts';
import { refuseUnpermitted } from './refuse-unpermitted.ts';
import type { AnyTool, Tool, ToolContext, WriteContext } from './tool.ts';

export const SubscribeInput = z
  .object({
    words: oneLine({ longest: 300, shortest: 1 }).describe('the question as it was asked, without the schedule'),
    call: z
      .object({ tool: z.string().min(1).max(60), input: z.unknown() })
      .strict()
      .describe('what answers it: a tool that reads, with its input'),
    schedule: Schedule.describe('in the subscriber’s time zone'),
    channel: oneLine({ longest: 80, shortest: 2 })
      .optional()
      .describe('of Slack, by #name or ID; without it: direct messages'),
  })
  .strict();
export type SubscribeInput = z.infer<typeof SubscribeInput>;

/** The tool that has any reading tool of the table answer again and again. */
export function createSubscribeTool(findTool: (name: string) => AnyTool | undefined): Tool<SubscribeInput> {
  return {
    description:
      'Has a question answered again and again, by a schedule, in the asker’s direct messages or in a channel: “every Monday at 9”.',
    effect: 'write',
    roles: ['rep', 'manager', 'admin'],
    input: SubscribeInput,
    preview: async (request, context) => previewSubscription(await readable(request, context, findTool), context),
    run: async (request, context) => subscribe(await readable(request, context, findTool), context),
  };
}

/**
 * The request with the input of its call parsed.
 * @throws {DomainError} 'invalid_input' for a tool that writes, 'forbidden' for one of other roles, and whatever it says where it is tried
 */
async function readable(
  request: SubscribeInput,
  context: ToolContext | WriteContext,
  findTool: (name: string) => AnyTool | undefined,
): Promise<SubscribeInput & { call: ToolCall }> {
  const { tool: name, input: given } = request.call;
  const tool = findTool(name);
  if (tool?.effect !== 'read') throw onlyReading(name);
  refuseUnpermitted(tool, context.asker);
  const input = parseInput(tool, given);
  // Tried while it is shown, so that what has no answer is refused now and not on Monday.
  if ('transaction' in context.database) await tool.run(input, context as ToolContext);
  return { ...request, call: { tool: name, input } };
}

function onlyReading(name: string): DomainError {
  return new DomainError('invalid_input', {
    en: `Only questions can be subscribed to; “${name}” is none. What is to change something asks you each time.`,
    zh: `只能订阅查询；“${name}”不是查询。会做出更改的操作每次都需要您确认。`,
  });
}
