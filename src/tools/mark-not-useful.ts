import { z } from 'zod';
import { LIST_REASONS } from '../domain/daily-list/list-reason.ts';
import { markNotUseful, previewMarkNotUseful } from '../services/daily-list/mark-not-useful.ts';
import { CustomerName } from './follow-up-input.ts';
import { oneLine } from './one-line.ts';
import type { Tool } from './tool.ts';

export const MarkNotUsefulInput = z
  .object({
    customer: CustomerName,
    reason: z.enum(LIST_REASONS).describe('for which the daily list named the customer'),
    because: oneLine({ shortest: 1, longest: 300 }).describe('why it was no use'),
  })
  .strict();
export type MarkNotUsefulInput = z.infer<typeof MarkNotUsefulInput>;

export const markNotUsefulTool: Tool<MarkNotUsefulInput> = {
  description:
    'Records that a reason of the asker’s daily list was of no use for a customer: that reason counts less on their list from then on.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: MarkNotUsefulInput,
  preview: previewMarkNotUseful,
  run: markNotUseful,
};
