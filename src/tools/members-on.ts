import { z } from 'zod';
import { CalendarDay } from '../domain/calendar-day.ts';
import { membersOn } from '../services/segment-members/members-on.ts';
import type { Tool } from './tool.ts';

export const MembersOnInput = z
  .object({
    segment: z.string().min(1).max(200).describe('its key or name'),
    on: CalendarDay.describe('the local day at whose end they were members'),
  })
  .strict();
export type MembersOnInput = z.infer<typeof MembersOnInput>;

export const membersOnTool: Tool<MembersOnInput> = {
  description: 'Lists who was a member of a segment on a day, from the kept history of entries and exits.',
  effect: 'read',
  input: MembersOnInput,
  run: membersOn,
};
