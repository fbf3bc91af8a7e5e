import { z } from 'zod';
import { showWorkflow } from '../services/workflows/show-workflow.ts';
import type { Tool } from './tool.ts';

export const ShowWorkflowInput = z
  .object({
    workflow: z.string().min(1).max(200).describe('number, key or name'),
    customer: z.string().min(1).max(200).optional().describe('id: the history of this customer alone'),
  })
  .strict();
export type ShowWorkflowInput = z.infer<typeof ShowWorkflowInput>;

export const showWorkflowTool: Tool<ShowWorkflowInput> = {
  description:
    'Shows a workflow rule with its state and history: what fired it, what held it back and why, what was done.',
  effect: 'read',
  input: ShowWorkflowInput,
  run: showWorkflow,
};
