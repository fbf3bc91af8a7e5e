import { z } from 'zod';
import { Rule } from '../domain/rule/schema.ts';
import { explainMembership } from '../services/membership/explain-membership.ts';
import type { Tool } from './tool.ts';

export const ExplainMembershipInput = z
  .object({
    customer: z.string().min(1).max(200).describe('the id that the company uses, or the name'),
    segment: z.string().min(1).max(200).optional().describe('key or name of a segment; or else a rule'),
    rule: Rule.optional(),
  })
  .strict();
export type ExplainMembershipInput = z.infer<typeof ExplainMembershipInput>;

export const explainMembershipTool: Tool<ExplainMembershipInput> = {
  description:
    'Explains why a customer is in a segment or satisfies a rule, or why not: every condition with value and threshold, since when, by which cause, and the nearest way in or out.',
  effect: 'read',
  input: ExplainMembershipInput,
  run: explainMembership,
};
