import { z } from 'zod';
import { previewUnsubscribe, unsubscribe } from '../services/subscriptions/unsubscribe.ts';
import type { Tool } from './tool.ts';

export const UnsubscribeInput = z
  .object({
    subscription: z
      .union([z.int().positive(), z.string().min(1).max(300)])
      .optional()
      .describe('its number, or words of its question'),
    all: z.literal(true).optional().describe('every one of the asker’s own, instead of one'),
  })
  .strict()
  .refine(({ subscription, all }) => (subscription === undefined) === (all === true), {
    message: 'say one subscription, or all',
  });
export type UnsubscribeInput = z.infer<typeof UnsubscribeInput>;

export const unsubscribeTool: Tool<UnsubscribeInput> = {
  description: 'Ends a subscription, or all of the asker’s own: what it asks is not answered again.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: UnsubscribeInput,
  preview: previewUnsubscribe,
  run: unsubscribe,
};
