import { z } from 'zod';
import { previewLadder, saveLadderConfirmed } from '../services/ladder-edits/ladder-in-view.ts';
import { bringUpToDate } from '../services/segment-edits/bring-up-to-date.ts';
import { oneLine } from './one-line.ts';
import type { Tool } from './tool.ts';

const name = oneLine({ shortest: 1, longest: 100 }).optional();

export const SaveTierLadderInput = z
  .object({
    ladder: z.string().min(1).max(100).optional().describe('key of the ladder to change; a new one without it'),
    name: z
      .object({ en: name, zh: name })
      .strict()
      .refine(({ en, zh }) => en !== undefined || zh !== undefined, {
        params: { en: 'a name is needed, in one language or both', zh: '需要名称，一种或两种语言均可' },
      }),
    rungs: z.array(z.string().min(1).max(200)).min(2).max(10).describe('keys or names of segments, the highest first'),
  })
  .strict();
export type SaveTierLadderInput = z.infer<typeof SaveTierLadderInput>;

export const saveTierLadderTool: Tool<SaveTierLadderInput> = {
  description: 'Saves a tier ladder over segments: exclusive tiers, a customer is on the highest whose rule holds.',
  effect: 'write',
  roles: ['manager', 'admin'],
  input: SaveTierLadderInput,
  preview: previewLadder,
  run: saveLadderConfirmed,
  afterwards: bringUpToDate,
};
