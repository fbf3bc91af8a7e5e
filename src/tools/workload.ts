import { z } from 'zod';
import { workload } from '../services/assignment/workload.ts';
import type { Tool } from './tool.ts';

export const WorkloadInput = z.object({}).strict();
export type WorkloadInput = z.infer<typeof WorkloadInput>;

export const workloadTool: Tool<WorkloadInput> = {
  description:
    'The load of each rep: customers and their revenue, open, overdue and coming follow-ups, completion, last activity.',
  effect: 'read',
  input: WorkloadInput,
  run: workload,
};
