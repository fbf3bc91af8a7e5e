import { z } from 'zod';
import { listWorkflows } from '../services/workflows/list-workflows.ts';
import type { Tool } from './tool.ts';

export const ListWorkflowsInput = z.object({ state: z.enum(['off', 'on', 'stopped']).optional() }).strict();
export type ListWorkflowsInput = z.infer<typeof ListWorkflowsInput>;

export const listWorkflowsTool: Tool<ListWorkflowsInput> = {
  description: 'Lists the workflow rules (when – if – then) in words, with their state and how often they fired.',
  effect: 'read',
  input: ListWorkflowsInput,
  run: listWorkflows,
};
