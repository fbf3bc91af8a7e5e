import type { RuleReadContext } from '../../rule/sentence/said.ts';
import type { Schedule } from '../../schedule/schedule.ts';

/** How the sentence of a workflow rule is read: as conditions are; names of playbooks and staff stay as they are written. */
export type WorkflowReadContext = RuleReadContext & {
  /** What comes again by the calendar, in words. */
  schedule: (words: string) => Schedule | null;
};
