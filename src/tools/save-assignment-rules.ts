import { z } from 'zod';
import { AssignmentRule } from '../domain/assignment/assignment-rule.ts';
import { previewAssignmentRules, saveAssignmentRules } from '../services/assignment/save-assignment-rules.ts';
import type { Tool } from './tool.ts';

export const SaveAssignmentRulesInput = z
  .object({
    rules: z.array(AssignmentRule).max(50).describe('in order: the first that holds decides'),
    keepOthers: z
      .literal(true)
      .optional()
      .describe(
        'those that there are stay behind these, but for the same condition, whose place is taken; everybody comes last',
      ),
  })
  .strict();
export type SaveAssignmentRulesInput = z.infer<typeof SaveAssignmentRulesInput>;

export const saveAssignmentRulesTool: Tool<SaveAssignmentRulesInput> = {
  description:
    'Saves the rules by which customers whom nobody has get an owner: a member of staff, or a team in turn or by load.',
  effect: 'write',
  roles: ['admin'],
  input: SaveAssignmentRulesInput,
  preview: previewAssignmentRules,
  run: saveAssignmentRules,
};
