import { z } from 'zod';
import { LocalHour } from '../domain/schedule/schedule.ts';
import { previewReminderSettings, saveReminderSettings } from '../services/reminders/save-reminder-settings.ts';
import type { Tool } from './tool.ts';
import { Whose } from './whose-reminders.ts';

const Away = z
  .object({ from: z.iso.date(), until: z.iso.date() })
  .strict()
  .refine(({ from, until }) => from <= until, { message: 'from must not be after until' });

export const SaveReminderSettingsInput = Whose.extend({
  enabled: z.boolean().optional(),
  hour: LocalHour.optional().describe('local HH:mm'),
  workDays: z.array(z.int().min(1).max(7)).min(1).max(7).optional().describe('1 Monday … 7 Sunday'),
  away: z
    .union([Away, z.enum(['back', 'none'])])
    .optional()
    .describe(
      'days without a reminder, both included; "back" ends the absence that runs, "none" drops the coming ones too',
    ),
  whenEmpty: z.enum(['say', 'silent']).optional().describe('on a day with nobody to contact: one line, or nothing'),
  calendar: z.string().min(1).max(100).nullable().optional().describe('of holidays, by its name; null for none'),
  timeZone: z.string().min(1).max(100).optional().describe('IANA name, such as Europe/London'),
  locale: z.enum(['en', 'zh']).optional(),
}).strict();
export type SaveReminderSettingsInput = z.infer<typeof SaveReminderSettingsInput>;

export const saveReminderSettingsTool: Tool<SaveReminderSettingsInput> = {
  description:
    'Changes how the daily reminder comes: on or off, an absence, hour, working days, holidays, what an empty day says, time zone and language; of oneself, or of others by managers and administrators.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: SaveReminderSettingsInput,
  preview: previewReminderSettings,
  run: saveReminderSettings,
};
