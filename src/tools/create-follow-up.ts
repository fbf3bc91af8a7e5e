import { z } from 'zod';
import { CalendarDay } from '../domain/calendar-day.ts';
import { DueText } from '../domain/follow-ups/due.ts';
import { FOLLOW_UP_URGENCIES } from '../domain/follow-ups/follow-up.ts';
import { MonthDays } from '../domain/schedule/month-day.ts';
import { createFollowUp, previewFollowUp } from '../services/follow-ups/create-follow-up.ts';
import { CustomerName, FollowUpText } from './follow-up-input.ts';
import type { Tool } from './tool.ts';

const Repeat = z
  .object({
    every: z.int().min(1).max(365),
    unit: z.enum(['day', 'week', 'month', 'year']),
    weekdays: z
      .array(z.int().min(1).max(7))
      .min(1)
      .max(7)
      .optional()
      .describe('of a week, 1 Monday … 7 Sunday, where it comes on several'),
    days: MonthDays.optional().describe('of a month, where it is not the number of its first day'),
    untilOn: CalendarDay.optional().describe('the last day on which it may come'),
  })
  .strict()
  .refine(({ unit, weekdays }) => weekdays === undefined || unit === 'week', { message: 'only a week has weekdays' })
  .refine(({ unit, days }) => days === undefined || unit === 'month', { message: 'only a month has days' });

export const CreateFollowUpInput = z
  .object({
    customer: CustomerName,
    reason: FollowUpText.describe('what it is about, in the asker’s words'),
    due: DueText,
    owner: z.string().min(1).max(200).optional().describe('a colleague’s e-mail address or name; default: the asker'),
    urgency: z.enum(FOLLOW_UP_URGENCIES).optional(),
    once: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('a key of the asker’s: what is made by it a second time stays as it is'),
    repeat: Repeat.optional().describe('comes again once it is done'),
  })
  .strict();
export type CreateFollowUpInput = z.infer<typeof CreateFollowUpInput>;

export const createFollowUpTool: Tool<CreateFollowUpInput> = {
  description:
    'Makes a follow-up: reminds somebody to contact a customer on a day or at an hour, once or again and again.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: CreateFollowUpInput,
  preview: previewFollowUp,
  run: createFollowUp,
};
