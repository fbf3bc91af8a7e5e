import { z } from 'zod';
import { Rule } from '../domain/rule/schema.ts';
import { WorkflowAction, WorkflowLimits, WorkflowTrigger } from '../domain/workflows/workflow.ts';
import { WORKFLOW_ROLES } from '../services/workflows/find-actor.ts';
import { previewWorkflow, saveWorkflow } from '../services/workflows/save-workflow.ts';
import { saidText } from './said-text.ts';
import type { Tool } from './tool.ts';

export const SaveWorkflowInput = z
  .object({
    workflow: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('number, key or name of the rule to change; a new one without it'),
    name: saidText({ longest: 100 }).optional().describe('default: what it waits for and does'),
    trigger: WorkflowTrigger.optional().describe('when; a new rule needs one'),
    condition: Rule.nullable().optional().describe('if, as of the moment of the trigger; null takes it away'),
    actions: z.array(WorkflowAction).min(1).max(5).optional().describe('then; a new rule needs one'),
    limits: WorkflowLimits.partial().optional().describe('default: the same customer again after 30 days, 50 a day'),
  })
  .strict();
export type SaveWorkflowInput = z.infer<typeof SaveWorkflowInput>;

export const saveWorkflowTool: Tool<SaveWorkflowInput> = {
  description:
    'Saves a workflow rule, when – if – then: a new one, which is off, or another version. Shows how often it would have fired in the last 30 days.',
  effect: 'write',
  roles: WORKFLOW_ROLES,
  input: SaveWorkflowInput,
  preview: previewWorkflow,
  run: saveWorkflow,
};
