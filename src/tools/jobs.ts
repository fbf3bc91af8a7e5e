import { z } from 'zod';
import { jobsReport } from '../services/jobs/jobs-report.ts';
import type { Tool } from './tool.ts';

export const JobsInput = z.object({}).strict();
export type JobsInput = z.infer<typeof JobsInput>;

export const jobsTool: Tool<JobsInput> = {
  description: 'How the jobs of the bot stand: state, last and next run, duration, failures.',
  effect: 'read',
  roles: ['admin'],
  input: JobsInput,
  run: jobsReport,
};
