import { z } from 'zod';

/**
 * A drafted message. Its texts hold slots such as {name} in the place of every value, so that one draft serves one
 * customer or thousands; each sentence names the facts and offers that it states.
 */
export const Draft = z.object({
  subject: z.string().nullable(),
  sentences: z.array(z.object({ text: z.string(), facts: z.array(z.string()) })),
  closing: z.string().nullable(),
});
export type Draft = z.infer<typeof Draft>;
