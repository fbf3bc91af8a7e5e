import { z } from 'zod';
import { MEASURE_KEYS } from '../domain/catalogue/measures.ts';
import { Period } from '../domain/period.ts';
import { Rule } from '../domain/rule/schema.ts';

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
