import { z } from 'zod';
import { CalendarDay } from '../domain/calendar-day.ts';
import { showReminderHistory } from '../services/reminders/show-reminder-history.ts';
import type { Tool } from './tool.ts';

export const ReminderHistoryInput = z
  .object({
    on: CalendarDay.optional().describe('default: today, of everybody where they are'),
    staff: z.string().min(1).max(200).optional().describe('a colleague by e-mail or name; default: everybody in sight'),
  })
  .strict();
export type ReminderHistoryInput = z.infer<typeof ReminderHistoryInput>;

export const reminderHistoryTool: Tool<ReminderHistoryInput> = {
  description:
    'Who got their daily reminder of a day and when, or why not, and which messages of the last days did not arrive or may not have.',
  effect: 'read',
  input: ReminderHistoryInput,
  run: showReminderHistory,
};
