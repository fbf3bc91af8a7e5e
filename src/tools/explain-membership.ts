import { z } from 'zod';
import { Rule } from '../domain/rule/schema.ts';
import { explainMembership } from '../services/membership/explain-membership.ts';
import type { Tool } from './tool.ts';

export const ExplainMembershipInput = z
  .object({
    customer: z.string().min(1).max(200).describe('the id that the company uses, or the name'),
    segment: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('key or name of a segment, or else a rule; neither for all segments of the customer'),
    rule: Rule.optional(),
  })
  .strict();
export type ExplainMembershipInput = z.infer<typeof ExplainMembershipInput>;

export const explainMembershipTool: Tool<ExplainMembershipInput> = {
  description:
    'Explains why a customer is in a segment or satisfies a rule, or why not: since when, by which cause, every condition with value and threshold, what scores and types are made of, and the nearest way in or out. Of the customer alone: the segments that they are in, and those nearest.',
  effect: 'read',
  input: ExplainMembershipInput,
  run: explainMembership,
};
