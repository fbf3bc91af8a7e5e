import { z } from 'zod';
import { weeklyDigest } from '../services/digests/weekly-digest.ts';
import type { Tool } from './tool.ts';

export const WeeklyDigestInput = z
  .object({ team: z.string().min(1).max(100).optional().describe('of administrators: one team; default: all in view') })
  .strict();
export type WeeklyDigestInput = z.infer<typeof WeeklyDigestInput>;

export const weeklyDigestTool: Tool<WeeklyDigestInput> = {
  description:
    'The managers’ week: what stands out, segments with who came and went and why, the team’s follow-ups, outreach and what it brought, what the data lack.',
  effect: 'read',
  roles: ['manager', 'admin'],
  input: WeeklyDigestInput,
  run: weeklyDigest,
};
