import { z } from 'zod';
import { CalendarDay } from '../domain/calendar-day.ts';
import { DueText } from '../domain/follow-ups/due.ts';
import { FOLLOW_UP_CHANNELS } from '../domain/follow-ups/interaction-of-outcome.ts';
import { oneLine } from './one-line.ts';

/** The number that people know a follow-up by: "follow-up 12". */
export const FollowUpNumber = z.number().int().min(1).max(2_147_483_647).describe('its number');

/** Whom it is about: the company's own id, or the name. */
export const CustomerName = z.string().min(1).max(200).describe('the id that the company uses, or the name');

/** What a contact is told with, beside what came of it. */
export const CONTACT_DETAILS = {
  channel: z.enum(FOLLOW_UP_CHANNELS).optional().describe('by which the customer was contacted; default: call'),
  on: CalendarDay.optional().describe('the local day of the contact; default: today'),
  again: DueText.optional().describe('when to contact them again: makes the next follow-up'),
};

/** A reason, a note, or why. */
export const FollowUpText = oneLine({ shortest: 1, longest: 500 });
