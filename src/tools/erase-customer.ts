import { z } from 'zod';
import { eraseCustomer, previewErasure } from '../services/erasure/erase-customer.ts';
import { bringUpToDate } from '../services/segment-edits/bring-up-to-date.ts';
import type { Tool } from './tool.ts';

export const EraseCustomerInput = z
  .object({ customer: z.string().min(1).max(200).describe('exact id; a name would stay behind in the audit') })
  .strict();
export type EraseCustomerInput = z.infer<typeof EraseCustomerInput>;

export const eraseCustomerTool: Tool<EraseCustomerInput> = {
  description:
    'Erases the personal data of one customer for good (right to be forgotten); orders and figures stay under the id. It cannot be undone.',
  effect: 'write',
  roles: ['manager', 'admin'],
  input: EraseCustomerInput,
  preview: previewErasure,
  run: eraseCustomer,
  afterwards: bringUpToDate,
};
