import { z } from 'zod';
import { previewRetry, retryJob } from '../services/jobs/retry-job.ts';
import type { Tool } from './tool.ts';

export const RetryJobInput = z
  .object({ job: z.string().min(1).max(100).describe('its name or what it does, as jobs lists it') })
  .strict();
export type RetryJobInput = z.infer<typeof RetryJobInput>;

export const retryJobTool: Tool<RetryJobInput> = {
  description: 'Runs a job of the bot again now, such as one that failed for good.',
  effect: 'write',
  roles: ['admin'],
  input: RetryJobInput,
  preview: previewRetry,
  run: retryJob,
};
