import { z } from 'zod';
import { MEASURE_KEYS } from '../domain/catalogue/measures.ts';
import { Period } from '../domain/period.ts';
import { Rule } from '../domain/rule/schema.ts';
import { findProducts } from '../services/products/find-products.ts';
import type { Tool } from './tool.ts';

export const FindProductsInput = z
  .object({
    text: z.string().max(200).optional().describe('stock code, or words that the name holds'),
    category: z.string().max(200).optional(),
    rule: Rule.optional().describe('bought by whom'),
    period: Period.optional(),
    sort: z
      .object({ measure: z.enum(MEASURE_KEYS), direction: z.enum(['asc', 'desc']) })
      .strict()
      .optional()
      .describe('default: revenue, descending'),
    limit: z.int().min(1).max(100_000).optional(),
  })
  .strict();
export type FindProductsInput = z.infer<typeof FindProductsInput>;

export const findProductsTool: Tool<FindProductsInput> = {
  description:
    'Lists products with their revenue, units, orders and buyers: by stock code, words of the name, category, or the best sellers.',
  effect: 'read',
  input: FindProductsInput,
  run: findProducts,
};
