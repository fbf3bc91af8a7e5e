import { z } from 'zod';
import { listAbsences } from '../services/reminders/list-absences.ts';
import type { Tool } from './tool.ts';
import { Whose } from './whose-reminders.ts';

export const ListAbsencesInput = Whose.extend({
  from: z.iso.date().optional().describe('only those that touch days from this one on; default: today'),
  until: z.iso.date().optional().describe('only those that touch days up to this one'),
}).strict();
export type ListAbsencesInput = z.infer<typeof ListAbsencesInput>;

export const listAbsencesTool: Tool<ListAbsencesInput> = {
  description:
    'Who is away and when, with the follow-ups that fall due for them meanwhile; one’s own absences, or colleagues’ for managers and administrators.',
  effect: 'read',
  input: ListAbsencesInput,
  run: listAbsences,
};
