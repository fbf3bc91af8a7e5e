import { z } from 'zod';
import type { Bilingual } from '../locale.ts';

const Day = z.iso.date();

/** What is offered, on which terms. Money is in minor units. */
export const OfferTerms = z
  .object({
    gives: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('percent'), percent: z.number().min(1).max(90) }).strict(),
      z.object({ kind: z.literal('amount'), amountMinor: z.number().int().positive() }).strict(),
      z.object({ kind: z.literal('points'), points: z.number().int().positive() }).strict(),
      z.object({ kind: z.literal('free_delivery') }).strict(),
      /** A gift or service, named in both languages. */
      z.object({ kind: z.literal('gift'), what: z.object({ en: z.string(), zh: z.string() }).strict() }).strict(),
    ]),
    code: z.string().max(40).optional(),
    minimumOrderMinor: z.number().int().positive().optional(),
    /** The first and last day on which it can be made; open ends without. */
    from: Day.optional(),
    until: Day.optional(),
    /** Days that a customer has from the day of sending, within `until`. */
    validDays: z.number().int().min(1).max(365).optional(),
    /** How often one customer may be offered it within 365 days, and how many customers in all. */
    timesPerCustomer: z.number().int().min(1).optional(),
    timesInAll: z.number().int().min(1).optional(),
  })
  .strict();
export type OfferTerms = z.infer<typeof OfferTerms>;

export type Offer = { key: string; name: Bilingual; version: number; terms: OfferTerms };
