import { z } from 'zod';
import { FOLLOW_UP_CHANNELS } from '../domain/follow-ups/interaction-of-outcome.ts';
import { Period } from '../domain/period.ts';
import { ACTIVITY_SORTS, teamActivity } from '../services/team/team-activity.ts';
import type { Tool } from './tool.ts';

export const TeamActivityInput = z
  .object({
    staff: z
      .array(z.string().min(1).max(200))
      .min(1)
      .max(20)
      .optional()
      .describe('colleagues by e-mail or name; default: everybody in view'),
    period: Period.optional().describe('default: the last 30 days'),
    channel: z.enum(FOLLOW_UP_CHANNELS).optional().describe('only contacts by it count'),
    sort: z.enum(ACTIVITY_SORTS).optional().describe('default: revenue'),
    direction: z.enum(['asc', 'desc']).optional().describe('default: whoever has most comes first'),
  })
  .strict();
export type TeamActivityInput = z.infer<typeof TeamActivityInput>;

export const teamActivityTool: Tool<TeamActivityInput> = {
  description:
    'What reps did in a period, beside each other: contacts made, customers contacted, follow-ups done and done on time, orders and revenue of their customers.',
  effect: 'read',
  input: TeamActivityInput,
  run: teamActivity,
};
