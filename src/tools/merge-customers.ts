import { z } from 'zod';
import { mergeInScope, previewMerge } from '../services/merges/merge-in-scope.ts';
import { bringUpToDate } from '../services/segment-edits/bring-up-to-date.ts';
import type { Tool } from './tool.ts';

export const MergeCustomersInput = z
  .object({
    kept: z.string().min(1).max(200).describe('id of the customer that stays'),
    merged: z.string().min(1).max(200).describe('id of the customer whose records go to it'),
  })
  .strict();
export type MergeCustomersInput = z.infer<typeof MergeCustomersInput>;

export const mergeCustomersTool: Tool<MergeCustomersInput> = {
  description: 'Joins two records of one customer: all records go to the one that is kept. It can be undone exactly.',
  effect: 'write',
  roles: ['manager', 'admin'],
  input: MergeCustomersInput,
  preview: previewMerge,
  run: mergeInScope,
  afterwards: bringUpToDate,
};
