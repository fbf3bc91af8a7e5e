import { z } from 'zod';
import { DueText } from '../domain/follow-ups/due.ts';
import { previewSnooze, snoozeFollowUp } from '../services/follow-ups/snooze-follow-up.ts';
import { FollowUpNumber } from './follow-up-input.ts';
import type { Tool } from './tool.ts';

export const SnoozeFollowUpInput = z
  .object({
    followUp: FollowUpNumber,
    until: DueText,
    anyTime: z.boolean().optional().describe('at no hour; default: a day alone keeps the hour that it has'),
  })
  .strict();
export type SnoozeFollowUpInput = z.infer<typeof SnoozeFollowUpInput>;

export const snoozeFollowUpTool: Tool<SnoozeFollowUpInput> = {
  description: 'Puts a follow-up off to another day or hour; its history keeps when it was due before.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: SnoozeFollowUpInput,
  preview: previewSnooze,
  run: snoozeFollowUp,
};
