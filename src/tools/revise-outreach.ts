import { z } from 'zod';
import { reviseOutreach } from '../services/outreach/revise-outreach.ts';
import { oneLine } from './one-line.ts';
import { OutreachNumber } from './outreach-number.ts';
import type { Tool } from './tool.ts';

const Text = z
  .object({ subject: oneLine({ longest: 200 }).nullable().optional(), text: z.string().trim().min(1).max(5_000) })
  .strict();

export const ReviseOutreachInput = z
  .object({
    outreach: OutreachNumber,
    instruction: oneLine({ shortest: 1, longest: 500 })
      .optional()
      .describe('what to change: "shorter", "more formal", 更口语一点'),
    texts: z
      .object({ en: Text.optional(), zh: Text.optional() })
      .strict()
      .optional()
      .describe('a person’s own words instead, with slots such as {name}'),
  })
  .strict();
export type ReviseOutreachInput = z.infer<typeof ReviseOutreachInput>;

export const reviseOutreachTool: Tool<ReviseOutreachInput> = {
  description:
    'Changes the text of a drafted outreach, by a wish or to a person’s own words; every revision is kept and checked, the difference is shown, and an approval is void.',
  effect: 'read',
  input: ReviseOutreachInput,
  run: reviseOutreach,
};
