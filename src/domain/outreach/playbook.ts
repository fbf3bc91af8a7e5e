import { z } from 'zod';
import type { Bilingual } from '../locale.ts';
import { OUTREACH_CHANNELS } from './channel.ts';

/** As key-of-name.ts makes them. */
const Key = z.string().regex(/^[a-z0-9][a-z0-9_]{0,79}$/);
const Texts = z.object({ en: z.string().min(1).max(300), zh: z.string().min(1).max(300) }).strict();

/** What makes a customer's day one for a playbook; care.ts finds whom it concerns. */
export const OCCASIONS = [
  'birthday',
  'anniversary',
  'big_order',
  'first_order',
  'bad_score',
  'complaint',
  'points_expiring',
] as const;
export type Occasion = (typeof OCCASIONS)[number];

export const MOST_OFFERS = 10;
export const MOST_DO_NOTS = 20;
export const MOST_SEGMENTS = 50;

/** How customers of a kind are treated. */
export const Strategy = z
  .object({
    /** Of the consent that it needs. */
    purpose: z.enum(['marketing', 'service']),
    /** What a message is for, as its writer is told. */
    goal: Texts,
    serviceLevel: z.enum(['dedicated', 'personal', 'standard', 'low_touch']),
    /** Whose name stands under it: the customer's own rep, or whoever sends. */
    sender: z.enum(['owner', 'author']),
    /** The first that a customer can be reached by. */
    channels: z.array(z.enum(OUTREACH_CHANNELS)).min(1),
    tone: Texts,
    /** Fewest days between two messages of this playbook to one customer. */
    cadenceDays: z.number().int().min(0).max(3650),
    offers: z.array(Key).max(MOST_OFFERS),
    doNots: z.array(Texts).max(MOST_DO_NOTS),
    /** Segments that it is made for. */
    segments: z.array(Key).max(MOST_SEGMENTS),
    occasion: z.enum(OCCASIONS).optional(),
    /** What a link in the message asks. */
    survey: z.enum(['csat', 'nps']).optional(),
  })
  .strict();
export type Strategy = z.infer<typeof Strategy>;

export type Playbook = { key: string; name: Bilingual; version: number; strategy: Strategy };
