import { z } from 'zod';
import { assignCustomers, previewAssign } from '../services/assignment/assign-customers.ts';
import { bringUpToDate } from '../services/segment-edits/bring-up-to-date.ts';
import type { Tool } from './tool.ts';

export const AssignCustomersInput = z.object({}).strict();
export type AssignCustomersInput = z.infer<typeof AssignCustomersInput>;

export const assignCustomersTool: Tool<AssignCustomersInput> = {
  description: 'Gives customers whom nobody has to owners by the assignment rules.',
  effect: 'write',
  roles: ['admin'],
  input: AssignCustomersInput,
  preview: previewAssign,
  run: assignCustomers,
  afterwards: bringUpToDate,
};
