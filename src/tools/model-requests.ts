import { z } from 'zod';
import { requestsReport } from '../services/model-calls/requests-report.ts';
import type { Tool } from './tool.ts';

export const ModelRequestsInput = z
  .object({
    run: z.string().min(1).max(100).optional().describe('the requests of this run'),
    person: z.string().min(1).max(200).optional().describe('those of this member of staff, by e-mail'),
  })
  .strict()
  .describe('without run and person: those of the last run');
export type ModelRequestsInput = z.infer<typeof ModelRequestsInput>;

export const modelRequestsTool: Tool<ModelRequestsInput> = {
  description:
    'What the language model was sent, word for word: the requests of the last run, of one run or of a person.',
  effect: 'read',
  roles: ['admin'],
  input: ModelRequestsInput,
  run: requestsReport,
};
