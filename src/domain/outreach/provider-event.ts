import { z } from 'zod';
import { storableText } from '../storable-text.ts';

const Key = z.string().min(1).max(200).transform(storableText);
const About = z.object({
  /** Of the event: the same again is the same event. */
  id: Key,
  at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  /** Which message it is about: the token that the provider was given with it, or the provider's own id of it. */
  token: Key.optional(),
  messageId: Key.optional(),
  /** In the provider's words. */
  reason: z.string().max(500).transform(storableText).optional(),
});

/** What a provider of e-mail or text messages tells of a message. Unknown fields are refused: a misspelt one would be lost. */
export const ProviderEvent = z
  .discriminatedUnion('type', [
    About.extend({ type: z.literal('delivered') }).strict(),
    /** Hard: the address will never take anything. */
    About.extend({ type: z.literal('bounced'), bounce: z.enum(['hard', 'soft']).default('hard') }).strict(),
    About.extend({ type: z.literal('spam_complaint') }).strict(),
    About.extend({ type: z.literal('replied'), text: z.string().max(10_000).transform(storableText) }).strict(),
    About.extend({ type: z.literal('unsubscribed') }).strict(),
  ])
  .refine(({ token, messageId }) => (token === undefined) !== (messageId === undefined), {
    message: 'give token or messageId, and not both',
  });
export type ProviderEvent = z.infer<typeof ProviderEvent>;
