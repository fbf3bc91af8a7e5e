import { z } from 'zod';
import { FIELD_KEYS } from '../domain/catalogue/fields.ts';
import { describeCustomer } from '../services/customers/describe-customer.ts';
import type { Tool } from './tool.ts';

export const DescribeCustomerInput = z
  .object({
    customer: z.string().min(1).max(200).describe('the id that the company uses, or the name'),
    fields: z.array(z.enum(FIELD_KEYS)).max(20).optional().describe('only these facts; default: the whole portrait'),
  })
  .strict();
export type DescribeCustomerInput = z.infer<typeof DescribeCustomerInput>;

export const describeCustomerTool: Tool<DescribeCustomerInput> = {
  description: 'Shows one customer’s portrait: who they are, what they bought, how they are scored.',
  effect: 'read',
  input: DescribeCustomerInput,
  run: describeCustomer,
};
