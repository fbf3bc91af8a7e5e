import { z } from 'zod';
import { listOffers } from '../services/offers/list-offers.ts';
import type { Tool } from './tool.ts';

export const ListOffersInput = z
  .object({
    offer: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('key or name of one: its terms, and what its versions changed'),
    archived: z.boolean().optional().describe('archived ones too'),
  })
  .strict();
export type ListOffersInput = z.infer<typeof ListOffersInput>;

export const listOffersTool: Tool<ListOffersInput> = {
  description: 'Lists what may be offered to customers, on which terms, until when, and how far it is used.',
  effect: 'read',
  input: ListOffersInput,
  run: listOffers,
};
