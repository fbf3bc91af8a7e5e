import { z } from 'zod';
import { noteFollowUp, previewNote } from '../services/follow-ups/note-follow-up.ts';
import { FollowUpNumber, FollowUpText } from './follow-up-input.ts';
import type { Tool } from './tool.ts';

export const NoteFollowUpInput = z.object({ followUp: FollowUpNumber, note: FollowUpText }).strict();
export type NoteFollowUpInput = z.infer<typeof NoteFollowUpInput>;

export const noteFollowUpTool: Tool<NoteFollowUpInput> = {
  description: 'Adds a note to an open follow-up.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: NoteFollowUpInput,
  preview: previewNote,
  run: noteFollowUp,
};
