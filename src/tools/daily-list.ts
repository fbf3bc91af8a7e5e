import { z } from 'zod';
import { LIST_REASONS } from '../domain/daily-list/list-reason.ts';
import { answerDailyList } from '../services/daily-list/answer-daily-list.ts';
import { CustomerName } from './follow-up-input.ts';
import type { Tool } from './tool.ts';

export const DailyListInput = z
  .object({
    limit: z.number().int().min(1).max(100).optional().describe('default: 10'),
    reason: z.enum(LIST_REASONS).optional().describe('only customers for whom it holds'),
    staff: z.string().min(1).max(200).optional().describe('whose list, by name or e-mail; default: the asker’s own'),
    customer: CustomerName.optional().describe('why this customer is on the list or not, with the arithmetic'),
  })
  .strict();
export type DailyListInput = z.infer<typeof DailyListInput>;

export const dailyListTool: Tool<DailyListInput> = {
  description:
    'Whom a rep should contact today, and why: due follow-ups, valuable customers slipping away, complaints, replies, opportunities, birthdays, drafts … by expected value of the contact.',
  effect: 'read',
  input: DailyListInput,
  run: answerDailyList,
};
