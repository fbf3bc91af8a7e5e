import { z } from 'zod';
import { listSubscriptions } from '../services/subscriptions/list-subscriptions.ts';
import type { Tool } from './tool.ts';

export const ListSubscriptionsInput = z
  .object({ everybody: z.boolean().optional().describe('of administrators: those of all staff') })
  .strict();
export type ListSubscriptionsInput = z.infer<typeof ListSubscriptionsInput>;

export const listSubscriptionsTool: Tool<ListSubscriptionsInput> = {
  description:
    'Lists what the asker has answered again and again: the question, when, where, and what became of the last one.',
  effect: 'read',
  input: ListSubscriptionsInput,
  run: listSubscriptions,
};
