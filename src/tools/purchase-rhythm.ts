import { z } from 'zod';
import { Rule } from '../domain/rule/schema.ts';
import { describeRhythm } from '../services/discovery/describe-rhythm.ts';
import type { Tool } from './tool.ts';

export const PurchaseRhythmInput = z
  .object({
    customer: z.string().min(1).max(200).optional().describe('the id that the company uses, or the name'),
    segment: z.string().min(1).max(100).optional().describe('or the key of a segment'),
    rule: Rule.optional().describe('or a rule; default: all buyers'),
  })
  .strict();
export type PurchaseRhythmInput = z.infer<typeof PurchaseRhythmInput>;

export const purchaseRhythmTool: Tool<PurchaseRhythmInput> = {
  description:
    'Describes how often and when one customer or a group orders: interval and its distribution, usual weekday and hour, when the next order is expected, who is due or overdue.',
  effect: 'read',
  input: PurchaseRhythmInput,
  run: describeRhythm,
};
