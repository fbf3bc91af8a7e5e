import type { CutPoints } from '../../scoring/cut-points.ts';
import type { RuleContext } from '../rule-context.ts';
import type { ConsentCondition, Occurrence } from '../schema.ts';

/** One thing that could happen to a customer. */
export type Change =
  /** More records of a kind. */
  | {
      change: 'records';
      occurrence: Occurrence;
      count: number;
      /** What each is of, in the terms of the kind (money in minor units); null where the kind has none. */
      figure: number | null;
    }
  | { change: 'consent'; consent: ConsentCondition['consent']; status: ConsentCondition['is'] }
  /** Nothing but time. */
  | { change: 'wait' };

/** A change that turns a rule's verdict over. */
export type TurningChange = Change & {
  /** What of its figures matters: nothing, what each is of (as it usually is, or at most), or only what they come to together. */
  figures?: 'any' | 'usual' | 'each' | 'at_most' | 'together';
};

/** The same with its day. */
export type DatedChange = TurningChange & {
  /** The last day on which it does so, of waiting the first; null where none was found within the horizon. */
  on: string | null;
};

/** What scores depend on beside a rule's context. */
export type ChangeContext = RuleContext & { cuts: CutPoints };
