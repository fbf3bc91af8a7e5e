import { showReminderSettings } from '../services/reminders/show-reminder-settings.ts';
import type { Tool } from './tool.ts';
import { Whose } from './whose-reminders.ts';

export const reminderSettingsTool: Tool<Whose> = {
  description:
    'How the daily reminder comes, and when next: absences, hour, working days, holidays, time zone, language; one’s own, or a colleague’s for managers and administrators.',
  effect: 'read',
  input: Whose,
  run: showReminderSettings,
};
