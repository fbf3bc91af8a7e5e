import { z } from 'zod';
import { CalendarDay } from '../domain/calendar-day.ts';
import { FOLLOW_UP_STATES } from '../domain/follow-ups/follow-up.ts';
import { CLOSED_FILTERS } from '../services/follow-ups/closed-filter-sql.ts';
import { DUE_FILTERS } from '../services/follow-ups/due-filter-sql.ts';
import { listFollowUps } from '../services/follow-ups/list-follow-ups.ts';
import { CustomerName } from './follow-up-input.ts';
import type { Tool } from './tool.ts';

export const ListFollowUpsInput = z
  .object({
    state: z
      .enum([...FOLLOW_UP_STATES, 'all'])
      .optional()
      .describe('default: open; with `closed`: closed'),
    owner: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('me, nobody, or a colleague’s e-mail address or name; default: all that the asker may see'),
    customer: CustomerName.optional(),
    due: z
      .enum(DUE_FILTERS)
      .optional()
      .describe('week: this calendar week; past_sla: open beyond the hours that its segment sets'),
    from: CalendarDay.optional().describe('due on this local day or later'),
    by: CalendarDay.optional().describe('due on this local day or earlier, overdue ones among them'),
    closed: z.enum(CLOSED_FILTERS).optional().describe('when they were finished'),
    limit: z.number().int().min(1).max(1_000).optional(),
  })
  .strict();
export type ListFollowUpsInput = z.infer<typeof ListFollowUpsInput>;

export const listFollowUpsTool: Tool<ListFollowUpsInput> = {
  description: 'Lists follow-ups (whom to contact, when and why) with owner, state and priority.',
  effect: 'read',
  input: ListFollowUpsInput,
  run: listFollowUps,
};
