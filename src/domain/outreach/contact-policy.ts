import { z } from 'zod';

const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The company's rules of contact and approval. */
export const ContactPolicy = z
  .object({
    /** As it stands in messages; null: messages name their sender alone. */
    companyName: z.string().min(1).max(100).nullable().default(null),
    /** Of the footer of e-mails, as anti-spam law asks for. */
    postalAddress: z.string().min(1).max(300).nullable().default(null),
    /** No message arrives within it, by the customer's own time zone. */
    quietHours: z
      .object({ from: LocalTime, to: LocalTime })
      .strict()
      .nullable()
      .default({ from: '21:00', to: '09:00' }),
    /** Most marketing messages to one customer over all channels, within so many local days. */
    frequencyCaps: z
      .array(z.object({ messages: z.number().int().min(1), days: z.number().int().min(1).max(365) }).strict())
      .max(5)
      .default([
        { messages: 1, days: 3 },
        { messages: 4, days: 30 },
      ]),
    /** A rep may approve for at most so many of their customers; above it a manager must. */
    repMayApprove: z.number().int().min(0).default(20),
    /** Whether what goes to a segment, a rule or more customers than a rep may approve needs another person than its author. */
    secondPerson: z.boolean().default(true),
    /** An approval lapses when nothing was sent within so many hours of the time of sending. */
    approvalHours: z.number().int().min(1).max(720).default(24),
    /** Between approval and sending: time to cancel. */
    graceMinutes: z.number().min(0).max(1440).default(5),
    /** Share of an audience that gets nothing, to see the effect. */
    holdoutShare: z.number().min(0).max(0.5).default(0.1),
    /** Audiences below it have no holdout. */
    holdoutFrom: z.number().int().min(2).default(50),
    /** Days after sending in which orders count as its effect. */
    windowDays: z.number().int().min(1).max(365).default(14),
    /** Care: an order of so many times the customer's usual total is a big one. */
    bigOrderTimes: z.number().min(1).default(3),
    birthdayDaysAhead: z.number().int().min(0).max(60).default(3),
    /** Whether birthdays are those of the Chinese lunar calendar where a customer's language is Chinese. */
    lunarBirthdays: z.boolean().default(false),
    pointsDaysAhead: z.number().int().min(1).max(90).default(14),
  })
  .strict();
export type ContactPolicy = z.infer<typeof ContactPolicy>;
