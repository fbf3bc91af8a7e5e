import { z } from 'zod';
import { WORKFLOW_ROLES } from '../services/workflows/find-actor.ts';
import { previewSwitch, switchWorkflow } from '../services/workflows/switch-workflow.ts';
import type { Tool } from './tool.ts';

export const SwitchWorkflowInput = z
  .object({ workflow: z.string().min(1).max(200).describe('number, key or name'), on: z.boolean() })
  .strict();
export type SwitchWorkflowInput = z.infer<typeof SwitchWorkflowInput>;

export const switchWorkflowTool: Tool<SwitchWorkflowInput> = {
  description: 'Switches a workflow rule on, to act in the asker’s name from now on, or off.',
  effect: 'write',
  roles: WORKFLOW_ROLES,
  input: SwitchWorkflowInput,
  preview: previewSwitch,
  run: switchWorkflow,
};
