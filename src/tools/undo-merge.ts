import { z } from 'zod';
import { previewUndo, undoInScope } from '../services/merges/undo-in-scope.ts';
import { bringUpToDate } from '../services/segment-edits/bring-up-to-date.ts';
import type { Tool } from './tool.ts';

export const UndoMergeInput = z
  .object({ merge: z.int32().min(1).describe('the number that the merge was confirmed with') })
  .strict();
export type UndoMergeInput = z.infer<typeof UndoMergeInput>;

export const undoMergeTool: Tool<UndoMergeInput> = {
  description: 'Takes a merge of two customers back: the records that moved return, and the fields are what they were.',
  effect: 'write',
  roles: ['manager', 'admin'],
  input: UndoMergeInput,
  preview: previewUndo,
  run: undoInScope,
  afterwards: bringUpToDate,
};
