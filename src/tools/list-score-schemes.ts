import { z } from 'zod';
import { listAllSchemes, listRunsOfScheme } from '../services/scoring/list-cut-points.ts';
import type { Tool } from './tool.ts';

export const ListScoreSchemesInput = z
  .object({
    scheme: z
      .string()
      .min(1)
      .max(60)
      .optional()
      .describe('the cut points of this scheme by run; without it all schemes'),
  })
  .strict();
export type ListScoreSchemesInput = z.infer<typeof ListScoreSchemesInput>;

export const listScoreSchemesTool: Tool<ListScoreSchemesInput> = {
  description:
    'Lists the scoring schemes with their scales, how they cut and the cut points that hold now, or the cut points of one scheme by run.',
  effect: 'read',
  input: ListScoreSchemesInput,
  run: ({ scheme }, context) => (scheme === undefined ? listAllSchemes(context) : listRunsOfScheme(scheme, context)),
};
