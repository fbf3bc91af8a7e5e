import { z } from 'zod';
import { LocalHour, ScheduleDays } from '../domain/schedule/schedule.ts';
import { changeSubscription, previewSubscriptionChange } from '../services/subscriptions/change-subscription.ts';
import { oneLine } from './one-line.ts';
import type { Tool } from './tool.ts';

export const ChangeSubscriptionInput = z
  .object({
    subscription: z.union([z.int().positive(), z.string().max(300)]).describe('its number, or words of its question'),
    paused: z.boolean().optional().describe('true pauses it, false resumes it'),
    days: ScheduleDays.optional().describe('on other days'),
    at: LocalHour.optional().describe('at another hour'),
    channel: oneLine({ longest: 80, shortest: 2 }).nullable().optional().describe('of Slack; null: direct messages'),
  })
  .strict();
export type ChangeSubscriptionInput = z.infer<typeof ChangeSubscriptionInput>;

export const changeSubscriptionTool: Tool<ChangeSubscriptionInput> = {
  description: 'Pauses or resumes a subscription, or has it answered at another time or in another place.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: ChangeSubscriptionInput,
  preview: previewSubscriptionChange,
  run: changeSubscription,
};
