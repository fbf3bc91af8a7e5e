import { z } from 'zod';
import { Rule } from '../domain/rule/schema.ts';
import { recommendProducts } from '../services/discovery/recommend-products.ts';
import type { Tool } from './tool.ts';

export const RecommendProductsInput = z
  .object({
    customer: z.string().min(1).max(200).optional().describe('the id that the company uses, or the name'),
    segment: z.string().min(1).max(100).optional().describe('or the key of a segment'),
    rule: Rule.optional().describe('or a rule'),
    limit: z.int().min(1).max(100).optional().describe('default 10'),
  })
  .strict();
export type RecommendProductsInput = z.infer<typeof RecommendProductsInput>;

export const recommendProductsTool: Tool<RecommendProductsInput> = {
  description:
    'Recommends products to one customer, or to the customers of a segment or rule, who do not have them yet: by what others with the same purchases bought, with the counts that support it.',
  effect: 'read',
  input: RecommendProductsInput,
  run: recommendProducts,
};
