import { z } from 'zod';
import { FIELD_KEYS } from '../domain/catalogue/fields.ts';
import { RANKING_MEASURES } from '../domain/catalogue/measures.ts';
import { Period } from '../domain/period.ts';
import { OrderFilter, Rule } from '../domain/rule/schema.ts';
import { findCustomers } from '../services/customers/find-customers.ts';
import type { Tool } from './tool.ts';

export const FindCustomersInput = z
  .object({
    rule: Rule.optional().describe('who; without it everybody in scope'),
    sort: z
      .union([
        z.object({ field: z.enum(FIELD_KEYS), direction: z.enum(['asc', 'desc']) }).strict(),
        z
          .object({
            measure: z.enum(RANKING_MEASURES),
            period: Period.optional(),
            where: OrderFilter.optional(),
            direction: z.enum(['asc', 'desc']),
          })
          .strict()
          .describe('ranks by a figure of each customer within a period; customers without one are left out'),
      ])
      .optional()
      .describe('default: ascending customer id'),
    fields: z
      .array(z.enum(FIELD_KEYS))
      .max(15)
      .optional()
      .describe('columns beside id and name; default: those that the rule and the sort speak of'),
    limit: z.int().min(1).max(100_000).optional(),
    limitPercent: z.number().gt(0).max(100).optional().describe('the top P per cent, rounded up'),
  })
  .strict();
export type FindCustomersInput = z.infer<typeof FindCustomersInput>;

export const findCustomersTool: Tool<FindCustomersInput> = {
  description: 'Lists or ranks customers: who satisfies a rule, the top N by a figure, a list with chosen columns.',
  effect: 'read',
  input: FindCustomersInput,
  run: findCustomers,
};
