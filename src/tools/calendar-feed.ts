import { z } from 'zod';
import { changeCalendarFeed, previewCalendarFeed } from '../services/calendar/change-calendar-feed.ts';
import type { Tool } from './tool.ts';

export const CalendarFeedInput = z
  .object({ do: z.enum(['make', 'revoke']).describe('make: an earlier address stops working') })
  .strict();
export type CalendarFeedInput = z.infer<typeof CalendarFeedInput>;

export const calendarFeedTool: Tool<CalendarFeedInput> = {
  description: 'Makes or revokes the secret address at which the asker’s calendar reads their own follow-ups.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: CalendarFeedInput,
  preview: previewCalendarFeed,
  run: changeCalendarFeed,
};
