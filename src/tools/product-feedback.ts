import { z } from 'zod';
import { Period } from '../domain/period.ts';
import { Rule } from '../domain/rule/schema.ts';
import { productFeedback } from '../services/product-feedback/product-feedback.ts';
import type { Tool } from './tool.ts';

export const ProductFeedbackInput = z
  .object({
    rule: Rule.optional().describe('of whom; without it everybody in scope'),
    period: Period.optional().describe('default: the last 365 days'),
    limit: z.int().min(1).max(1_000).optional(),
  })
  .strict();
export type ProductFeedbackInput = z.infer<typeof ProductFeedbackInput>;

export const productFeedbackTool: Tool<ProductFeedbackInput> = {
  description: 'Complaints and low survey scores by product and category, with counts and rates per order.',
  effect: 'read',
  input: ProductFeedbackInput,
  run: productFeedback,
};
