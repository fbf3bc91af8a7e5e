import { z } from 'zod';
import { freezeCuts, previewFreeze } from '../services/scoring/freeze-cuts.ts';
import { bringUpToDate } from '../services/segment-edits/bring-up-to-date.ts';
import type { Tool } from './tool.ts';

export const FreezeScoreCutsInput = z
  .object({
    scheme: z.string().min(1).max(60).describe('rapport-1, quintile, r-package, or one of the company’s own'),
    frozen: z.boolean().describe('true freezes the cut points as they are now, false thaws them'),
  })
  .strict();
export type FreezeScoreCutsInput = z.infer<typeof FreezeScoreCutsInput>;

export const freezeScoreCutsTool: Tool<FreezeScoreCutsInput> = {
  description:
    'Freezes the cut points of a scoring scheme, so that nobody’s score moves because others changed, or thaws them.',
  effect: 'write',
  roles: ['manager', 'admin'],
  input: FreezeScoreCutsInput,
  preview: async (input, context) => ({ text: await previewFreeze(input, context) }),
  run: async (input, context) => ({ answer: { kind: 'text', text: await freezeCuts(input, context) }, rows: 0 }),
  afterwards: bringUpToDate,
};
