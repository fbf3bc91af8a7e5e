import { z } from 'zod';

/** Text that must not be empty: Slack refuses an empty string wherever it asks for one. */
export const filled = (most: number) => z.string().min(1).max(most);

export const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: filled(most), emoji: z.boolean().optional() });

export const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: filled(most), verbatim: z.boolean().optional() });

export const textObject = (most: number) => z.discriminatedUnion('type', [plainText(most), mrkdwn(most)]);
