import { z } from 'zod';
import { showFollowUp } from '../services/follow-ups/show-follow-up.ts';
import { FollowUpNumber } from './follow-up-input.ts';
import type { Tool } from './tool.ts';

export const ShowFollowUpInput = z.object({ followUp: FollowUpNumber }).strict();
export type ShowFollowUpInput = z.infer<typeof ShowFollowUpInput>;

export const showFollowUpTool: Tool<ShowFollowUpInput> = {
  description: 'Shows one follow-up: reason, day, owner, the arithmetic of its priority, and its history.',
  effect: 'read',
  input: ShowFollowUpInput,
  run: showFollowUp,
};
