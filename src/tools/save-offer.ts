import { z } from 'zod';
import { CalendarDay } from '../domain/calendar-day.ts';
import { previewOffer, saveOffer } from '../services/offers/save-offer.ts';
import { oneLine } from './one-line.ts';
import { saidText } from './said-text.ts';
import type { Tool } from './tool.ts';

const Amount = z.number().positive().max(1_000_000_000).describe('in major units of the company’s currency');
const Gives = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), percent: z.number().min(1).max(90) }).strict(),
  z.object({ kind: z.literal('amount'), amount: Amount }).strict(),
  z.object({ kind: z.literal('points'), points: z.number().int().min(1).max(1_000_000_000) }).strict(),
  z.object({ kind: z.literal('free_delivery') }).strict(),
  z.object({ kind: z.literal('gift'), what: saidText({ longest: 100 }) }).strict(),
]);
const Times = z.number().int().min(1).max(1_000_000_000);

export const SaveOfferInput = z
  .object({
    offer: z.string().min(1).max(200).optional().describe('key or name of the one to change; a new one without it'),
    name: saidText({ longest: 100 }).optional(),
    gives: Gives.optional().describe('a new one needs it'),
    code: oneLine({ longest: 40, shortest: 1 }).nullable().optional().describe('null takes it away, here and below'),
    minimumOrder: Amount.nullable().optional(),
    from: CalendarDay.nullable().optional().describe('the first day on which it can be made'),
    until: CalendarDay.nullable().optional().describe('the last day'),
    validDays: z.number().int().min(1).max(365).nullable().optional().describe('days to use it from sending'),
    timesPerCustomer: Times.nullable().optional().describe('within 365 days'),
    timesInAll: Times.nullable().optional().describe('customers in all'),
    archived: z.boolean().optional().describe('true takes it out of use, false back into use'),
    reason: z.string().trim().max(500).optional().describe('why it is changed'),
  })
  .strict();
export type SaveOfferInput = z.infer<typeof SaveOfferInput>;

export const saveOfferTool: Tool<SaveOfferInput> = {
  description: 'Saves an offer: a new one, other terms (a new version), another name, or takes it out of use.',
  effect: 'write',
  roles: ['manager', 'admin'],
  input: SaveOfferInput,
  preview: previewOffer,
  run: saveOffer,
};
