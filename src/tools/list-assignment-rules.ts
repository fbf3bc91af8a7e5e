import { z } from 'zod';
import { listAssignmentRules } from '../services/assignment/list-assignment-rules.ts';
import type { Tool } from './tool.ts';

export const ListAssignmentRulesInput = z.object({}).strict();
export type ListAssignmentRulesInput = z.infer<typeof ListAssignmentRulesInput>;

export const listAssignmentRulesTool: Tool<ListAssignmentRulesInput> = {
  description: 'Shows the rules by which customers whom nobody has get an owner, in their order, and who saved them.',
  effect: 'read',
  roles: ['manager', 'admin'],
  input: ListAssignmentRulesInput,
  run: listAssignmentRules,
};
