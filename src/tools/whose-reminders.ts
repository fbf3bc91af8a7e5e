import { z } from 'zod';

/** Whose reminders are meant; none named: the asker's own. */
export const Whose = z
  .object({
    staff: z.string().min(1).max(200).optional().describe('a colleague by e-mail or name; default: the asker'),
    everybody: z.literal(true).optional().describe('of a manager the team, of an administrator all'),
  })
  .strict();
export type Whose = z.infer<typeof Whose>;
