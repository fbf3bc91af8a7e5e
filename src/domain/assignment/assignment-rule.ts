import { z } from 'zod';
import { Rule } from '../rule/schema.ts';

/** Who gets the customers of an assignment rule. */
export const AssignmentTarget = z.discriminatedUnion('to', [
  z.object({ to: z.literal('staff'), staff: z.string().min(1).max(200).describe('e-mail address or name') }).strict(),
  /** Each of a team's reps in turn, going on from whoever got the last one. */
  z.object({ to: z.literal('round_robin'), team: z.string().min(1).max(200) }).strict(),
  /** Whoever of a team's reps has the fewest customers. */
  z.object({ to: z.literal('least_loaded'), team: z.string().min(1).max(200) }).strict(),
]);
export type AssignmentTarget = z.infer<typeof AssignmentTarget>;

/** Of whom it holds, everybody where it names no rule, and who gets them; the first that holds decides. */
export const AssignmentRule = z.object({ rule: Rule.optional(), target: AssignmentTarget }).strict();
export type AssignmentRule = z.infer<typeof AssignmentRule>;
