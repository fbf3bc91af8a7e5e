import { z } from 'zod';
import { Period } from '../domain/period.ts';
import { usageReport } from '../services/model-calls/usage-report.ts';
import type { Tool } from './tool.ts';

export const ModelUsageInput = z.object({ period: Period.optional().describe('default: the last 30 days') }).strict();
export type ModelUsageInput = z.infer<typeof ModelUsageInput>;

export const modelUsageTool: Tool<ModelUsageInput> = {
  description:
    'What the language model took and cost: calls, failures, tokens, cost and response times, in all and by day, person, model and outcome.',
  effect: 'read',
  roles: ['admin'],
  input: ModelUsageInput,
  run: usageReport,
};
