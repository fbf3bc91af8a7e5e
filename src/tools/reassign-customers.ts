import { z } from 'zod';
import { Rule } from '../domain/rule/schema.ts';
import { previewReassignment, reassignCustomers } from '../services/assignment/reassign-customers.ts';
import { bringUpToDate } from '../services/segment-edits/bring-up-to-date.ts';
import type { Tool } from './tool.ts';

const Colleague = z.string().min(1).max(200);
const To = z
  .union([Colleague, z.array(Colleague).min(1).max(20)])
  .describe(
    'who gets them, by e-mail address or name; of several each time whoever has the fewest; "rules": by the assignment rules',
  );

export const ReassignCustomersInput = z
  .object({
    from: Colleague.optional().describe(
      'e-mail address or name of the colleague who has them; all of theirs without a rule',
    ),
    rule: Rule.optional().describe('which customers; without a colleague whoever has them'),
    to: To,
    leaves: z.boolean().optional().describe('the colleague leaves: is taken off the staff, too; only without a rule'),
  })
  .strict()
  .refine(({ from, rule }) => from !== undefined || rule !== undefined, 'whose customers, or which?')
  .refine(({ leaves, rule }) => leaves !== true || rule === undefined, 'who leaves gives away all');
export type ReassignCustomersInput = z.infer<typeof ReassignCustomersInput>;

export const reassignCustomersTool: Tool<ReassignCustomersInput> = {
  description:
    'Gives all customers of a colleague, or those of a rule, to others or by the assignment rules, with their open follow-ups and opportunities; also for one who leaves.',
  effect: 'write',
  roles: ['manager', 'admin'],
  input: ReassignCustomersInput,
  preview: previewReassignment,
  run: reassignCustomers,
  afterwards: bringUpToDate,
};
